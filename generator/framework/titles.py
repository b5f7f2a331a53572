"""The titles of a report's chapters and sections; titles decide, chapter numbers do not."""

from dataclasses import dataclass

from generator.framework.indicators import GROUPS, STANDARD_INDICATORS

CHAPTERS = (
    "basics",
    "evaluation",
    "conclusion",
    "scoring",
    "execution",
    "lessons",
    "recommendations",
    "statements",
)
"""The chapters in the order of 财预〔2020〕10号 annex 3, with the Xinjiang chapter on the budget deviation."""


@dataclass(frozen=True)
class Title:
    """A title: `key` names its section, its first part the chapter; `level` 1 is a chapter.

    A `telling` title is found in one chapter only, so that it opens the chapter where the chapter's own title is
    missing.
    """

    key: str
    level: int
    pattern: str
    telling: bool = True

    @property
    def chapter(self) -> str:
        """The chapter that the title belongs to."""
        return self.key.partition(".")[0]


_SITUATION = r"(?:指标)?(?:完成)?(?:情况)?(?:的)?(?:分析)?"
_AND = "(?:和|及|与|以及|、)"

TITLES: tuple[Title, ...] = (
    Title("basics", 1, r"(?:项目)?(?:基本情况|概述)"),
    Title("basics.overview", 2, r"项目概况"),
    Title("basics.background", 3, rf"(?:项目)?(?:立项)?背景(?:{_AND}(?:主要|建设)?内容)?"),
    Title("basics.contents", 3, r"(?:项目)?主要内容"),
    Title("basics.implementation", 3, r"(?:项目)?实施情况", telling=False),
    Title("basics.body", 3, r"(?:项目)?实施主体", telling=False),
    Title("basics.duties", 4, r"主要(?:职能|职责)", telling=False),
    Title("basics.staffing", 4, rf"机构设置(?:{_AND}人员)?(?:编制)?(?:情况)?|机构{_AND}人员情况", telling=False),
    Title("basics.funds", 3, rf"(?:项目)?资金(?:(?:投入|安排|落实|到位){_AND}?(?:资金)?使用(?:管理)?(?:情况)?|情况)"),
    Title(
        "basics.funds.arranged",
        4,
        r"(?:项目)?资金安排落实、总投入等情况(?:分析)?|(?:项目)?资金(?:安排|落实|到位|投入)情况(?:分析)?",
    ),
    Title("basics.funds.used", 4, r"(?:项目)?资金(?:实际)?(?:使用|支出)情况(?:分析)?"),
    Title("basics.goals", 2, r"(?:项目)?绩效目标(?:设定|设置)?(?:情况)?"),
    Title("basics.goals.overall", 3, r"(?:项目)?(?:绩效)?(?:年度)?总体(?:绩效)?目标"),
    Title("basics.goals.promised", 3, r"(?:项目)?(?:阶段性|具体|年度)(?:绩效)?(?:目标|指标)"),
    Title("basics.goals.class", 4, r"(?:项目|相关)?(?:产出|成本|效益|满意度)(?:指标|目标){1,2}", telling=False),
    Title(
        "basics.goals.group",
        5,
        rf"(?:{'|'.join(GROUPS[name] for name in ('产出', '效益'))})(?:指标|目标)?",
        telling=False,
    ),
    Title("evaluation", 1, r"(?:项目)?绩效评价(?:工作)?(?:组织)?(?:开展|实施)?(?:的)?情况"),
    Title("evaluation.scope", 2, rf"(?:绩效)?评价(?:的)?目的、(?:评价)?对象{_AND}(?:评价)?范围(?:{_AND}依据)?"),
    Title("evaluation.purpose", 3, r"(?:绩效)?评价(?:的)?目的"),
    Title("evaluation.object", 3, r"(?:绩效)?评价(?:的)?对象"),
    Title("evaluation.range", 3, r"(?:绩效)?评价(?:的)?范围"),
    Title("evaluation.bases", 3, r"(?:绩效)?评价(?:的)?依据"),
    Title("evaluation.system", 2, rf"(?:绩效)?评价(?:的)?原则(?:{_AND}(?:绩效)?(?:评价)?(?:指标体系|方法|标准))+"),
    Title("evaluation.principles", 3, r"(?:绩效)?评价(?:的)?原则"),
    Title("evaluation.indicators", 3, r"(?:绩效)?评价(?:的)?指标体系"),
    Title("evaluation.methods", 3, r"(?:绩效)?评价(?:的)?方法"),
    Title("evaluation.standards", 3, r"(?:绩效)?评价(?:的)?标准"),
    Title("evaluation.process", 2, r"(?:绩效)?评价(?:的)?工作(?:的)?过程"),
    Title("evaluation.stage", 3, r"前期准备", telling=False),
    Title("evaluation.stage", 3, r"组织实施", telling=False),
    Title("evaluation.stage", 3, r"分析评价", telling=False),
    Title("evaluation.stage", 3, rf"撰写{_AND}提交(?:绩效)?(?:评价)?报告", telling=False),
    Title("evaluation.stage", 3, r"问题整改", telling=False),
    Title("evaluation.stage", 3, r"档案整理", telling=False),
    Title(
        "conclusion",
        1,
        rf"(?:项目)?(?:综合(?:绩效)?评价(?:情况)?{_AND}(?:综合)?(?:评价)?结论|评价结论{_AND}分析)(?:\(附相关评分表\))?",
    ),
    Title("conclusion.situation", 2, r"综合(?:绩效)?评价情况"),
    Title("conclusion.result", 2, r"(?:综合)?(?:绩效)?评价结论"),
    Title("scoring", 1, r"(?:项目)?绩效(?:评价)?指标(?:(?:完成)?(?:情况)?(?:的)?分析|完成情况)"),
    *(
        Title(
            f"scoring.class.{name}",
            2,
            rf"(?:项目)?{name}(?:管理)?(?:类)?(?:指标)?(?:完成)?(?:情况(?:分析)?|分析|指标)",
            telling=name in STANDARD_INDICATORS,
        )
        for name in ("决策", "过程", "产出", "效益")
    ),
    *(
        Title(f"scoring.class.{name}", 2, rf"(?:项目)?{name}类指标(?:完成)?(?:情况)?(?:分析)?", telling=False)
        for name in ("成本", "满意度")
    ),
    *(
        Title(f"scoring.group.{name}", 3, rf"(?:{pattern}){_SITUATION}", telling=False)
        for name, pattern in GROUPS.items()
    ),
    Title("scoring.group.效益", 3, r"[\u4e00-\u9fff]{0,6}满意度(?:指标)?(?:完成)?情况(?:的)?(?:分析)?", telling=False),
    *(
        Title("scoring.leaf", 4, indicator)
        for groups in STANDARD_INDICATORS.values()
        for indicators in groups.values()
        for indicator in indicators
    ),
    Title(
        "execution",
        1,
        rf"(?:项目)?预算(?:资金)?执行(?:进度|情况|率)?{_AND}(?:项目)?(?:绩效)?(?:指标|目标|总体)?(?:完成)?(?:情况|进度|率)?(?:的)?偏差(?:情况)?(?:分析)?",
    ),
    Title("lessons", 1, rf"(?:项目)?主要经验{_AND}?做法、存在的?(?:主要)?问题{_AND}(?:其)?原因(?:分析)?"),
    Title("lessons.practices", 2, rf"(?:项目)?(?:主要)?(?:经验{_AND}?做法|做法{_AND}经验)"),
    Title(
        "lessons.problems",
        2,
        rf"(?:项目)?(?:存在的?(?:主要)?问题(?:{_AND}(?:其)?原因(?:分析)?)?|问题{_AND}(?:其)?原因(?:分析)?)",
    ),
    Title("lessons.causes", 2, r"(?:问题)?原因分析", telling=False),
    Title(
        "recommendations",
        1,
        r"(?:有关|相关|改进|意见|工作|下一步|下步|整改|对策|政策|措施|的|和|及|与)+建议|建议(?:和|及|与)(?:改进)?措施",
    ),
    Title("statements", 1, r"其他需要?(?:予以)?说明的?(?:问题|事项|情况)"),
)
