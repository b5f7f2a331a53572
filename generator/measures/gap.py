"""偏差 of chapter 5: how far the overall completion is from the rate of execution."""

from collections.abc import Iterator

from generator.content.filed import FiledReport
from generator.measures.once import once_a_report
from generator.measures.ratio import missing
from generator.measures.stated_rate import Reading, StatedRate, room_of


@once_a_report
def gap_rates(filed: FiledReport) -> Iterator[StatedRate]:
    """Yield the stated gap with the difference of the two rates stated beside it, or else elsewhere; no sign counts."""
    report, execution = filed.report, filed.report.execution
    completion = execution.completion or report.conclusion.completion
    rate = execution.rate or report.funds.execution_rate
    if execution.gap:
        place, readings, words = filed.at("预算执行偏差", "偏差"), [], ""
        if completion and rate:
            distance, room = abs(completion.value - rate.value), room_of(completion) + room_of(rate)
            readings = [Reading.of(distance, room), Reading.of(-distance, room)]
            words = f"总体完成率 {completion} 与预算执行率 {rate} 之差"
        lacking = missing(("总体完成率", completion), ("预算执行率", rate))
        yield StatedRate("偏差", place, execution.gap, tuple(readings), words, lacking)
