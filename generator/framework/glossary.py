"""The words of an evaluation report, each explained in one sentence for citizens, with formula and source."""

from dataclasses import dataclass

_ANNEX_1 = "《项目支出绩效评价管理办法》（财预〔2020〕10号）附件1"
_ANNEX_2 = "《项目支出绩效评价管理办法》（财预〔2020〕10号）附件2"
_ARTICLE = "《项目支出绩效评价管理办法》（财预〔2020〕10号）第{}条"
_REPORTS = "报告中的通行写法"


@dataclass(frozen=True)
class Term:
    """A word: its anchor, its meaning, its source, and a formula where there is one; `short` fits in a sentence."""

    name: str
    anchor: str
    short: str
    meaning: str
    formula: str = ""
    source: str = _REPORTS


TERMS = (
    Term(
        "预算资金",
        "yusuanzijin",
        "安排给项目的钱",
        "批准安排给项目的资金。年中有调整的，以调整后的数为准。",
    ),
    Term(
        "到位资金",
        "daoweizijin",
        "实际拨到的钱",
        "实际拨付到项目单位、可以使用的资金。",
        source=_ANNEX_2,
    ),
    Term(
        "资金到位率",
        "zijindaoweilv",
        "到位资金占预算资金的比重",
        "安排的资金有多少真正拨到了项目单位。",
        "实际到位资金 ÷ 预算资金 × 100%",
        _ANNEX_2,
    ),
    Term(
        "预算执行率",
        "yusuanzhixinglv",
        "支出占到位资金的比重",
        "到位的资金花出去了多少。执行率低，说明钱没有按计划花完；是节约还是没有办，要看报告的说明。"
        "《项目支出绩效自评表》按全年执行数除以全年预算数计算。",
        "实际支出资金 ÷ 实际到位资金 × 100%",
        f"{_ANNEX_2}；自评表的算法见附件1",
    ),
    Term(
        "绩效目标",
        "jixiaomubiao",
        "花钱之前的承诺",
        "申请资金时承诺要做到的事：总体目标和一项一项的指标。",
    ),
    Term(
        "三级指标",
        "sanjizhibiao",
        "最细一级的评分项目",
        "评价指标分三级，一级分为决策、过程、产出、效益，逐级细化；三级指标是直接打分的项目。",
        source=_ANNEX_2,
    ),
    Term(
        "预期值",
        "yuqizhi",
        "承诺要达到的数",
        "目标申报时承诺的数值，例如“大于等于8期”。自评表中叫“年度指标值”。",
        source=_ANNEX_1,
    ),
    Term(
        "完成率",
        "wanchenglv",
        "实际值占预期值的比重",
        "一项指标实际做到的占承诺的多少，一般最多写100%；要求“小于等于”的指标，达到要求就是100%。",
        "实际值 ÷ 预期值 × 100%",
    ),
    Term("偏差率", "pianchalv", "没有完成的比重", "一项指标离承诺还差多少。", "100% − 完成率"),
    Term(
        "总体完成率",
        "zongtiwanchenglv",
        "各项指标完成率的平均数",
        "把全部三级指标的完成率平均，看总体上兑现了多少。",
        "各项三级指标完成率之和 ÷ 三级指标项数",
    ),
    Term("得分率", "defenlv", "得分占满分的比重", "一类指标得到的分数占这类指标满分的多少。", "得分 ÷ 权重分 × 100%"),
    Term(
        "权重分",
        "quanzhongfen",
        "这一项的满分",
        "一类或者一项指标在100分中占多少分。部门评价和财政评价中，产出和效益指标的权重合计不低于60%。",
        source=_ARTICLE.format("十四"),
    ),
    Term(
        "总分",
        "zongfen",
        "各项指标得分之和",
        "全部三级指标得分加起来的数，满分100分。",
        "各项三级指标得分之和",
        _ARTICLE.format("十六"),
    ),
    Term(
        "评级",
        "pingji",
        "按总分划分的等级",
        "总分100分：90分（含）以上为优，80分（含）至90分为良，60分（含）至80分为中，60分以下为差。",
        source=_ARTICLE.format("十八"),
    ),
    Term(
        "单位自评",
        "danweiziping",
        "用钱的单位自己评价",
        "每个项目由使用资金的单位自己评价，填写《项目支出绩效自评表》。",
        source=_ARTICLE.format("八至十"),
    ),
    Term(
        "部门评价",
        "bumenpingjia",
        "主管部门评价",
        "主管部门对本部门和所属单位的重点项目进行评价，写出绩效评价报告。",
        source=_ARTICLE.format("八至十"),
    ),
    Term(
        "财政评价",
        "caizhengpingjia",
        "财政部门评价",
        "财政部门对重大项目进行评价，写出绩效评价报告。",
        source=_ARTICLE.format("八至十"),
    ),
)
BY_NAME = {term.name: term for term in TERMS}
