"""《项目支出绩效自评表》(财预〔2020〕10号 annex 1): its places, their labels, and the fields they are."""

from dataclasses import dataclass


@dataclass(frozen=True)
class FormField:
    """A place of the form: the model's field, the label of annex 1, and a pattern of all wordings.

    A pattern is matched with the whole label, folded, without white space, without a bracket behind it. A place that
    annex 1 does not have, but local variants do, has the label that they print.
    """

    field: str
    label: str
    pattern: str


NAME = "项目支出绩效自评表"
"""What annex 1 is called."""
TITLE = r"《?[^。;:《》]{0,40}(?:[:《][^。;:《》]{0,40})?自评(?:价)?(?:结果|情况)?表》?\d{0,2}(?:\([^()]{0,20}\))?"
"""A line that names the form."""

HEAD: tuple[FormField, ...] = (
    FormField("project", "项目名称", r"(?:评价)?项目名称|(?:专项|转移支付)(?:\(项目\))?名称"),
    FormField("department", "主管部门", r"(?:项目)?(?:预算|地方)?主管(?:部门|单位)(?:名称)?(?:及代码)?"),
    FormField(
        "unit", "实施单位", r"(?:项目)?(?:实施|承担|执行|填报|预算|(?:资金)?使用|申报|责任)?单位(?:名称)?(?:及代码)?"
    ),
    FormField("year", "年度", r"(?:评价|预算|项目|自评|绩效)?年度"),
    FormField("filed", "填报时间", r"(?:填报|填表|填写|报告|编制|编报)(?:时间|日期)"),
    FormField("leaders", "项目负责人", r"项目负责人"),
    FormField("grade", "自评等级", r"(?:自评|评价|绩效|综合)(?:等级|评级|等次)"),
)
"""Labels of the form's head; the value stands behind a colon or in the next cell."""

OTHER_HEAD = (
    r"(?:项目)?(?:负责人|联系人|填报人|填表人)(?:及|和)?(?:联系)?(?:电话|方式)?|联系(?:人|电话|方式)|电话|项目(?:类[别型]|属性|编码|代码|性质|周期|期限)"
    r"|资金(?:性质|来源)|起止(?:时间|年限)|实施(?:时间|期限)|评价(?:类型|方式)|单位负责人|审核人|经办人|填[报表]人|金额单位"
)
"""Labels of the head whose values have no field."""

FUND_COLUMNS: tuple[FormField, ...] = (
    FormField(
        "initial",
        "年初预算数",
        r"年初(?:批复)?(?:预算)?(?:安排|批复)?(?:数|资金|金额)|年初预算|预算(?:安排|批复)(?:数|资金|金额)",
    ),
    FormField(
        "adjusted",
        "全年预算数",
        r"(?:全年|年度|调整后?)?(?:的)?预算(?:数|资金|金额)|(?:全年|年度|调整后?)预算|预算调整后?(?:数|资金|金额)",
    ),
    FormField(
        "spent",
        "全年执行数",
        r"(?:全年|年度|预算)?(?:实际)?(?:执行|支出|支付|使用)(?:数|资金|金额)|(?:全年|年度|实际)+(?:执行|支出|支付)",
    ),
    FormField("full", "分值", r"分值|满分|权重"),
    FormField("rate", "执行率", r"(?:预算|资金)?(?:执行|支出|支付)率%?"),
    FormField("score", "得分", r"(?:自评|实际)?得分"),
)
"""Columns of 项目资金; fields of generator.model.basics.FundRow."""

FUND_SECTION = FormField(
    "funds",
    "项目资金（万元）",
    r"(?:项目|年度|预算)*(?:资金|经费)(?:投入|使用|安排|执行)?(?:情况)?|(?:项目)?预算(?:资金)?执行(?:情况)?",
)
"""What stands before all rows of the funds; its bracket names the unit of money."""
FUND_TOTAL = FormField(
    "total", "年度资金总额", r"(?:年度|全年)?(?:项目|预算)?(?:资金|预算|经费)?(?:总额|总计|合计|总数)|年度资金"
)
FUND_ROWS = ("其中：当年财政拨款", "上年结转资金", "其他资金")
"""The rows below 年度资金总额 that annex 1 prints."""
FUND_ROW = r".*(?:资金|拨款|结转|结余|收入|补助|自筹|经费|中央|地方|省级|市级|县级|本级|其他).*"
"""The label of any row of the funds."""

PAIRED_FUND_TOTALS = ("initial", "adjusted", "spent", "rate")
"""Fields of FUND_COLUMNS that older forms print as a label with its value beside it: 预算数：100 执行数：80."""

