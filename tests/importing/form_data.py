"""Invented projects as a self-evaluation form tells them, and the facts a careful reader writes down."""

from dataclasses import dataclass, replace
from typing import Any

from generator.model.amount import Amount
from generator.model.figure import Rate, Score
from generator.model.target import Target


@dataclass(frozen=True)
class Item:
    """An indicator: where it stands, what it was to reach, what it got; `reason` is empty where none is printed."""

    level_1: str
    group: str
    code: str
    name: str
    operator: str
    value: str
    unit: str
    actual: str
    full: str
    score: str
    reason: str = ""

    @property
    def target(self) -> str:
        """The target as one print; words have no operator."""
        return f"{'' if self.operator == '定性' else self.operator}{self.value}{self.unit}"

    @property
    def reached(self) -> str:
        """The actual value as one print."""
        return f"{self.actual}{self.unit}"


@dataclass(frozen=True)
class FormData:
    """A form: its head, the rows of its funds (initial, adjusted, spent, rate), its goals and indicators."""

    project: str
    unit: str
    department: str
    year: int
    funds: tuple[tuple[str, str, str, str, str], ...]
    budget_points: tuple[str, str]
    goal: str
    result: str
    items: tuple[Item, ...]
    total: str


CLASSES = {"产出": "产出指标", "效益": "效益指标", "满意度": "满意度指标"}

LIBRARY = FormData(
    project="流动图书车服务经费",
    unit="青桐县图书馆",
    department="青桐县文化和旅游局",
    year=2023,
    funds=(
        ("年度资金总额", "80.00", "86.50", "81.82", "94.59%"),
        ("其中：当年财政拨款", "80.00", "80.00", "75.32", "94.15%"),
        ("上年结转资金", "0.00", "6.50", "6.50", "100.00%"),
        ("其他资金", "0.00", "0.00", "0.00", "—"),
    ),
    budget_points=("10", "9.46"),
    goal="巡回服务全县村居，让每个村每月能借到书；全年巡回不少于240次。",
    result="全年巡回252次，覆盖120个村，新增读者1,860人。",
    items=(
        Item("产出", "数量指标", "C11", "巡回服务次数", "≥", "240", "次", "252", "20", "20"),
        Item("产出", "数量指标", "C12", "新购图书", "≥", "5,000", "册", "4,600", "10", "9.2", "印刷厂到货晚，已补订"),
        Item("产出", "质量指标", "C21", "图书完好率", "≥", "98", "%", "98.6", "10", "10"),
        Item("产出", "时效指标", "C31", "图书上架时限", "≤", "7", "天", "6", "5", "5"),
        Item("产出", "成本指标", "C41", "单次巡回成本", "≤", "3,400", "元", "3,246.83", "5", "5"),
        Item(
            "效益", "社会效益指标", "C51", "阅读氛围", "定性", "不断增强", "", "不断增强", "20", "18", "偏远村活动偏少"
        ),
        Item("效益", "可持续影响指标", "C61", "服务机制", "定性", "长期", "", "长期", "10", "10"),
        Item("满意度", "服务对象满意度指标", "C71", "读者满意度", "≥", "90", "%", "93.5", "10", "10"),
    ),
    total="96.66",
)
CANAL = FormData(
    project="灌区渠道清淤项目",
    unit="青桐县水利管理站",
    department="青桐县水利局",
    year=2023,
    funds=(
        ("年度资金总额", "120.00", "120.00", "108.00", "90.00%"),
        ("其中：当年财政拨款", "100.00", "100.00", "100.00", "100.00%"),
        ("其他资金", "20.00", "20.00", "8.00", "40.00%"),
    ),
    budget_points=("10", "9"),
    goal="清淤渠道35公里，保障春灌。",
    result="清淤渠道35.2公里，春灌按期开闸。",
    items=(
        Item("产出", "数量指标", "1.1", "清淤渠道长度", "≥", "35", "公里", "35.2", "25", "25"),
        Item("产出", "质量指标", "1.2", "工程验收合格率", "=", "100", "%", "100", "25", "25"),
        Item(
            "效益", "经济效益指标", "2.1", "新增有效灌溉面积", "≥", "1.2", "万亩", "1.1", "30", "27.5", "一段渠系待衬砌"
        ),
        Item("满意度", "服务对象满意度指标", "3.1", "灌区农户满意度", "≥", "90", "%", "91", "10", "10"),
    ),
    total="96.5",
)
FORMS = (LIBRARY, CANAL)


