"""Invented content of several years, departments and grades, for what only shows where there is much of it."""

from decimal import Decimal
from pathlib import Path

from generator.content.layout import PUBLISHER, REPORT, TEXT
from generator.content.writing import to_yaml
from generator.model.publisher import Publisher
from generator.model.report import Report
from generator.model.unit import Unit

YEARS = (2021, 2022, 2023)
_UNITS = ("教育局", "水利局", "林业和草原局", "文化馆", "图书馆", "疾病预防控制中心", "应急管理局")
_DEPARTMENTS = ("教育局", "水利局", "林业和草原局", "文化和旅游局", "文化和旅游局", "卫生健康委员会", "应急管理局")
_GRADES = ((Decimal(90), "优"), (Decimal(80), "良"), (Decimal(60), "中"), (Decimal(0), "差"))
_PUBLISHER = {
    "站点名称": "样例县绩效评价公开",
    "主办单位": "样例县财政局",
    "承办单位": "样例县信息中心",
    "联系方式": "样例县财政局绩效科",
    "网站域名": "www.example.invalid",
    "网站标识码": "0000000000",
    "ICP备案号": "样ICP备00000000号",
    "公安备案号": "样公网安备 00000000000000号",
    "党政机关网站标识": "https://example.invalid/mark",
    "网站找错": "https://example.invalid/errors",
    "门户网站": "https://www.example.invalid/",
    "公开依据": ["《中华人民共和国预算法》第十四条"],
}


def write_crowd(content: Path) -> None:
    """Write a complete content folder of 40 reports; figures follow from the number of the report."""
    (content / "pages").mkdir(parents=True)
    (content / "pages" / "about.md").write_text(
        "# 关于本站\n\n见[样例](https://example.invalid/)。\n", encoding="utf-8"
    )
    _write(content / PUBLISHER, to_yaml(Publisher.model_validate(_PUBLISHER)))
    for number, name in enumerate(_UNITS):
        card = {"名称": f"样例县{name}", "主管部门": f"样例县{_DEPARTMENTS[number]}", "类型": "行政机关"}
        _write(content / "units" / f"danwei{number}.yaml", to_yaml(Unit.model_validate(card)))
    for number in range(40):
        year, unit = YEARS[number % 3], number % len(_UNITS)
        folder = content / "reports" / str(year) / f"danwei{unit}" / f"xiangmu{number}"
        _write(folder / REPORT, to_yaml(Report.model_validate(_facts(number, year, unit))))
        _write(folder / TEXT, f"# 一、基本情况\n\n第{number}个项目。\n")


def _facts(number: int, year: int, unit: int) -> dict[str, object]:
    budget = Decimal(40 + number * 7)
    rate = Decimal(55 + (number * 11) % 46)
    spent = (budget * rate / 100).quantize(Decimal("0.01"))
    lost = Decimal((number * 5) % 43)
    total = 100 - lost
    grade = next(name for least, name in _GRADES if total >= least)
    return {
        "年度": year,
        "项目名称": f"样例项目{number}号运行维护经费",
        "实施单位": f"样例县{_UNITS[unit]}",
        "主管部门": f"样例县{_DEPARTMENTS[unit]}",
        "公开信息": {"发布日期": f"{year + 1}-05-06", "发布时间": "09:30"},
        "资金": {
            "预算资金": f"{budget}万元",
            "到位资金": f"{budget}万元",
            "支出资金": f"{spent}万元",
            "预算执行率": f"{rate}%",
        },
        "评价结论": {"总分": f"{total}分", "绩效评级": grade},
        "指标分析": [_scored("产出", Decimal(57), Decimal(0)), _scored("效益", Decimal(43), lost)],
    }


def _scored(name: str, full: Decimal, lost: Decimal) -> dict[str, object]:
    score = full - lost
    rate = (score / full * 100).quantize(Decimal("0.01"))
    indicator = {
        "二级指标": "数量",
        "三级指标": f"{name}类指标的完成数量",
        "预期值": f"大于等于{full}个",
        "实际值": f"{score}个",
        "完成率": f"{rate}%",
        "满分": f"{full}分",
        "得分": f"{score}分",
    }
    return {"一级指标": name, "权重分": f"{full}分", "实际得分": f"{score}分", "指标": [indicator]}


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
