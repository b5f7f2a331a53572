"""Ways in which offices lay a self-evaluation form out, as grids: a merged cell stands in its first place."""

from collections.abc import Callable
from decimal import Decimal
from itertools import groupby

from tests.importing.form_data import CLASSES, FormData, Item

Grid = list[list[str]]
Layout = Callable[[FormData], Grid]

_FUND_TITLES = ["年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"]
_NOTES = [
    ["注：1.得分一档最高不能超过该指标分值上限。"],
    ["2.定性指标根据指标完成情况分为达成年度指标（100%-80%）、部分达成（80%-60%）、未达成（60%-0%）三档。"],
]


def _first_only(keys: list[str]) -> list[str]:
    """Return the keys with every repetition of the one above blank, as merged cells are."""
    return [key if index == 0 or key != keys[index - 1] else "" for index, key in enumerate(keys)]


def _fund_rows(data: FormData, lead: list[str], blank: str = "—") -> Grid:
    rows = []
    for index, (name, initial, adjusted, spent, rate) in enumerate(data.funds):
        full, score = data.budget_points if index == 0 else (blank, blank)
        rows.append([*lead, name, initial, adjusted, spent, full, rate, score])
    return rows


def _indicator_rows(data: FormData, cells: Callable[[Item], list[str]]) -> Grid:
    classes = _first_only([CLASSES[item.level_1] for item in data.items])
    groups = _first_only([f"{item.level_1}{item.group}" for item in data.items])
    return [
        ["", level_1, item.group if group else "", *cells(item)]
        for level_1, group, item in zip(classes, groups, data.items, strict=True)
    ]


def _standard_cells(item: Item) -> list[str]:
    return [item.name, item.target, item.reached, item.full, item.score, item.reason]


def standard(data: FormData) -> Grid:
    """Annex 1 as it is printed: merged classes, the year below the title, notes and signatures left in."""
    return [
        ["项目支出绩效自评表"],
        [f"（{data.year}年度）"],
        ["项目名称", "", data.project],
        ["主管部门", "", data.department, "", "实施单位", "", data.unit],
        ["项目资金（万元）", "", *_FUND_TITLES],
        *_fund_rows(data, [""]),
        ["年度总体目标", "预期目标", "", "", "实际完成情况"],
        ["", data.goal, "", "", data.result],
        [
            "绩效指标",
            "一级指标",
            "二级指标",
            "三级指标",
            "年度指标值",
            "实际完成值",
            "分值",
            "得分",
            "偏差原因分析及改进措施",
        ],
        *_indicator_rows(data, _standard_cells),
        ["总分", "", "", "", "", "", "100", data.total, ""],
        *_NOTES,
        ["填表人：甲某", "", "", "联系电话：0000-0000000", "", f"填报日期：{data.year + 1}年3月6日"],
    ]


def local_variant(data: FormData) -> Grid:
    """A variant with 编码, 指标性质 and 度量单位 in columns of their own, 填写说明 left in, blanks for nothing."""

    def cells(item: Item) -> list[str]:
        unit = item.unit or "无"
        return [
            item.code,
            item.name,
            item.operator,
            item.value,
            unit,
            item.actual,
            item.full,
            item.score,
            item.reason or "无",
        ]

    titles = [
        "编码",
        "三级指标",
        "指标性质",
        "年度指标值",
        "度量单位",
        "实际完成值",
        "分值",
        "得分",
        "偏差原因分析及改进措施",
    ]
    return [
        [f"{data.year}年度项目支出绩效自评表"],
        ["填写说明：本表由项目单位填写，金额保留2位小数。"],
        ["项目名称：", data.project, "", "项目编码", "000000023", "联系人", "甲某"],
        ["实施单位：", data.unit, "", "主管部门：", data.department],
        ["年度资金情况（万元）", "", "", *_FUND_TITLES],
        *_fund_rows(data, ["", ""], "/"),
        ["年度绩效目标", "年初设定目标", "", "", "", "全年目标完成情况"],
        ["", data.goal, "", "", "", data.result],
        ["年度绩效指标完成情况", "一级指标", "二级指标", *titles],
        *_indicator_rows(data, cells),
        ["合计", "", "", "", "", "", "", "", "", "100", data.total],
    ]


