"""The indicator framework of 财预〔2020〕10号 annex 2: classes, groups and the standard indicators."""

STANDARD_INDICATORS: dict[str, dict[str, tuple[str, ...]]] = {
    "决策": {
        "项目立项": ("立项依据充分性", "立项程序规范性"),
        "绩效目标": ("绩效目标合理性", "绩效指标明确性"),
        "资金投入": ("预算编制科学性", "资金分配合理性"),
    },
    "过程": {
        "资金管理": ("资金到位率", "预算执行率", "资金使用合规性"),
        "组织实施": ("管理制度健全性", "制度执行有效性"),
    },
}
"""Class -> group -> indicators that every evaluation shares; 产出 and 效益 are the project's own."""

CLASSES = ("决策", "过程", "产出", "成本", "效益", "满意度")
"""Level-1 classes; 财预〔2021〕101号 makes 成本 and 满意度 classes of their own in the goals."""

GROUPS: dict[str, str] = {
    "决策": r"项目立项|绩效目标|资金投入",
    "过程": r"资金管理|组织实施",
    "产出": r"(?:产出)?(?:数量|质量|时效|(?:经济|社会|生态环境)?成本)(?:指标)?",
    "效益": r"(?:(?:经济|社会|生态)效益|可持续(?:性)?影响|(?:服务对象|社会公众)?满意度)(?:指标)?",
}
"""Class -> pattern of its groups' names as reports print them."""

EMPTY = (
    r"(?:本项目|本单位|该项目|我单位|此项目)?(?:无|没有|未设置|未设|未设定|不涉及|不适用)"
    r"(?:该|此|本|相关)?(?:项|类)?(?:绩效)?(?:(?:经济|社会|生态|效益|时效|成本|满意度|可持续影响|质量|数量)\w{0,4})?指标"
)
"""A group without indicators, in the wordings that reports use."""


def class_of_group(group: str | None) -> str | None:
    """Return the class that a standard group belongs to, by the words of its name."""
    if not group:
        return None
    for name, groups in STANDARD_INDICATORS.items():
        if group in groups:
            return name
    if any(word in group for word in ("数量", "质量", "时效", "成本")):
        return "产出"
    return "效益" if any(word in group for word in ("效益", "可持续", "满意度")) else None


def place_of(indicator: str) -> tuple[str, str] | None:
    """Return class and group of a standard indicator, None for a project's own."""
    for class_name, groups in STANDARD_INDICATORS.items():
        for group, names in groups.items():
            if indicator in names:
                return class_name, group
    return None
