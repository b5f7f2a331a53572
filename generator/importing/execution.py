"""Chapter 5: the budget's execution against the indicators' completion."""

import re

from generator.framework import labels
from generator.importing.facts import labelled
from generator.importing.outline import Outline
from generator.importing.stream import EDGE, Passage
from generator.model.amount import Amount
from generator.model.figure import Count, Rate
from generator.model.scoring import Execution

_ADJUSTED = r"全年预算(?:数|资金|总额|总数)*|(?:调整后?|调整后的)预算(?:数|资金|总额)*"
_SPENT = (
    r"全年执行(?:数|资金|总额)*|全年(?:实际)?(?:支出|执行|支付)(?:数|资金|金额)*"
    r"|实际(?:支出|执行|支付)(?:资金|数|金额)*"
)
_GAP = (
    r"(?:之间)?(?:的)?(?:偏差|差距|差异|相差)(?!原因|率)(?:率|值|度|幅度)?|偏差率"
    r"|(?:低于|高于|超过|落后于?)(?:总体|整体|绩效|目标)*(?:完成|执行)(?:率|进度)"
)
_REASON = re.compile(r"(?:主要)?(?:偏差|差异)?(?:的)?(?:主要)?原因(?:主要)?(?:为|是|:|在于|系)+(?P<reason>[^\x1f。]+)")
_SPOKEN_REASON = re.compile(
    r"(?:主要)?(?:是|系)?(?:由于|因为|因)(?P<reason>[^\x1f。]+)|主要(?:系|是)(?P<other>[^\x1f。]+)"
)
_SENTENCE = re.compile(r"全年预算|年初批复数|调整预算数|全年执行数")


def read_execution(outline: Outline) -> Execution:
    """Read 预算执行进度与绩效指标偏差; without its heading, from the sentence that gives 全年预算数."""
    passage = outline.chapter("execution") or _headless(outline)
    if not passage:
        return Execution()
    return Execution(
        initial=labelled(passage, labels.INITIAL, Amount),
        adjusted=labelled(passage, _ADJUSTED, Amount),
        spent=labelled(passage, _SPENT, Amount),
        rate=labelled(passage, labels.EXECUTION_RATE, Rate),
        indicators=labelled(passage, labels.INDICATOR_COUNT, Count),
        full_scored=labelled(passage, labels.FULL_SCORED_COUNT, Count),
        deducted=labelled(passage, labels.DEDUCTED_COUNT, Count),
        completion=labelled(passage, labels.OVERALL_COMPLETION, Rate),
        gap=labelled(passage, _GAP, Rate),
        reason=_reason(passage),
    )


def _headless(outline: Outline) -> Passage | None:
    main = outline.main()
    scoring = outline.chapter("scoring")
    behind = main.sub(scoring.start if scoring else main.start)
    match = behind.search(_SENTENCE)
    if not match:
        return None
    lessons = outline.chapter("lessons")
    start = max(behind.stream.chars.rfind(sign, 0, match.start()) for sign in ("。", EDGE)) + 1
    return behind.sub(start, lessons.start if lessons else None)


def _reason(passage: Passage) -> str | None:
    match = passage.search(_REASON)
    if match:
        return passage.quote(match, "reason")
    match = passage.search(_SPOKEN_REASON)
    return passage.quote(match, "reason" if match["reason"] else "other") if match else None
