"""The chapters that 财预〔2020〕10号 annex 3 asks of an evaluation report, and the sections of the second of them."""

REQUIRED_CHAPTERS = {
    "basics": "基本情况",
    "evaluation": "绩效评价工作开展情况",
    "conclusion": "综合评价情况及评价结论",
    "scoring": "绩效评价指标分析",
    "lessons": "主要经验及做法、存在的问题及原因分析",
    "recommendations": "有关建议",
    "statements": "其他需要说明的问题",
}
"""Key of generator.framework.titles.CHAPTERS -> title; the Xinjiang chapter on the budget deviation is none of them."""

EVALUATION_SECTIONS = (
    {
        "evaluation.purpose": "绩效评价目的",
        "evaluation.object": "绩效评价对象",
        "evaluation.range": "绩效评价范围",
        "evaluation.bases": "绩效评价依据",
    },
    {
        "evaluation.principles": "绩效评价原则",
        "evaluation.indicators": "绩效评价指标体系",
        "evaluation.methods": "评价方法",
        "evaluation.standards": "评价标准",
    },
)
"""What the two halves of the chapter on the evaluation tell: keys of generator.framework.titles -> titles."""