def with_total(data: FormData, total: str) -> FormData:
    """Return the form with another total."""
    return replace(data, total=total)


def expected_report(data: FormData, *, codes: bool = False) -> dict[str, Any]:
    """Return the facts of a form that is a report of its own, in the JSON shape of `gongkai import --json`."""
    return {
        "kind": "单位自评",
        **_head(data),
        "funds": _funds(data),
        "goals": {"overall": data.goal, "result": data.result, "indicators": []},
        "conclusion": {"total": _score(data.total)},
        "table_total": {"full": _score("100"), "score": None},
        "indicators": [
            {"class": "预算执行率", **_points(*data.budget_points), "name": "预算执行率"},
            *({"class": item.level_1, **_item(item, codes=codes)} for item in data.items),
        ],
        "form": None,
        "unplaced": [],
    }


def expected_form(data: FormData, *, codes: bool = False) -> dict[str, Any]:
    """Return the facts of a form that is appended to a report."""
    classes = [{"name": "预算执行率", "indicators": [{"name": "预算执行率", **_points(*data.budget_points)}]}]
    for name in dict.fromkeys(item.level_1 for item in data.items):
        items = [_item(item, codes=codes) for item in data.items if item.level_1 == name]
        classes.append({"name": name, "indicators": items})
    return {
        **_head(data),
        "funds": _funds(data),
        "goals": {"overall": data.goal, "result": data.result},
        "classes": classes,
        "table_total": {"full": _score("100"), "score": _score(data.total)},
    }


def _head(data: FormData) -> dict[str, Any]:
    return {"project": data.project, "unit": data.unit, "department": data.department, "year": data.year}


def _funds(data: FormData) -> dict[str, Any]:
    total, *rows = data.funds
    return {
        "initial": _amount(total[1]),
        "adjusted": _amount(total[2]),
        "spent": _amount(total[3]),
        "execution_rate": _rate(total[4]),
        "received": None,
        "rows": [
            {
                "name": name,
                "initial": _amount(initial),
                "adjusted": _amount(adjusted),
                "spent": _amount(spent),
                "full": None,
                "rate": _rate(rate),
                "score": None,
            }
            for name, initial, adjusted, spent, rate in rows
        ],
    }


def _item(item: Item, *, codes: bool) -> dict[str, Any]:
    return {
        "group": item.group,
        "code": item.code if codes else None,
        "name": item.name,
        "target": _target(item.target),
        "actual": _target(item.reached),
        "reason": item.reason or None,
        **_points(item.full, item.score),
    }


def _points(full: str, score: str) -> dict[str, Any]:
    return {"full": _score(full), "score": _score(score)}


def _amount(figure: str) -> dict[str, str]:
    amount = Amount.parse(f"{figure}万元")
    return {"print": amount.print, "yuan": f"{amount.yuan:.2f}"}


def _rate(text: str) -> dict[str, str] | None:
    return None if text == "—" else {"print": text, "value": str(Rate.parse(text).value)}


def _score(text: str) -> dict[str, str]:
    return {"print": text, "value": str(Score.parse(text).value)}


def _target(text: str) -> dict[str, Any]:
    target = Target.parse(text)
    value = None if target.value is None else str(target.value)
    return {"print": text, "operator": target.operator, "value": value, "unit": target.unit}
