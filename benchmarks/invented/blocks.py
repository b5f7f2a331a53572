"""Lists of a report as its two files print them."""

from collections.abc import Iterable, Iterator

from benchmarks.invented.figures import WHOLE, decimal, percent
from benchmarks.invented.indicators import Indicator

_NONE_PROMISED, _NONE_SCORED = "无此类指标。", "本项目无该指标。"


def paragraphs(texts: Iterable[str]) -> str:
    """Return paragraphs of text.md."""
    return "\n\n".join(texts)


def numbered(texts: Iterable[str]) -> str:
    """Return numbered paragraphs of text.md."""
    return paragraphs(f"{number}.{text}" for number, text in enumerate(texts, 1))


def items(texts: Iterable[str], depth: int) -> str:
    """Return a list of report.yaml."""
    return "\n".join(f"{' ' * depth}- {text}" for text in texts)


def promised_in_text(indicators: list[Indicator], end: str = "；") -> str:
    """Return what the goals chapter says of a group."""
    told = (f"“{each.name}”指标，预期指标值为“{each.promised}”{end}" for each in indicators)
    return paragraphs(told) or _NONE_PROMISED


def scored_in_text(indicators: list[Indicator]) -> str:
    """Return what the scoring chapter says of a group."""
    return paragraphs(line for each in indicators for line in _scored(each)) or _NONE_SCORED


def _scored(each: Indicator) -> Iterator[str]:
    missing = f"，偏差率为{percent(WHOLE - each.completion)}，偏差原因主要为：{each.reason}。{formula(each)}"
    yield (
        f"“{each.name}”指标：预期指标值为“{each.target}”，实际完成指标值为“{each.actual}”，"
        f"指标完成率为{percent(each.completion)}{missing if each.reason else ''}。"
    )
    yield f"综上所述，本指标满分为{each.full}.00分，根据评分标准得{decimal(each.score)}分。"


def formula(each: Indicator) -> str:
    """Return how the score of an indicator that misses its target follows from its completion."""
    return f"得分=指标完成率×分值={percent(each.completion)}×{each.full}={decimal(each.score)}分"


def promised_in_record(indicators: list[Indicator]) -> str:
    """Return the promised indicators of report.yaml."""
    return "\n".join(
        f"    - 一级指标: 项目{'产出' if each.is_output else '效益'}指标\n"
        f"      二级指标: {each.group}指标\n"
        f"      三级指标: {each.name}\n"
        f"      预期指标值: {each.promised}"
        for each in indicators
    )


def scored_in_record(indicators: list[Indicator]) -> str:
    """Return the scored indicators of a class in report.yaml."""
    return "\n".join(line for each in indicators for line in _lines(each))


def _lines(each: Indicator) -> Iterator[str]:
    yield f"      - 二级指标: {each.group}{'指标' if each.is_output else ''}"
    yield f"        三级指标: {each.name}"
    yield f"        预期值: {each.target}"
    yield f"        实际值: {each.actual}"
    yield f"        完成率: {percent(each.completion)}"
    if each.reason:
        yield f"        偏差率: {percent(WHOLE - each.completion)}"
        yield f"        原因: {each.reason}"
    yield f"        满分: {each.full}.00分"
    yield f"        得分: {decimal(each.score)}分"
    if each.reason:
        yield f"        得分公式: {formula(each)}"