def head_in_one_cell(data: FormData) -> Grid:
    """The head as `label：value` in one cell each, units of money in the columns' titles, a header of two rows."""
    titles = [
        "年初预算数（万元）",
        "全年预算数（A）（万元）",
        "全年执行数（B）（万元）",
        "分值",
        "执行率（B/A）",
        "得分",
    ]
    return [
        ["项目支出绩效自评表"],
        [f"项目名称：{data.project}"],
        [f"主管部门：{data.department}", "", "", f"实施单位（盖章）：{data.unit}"],
        [f"自评年度：{data.year}年", "", "", f"填报时间：{data.year + 1}-03-06"],
        ["预算执行情况", "", *titles],
        *_fund_rows(data, [""]),
        ["年度总体目标", "预期目标", data.goal, "实际完成情况", data.result],
        ["", "一级指标", "二级指标", "三级指标", "指标值", "", "分值", "得分", "偏差原因及改进措施"],
        ["", "", "", "", "年度指标值", "实际完成值", "", "", ""],
        *_indicator_rows(data, _standard_cells),
        ["自评总分", "", "", "", "", "", "100", data.total, ""],
    ]


def coded(data: FormData) -> Grid:
    """Codes before classes, groups and names, 同上 below the first of a group, operator and unit beside the value."""

    def label(index: int, text: str) -> str:
        return f"{index:02}-{text}"

    rows = []
    previous: Item | None = None
    for item in data.items:
        index = list(CLASSES).index(item.level_1) + 1
        same_class = previous is not None and previous.level_1 == item.level_1
        same_group = same_class and previous is not None and previous.group == item.group
        value = ["", item.value, ""] if item.operator == "定性" else [item.operator, item.value, item.unit]
        rows.append(
            [
                "同上" if same_class else label(index, CLASSES[item.level_1]),
                "同上" if same_group else f"C{index} {item.group}",
                f"{item.code} {item.name}",
                *value,
                item.reached,
                item.full,
                item.score,
                item.reason or "/",
            ]
        )
        previous = item
    return [
        [f"{data.project}绩效自评表（{data.year}年度）"],
        ["项目名称", data.project, "", "主管部门", data.department, "", "实施单位", data.unit],
        ["项目资金（万元）", "资金类别", *_FUND_TITLES],
        *_fund_rows(data, [""], ""),
        ["年度总体目标", "预期目标", "", "", "实际完成情况"],
        ["", data.goal, "", "", data.result],
        [
            "一级指标",
            "二级指标",
            "三级指标",
            "年度指标值",
            "",
            "",
            "实际完成值",
            "分值",
            "得分",
            "偏差原因分析及改进措施",
        ],
        *rows,
        ["总分", "", "", "", "", "", "", "100", data.total],
    ]


def weighted_with_subtotals(data: FormData) -> Grid:
    """Classes with their points in brackets, numbered names, a row 小计 below each class, an empty group."""
    rows: Grid = []
    number = 0
    for name, items in groupby(data.items, lambda item: item.level_1):
        members = list(items)
        worth, got = (sum(map(Decimal, column)) for column in _points(members))
        label = f"{CLASSES[name]}（{worth}分）"
        for index, item in enumerate(members):
            number += 1
            rows.append(
                [label if index == 0 else "", item.group, f"指标{number}：{item.name}", *_standard_cells(item)[1:]]
            )
        rows.append(["小计", "", "", "", "", f"{worth}", f"{got}", ""])
    return [
        ["附件2"],
        [f"{data.year}年项目支出绩效自评表"],
        ["项目名称", data.project],
        ["主管部门", data.department, "实施单位", data.unit],
        ["项目资金（万元）", *_FUND_TITLES],
        *_fund_rows(data, []),
        ["年度总体目标", "实际完成情况"],
        [data.goal, data.result],
        ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
        *rows,
        ["总 分", "", "", "", "", "100", data.total, ""],
    ]


def _points(items: list[Item]) -> tuple[list[str], list[str]]:
    return [item.full for item in items], [item.score for item in items]


LAYOUTS: dict[str, Layout] = {
    layout.__name__: layout for layout in (standard, local_variant, head_in_one_cell, coded, weighted_with_subtotals)
}
CODED = frozenset({"local_variant", "coded"})
"""The layouts that print the codes."""
