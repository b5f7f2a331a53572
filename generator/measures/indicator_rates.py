"""The completions and deviations that a report states of its indicators, and what they may be."""

from collections.abc import Iterator
from functools import lru_cache

from generator.arithmetic import agrees
from generator.content.filed import FiledReport
from generator.measures.completion import no_completion, reckoned, share_of_ceiling
from generator.measures.due_days import in_time
from generator.measures.marks import Scored, scored_indicators
from generator.measures.once import once_a_report
from generator.measures.stated_rate import HUNDRED, Reading, StatedRate, room_of


@lru_cache(maxsize=2)
def completion_rates(filed: FiledReport) -> tuple[StatedRate, ...]:
    """Return every stated completion that target and actual value should give: no missed day, no share of a ceiling."""
    return tuple(_completion_rates(filed))


def _completion_rates(filed: FiledReport) -> Iterator[StatedRate]:
    for scored in scored_indicators(filed):
        indicator, stated = scored.indicator, scored.indicator.completion
        if stated and not is_complete_too_late(scored) and not is_share_of_ceiling(scored):
            name, words = f"“{indicator.name}”完成率", f"预期值 {indicator.target}，实际值 {indicator.actual}"
            place, readings = scored.at("完成率"), reckoned(scored)
            missing = "" if readings else no_completion(indicator)
            yield StatedRate(name, place, stated, readings, words, missing)


@once_a_report
def deviation_rates(filed: FiledReport) -> Iterator[StatedRate]:
    """Yield every stated deviation with what the stated completion leaves of 100 %, else target and actual value."""
    for scored in scored_indicators(filed):
        indicator, stated = scored.indicator, scored.indicator.deviation
        if stated:
            completion, rates = indicator.completion, reckoned(scored)
            if completion:
                over = tuple(each for each in rates if each.rate > HUNDRED and completion.value >= HUNDRED)
                rates = (Reading.of(completion.value, room_of(completion)), *over)
            words = f"100% 减完成率 {completion}" if completion else "预期值与实际值之差"
            lacking = f"没有印出完成率，{no_completion(indicator)}"
            name, place = f"“{indicator.name}”偏差率", scored.at("偏差率")
            yield StatedRate(name, place, stated, _rests(rates), words, lacking)


def is_complete_too_late(scored: Scored) -> bool:
    """Tell whether an indicator counts as complete although its day was missed."""
    indicator = scored.indicator
    is_late = in_time(indicator.target, indicator.actual, scored.filed.report.year) is False
    return bool(is_late and indicator.completion and indicator.completion.value >= HUNDRED)


def is_share_of_ceiling(scored: Scored) -> bool:
    """Tell whether a stated completion is the share of a ceiling that was used, which was kept and so is complete."""
    stated, share = scored.indicator.completion, share_of_ceiling(scored.indicator)
    return bool(stated and share and agrees(stated, share.rate) and stated.value != HUNDRED)


def _rests(rates: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """Return what rates leave of 100 %, with either sign."""
    rests = [Reading(HUNDRED - each.rate, HUNDRED - each.most, HUNDRED - each.least) for each in rates]
    return (*rests, *(Reading(-each.rate, -each.most, -each.least) for each in rests))
