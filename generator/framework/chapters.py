"""The chapters that 财预〔2020〕10号 annex 3 asks of an evaluation report."""

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