GOALS_SECTION = FormField("goals", "年度总体目标", r"(?:年度|项目|全年)*(?:总体)?(?:绩效)?目标(?:完成情况)?")
GOALS: tuple[FormField, ...] = (
    FormField("overall", "预期目标", r"(?:年初|年度|项目)*(?:设定|预期)?(?:总体|绩效|设定|预期)*目标(?:设定)?|预期"),
    FormField(
        "result",
        "实际完成情况",
        r"(?:年度|全年)?(?:总体)?(?:绩效)?(?:目标)?(?:实际)?(?:完成|实现)(?:目标)?情况(?:综述|概述|说明)?"
        r"|(?:年度|全年)?实际(?:完成|实现)?(?:目标)?",
    ),
)
"""年度总体目标; fields of generator.model.goals.Goals."""

INDICATORS_SECTION = FormField("indicators", "绩效指标", r"(?:年度|项目)?绩效指标(?:完成情况)?")
INDICATOR_COLUMNS: tuple[FormField, ...] = (
    FormField("level_1", "一级指标", r"一级(?:指标)?(?:名称)?|指标(?:类别|类型)"),
    FormField("group", "二级指标", r"二级(?:指标)?(?:名称)?"),
    FormField("code", "编码", r"(?:三级)?(?:指标)?(?:编码|代码)"),
    FormField("name", "三级指标", r"三级(?:指标)?(?:名称|内容)?"),
    FormField("operator", "指标性质", r"(?:指标|目标值?)?性质|(?:比较|计算|运算|关系)?(?:符号?|方式)|指标方向"),
    FormField(
        "target",
        "年度指标值",
        r"(?:年度|年初|全年|预期|计划|设定)*(?:绩效)?(?:指标|目标)值|(?:年度|预期|计划)(?:值|目标|完成值)|目标值?"
        r"|(?:年度|年初|全年|预期)?设定值",
    ),
    FormField("unit", "度量单位", r"(?:度量|计量|指标)?单位|度量"),
    FormField(
        "actual",
        "实际完成值",
        r"(?:全年|年度)?(?:实际)?(?:完成|达到)(?:指标)?(?:值|数|情况)|(?:全年|年度)?实际(?:值|完成)",
    ),
    FormField("full", "分值", r"(?:指标)?(?:分值|满分|权重|标准分)(?:权重|分?值)?"),
    FormField("rule", "评分标准", r"(?:指标)?(?:评分|评价|[计赋打扣得]分)(?:标准|规则|办法|方法|细则)(?:说明)?"),
    FormField("score", "得分", r"(?:自评|评价|实际|单位自评)?得分|评分|自评分"),
    FormField(
        "reason",
        "偏差原因分析及改进措施",
        r"(?:偏差|未完成|扣分|差异|原因)(?:率)?(?:较大)?(?:原因|分析)[\u4e00-\u9fff、]*|(?:未完成|改进)[\u4e00-\u9fff、]*措施|备注",
    ),
    FormField("number", "序号", r"序号|编号"),
)
"""Columns of 绩效指标; fields of generator.model.scoring.Indicator, and the pieces that make a target."""

INDICATOR_GROUPS: dict[str, tuple[str, ...]] = {
    "产出指标": ("数量指标", "质量指标", "时效指标", "成本指标"),
    "效益指标": ("经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"),
    "满意度指标": ("服务对象满意度指标",),
}
"""Level-1 labels and the level-2 labels below each, as annex 1 prints them."""
WHOLE = 100
"""What the points of a form add up to."""
UNFILLED = r"指标\d{1,2}[:.、]?(?:[…·.。]+)?|[…·.。]{2,}"
"""A name that annex 1 prints for somebody to overwrite: 指标1：, ……"""
OPERATORS = ("≥", "≤", "=", ">", "<")
QUALITATIVE = "定性"
"""What the column 指标性质 offers for a target in words, beside OPERATORS."""

NAME_WITHOUT_LEVELS = r"(?:绩效|具体|评价)?指标(?:名称|内容)?"
"""What the column of the names is called where no level-3 column is there."""
TOTAL = FormField(
    "table_total", "总分", r"(?:自评|综合|评价)?(?:总分|合计|总计|总得分|得分合计|总体得分)(?:值)?(?:合计)?"
)
SUBTOTAL = r"[\u4e00-\u9fff]{0,8}小计"

BUDGET_CLASS = "预算执行率"
"""The class, and its one indicator, that holds the points which the form gives for 执行率 in the row 年度资金总额."""

NO_OPERATORS = r"定性|定量|正向|反向|逆向|其他|正向指标|反向指标|定性指标|定量指标"
"""What the column 指标性质 may hold beside an operator."""
SAME_AS_ABOVE = frozenset({"同上", "〃", "″", '"', "同左"})
NOTE = (
    r"(?:填写|填报|填表|编制|有关)?说明\d*[:.、]|注\d*[:.、]|备注[:.、]|(?:填[报表]人|联系(?:人|电话)|审核人|经办人|制表人|单位负责人)"
    r"|(?:\(?\d{1,2}[)、.])?(?:得分一档|定量指标|定性指标)[^。]*[。;]"
)
"""How a line begins that explains the form or names who filled it in."""
