"""The scales on which results in words are told: of being attained, of change, of quality."""

import re
from collections.abc import Mapping

from generator.model.folding import squeeze
from generator.model.target import Target

_SCALES: Mapping[str, re.Pattern[str]] = {
    "达成": re.compile(r"达成|达到|达标|完成|实现|合格|落实|到位|及时|按[时期]|覆盖|通过"),
    "变化": re.compile(
        r"提[升高]|增[强加长进]|改善|优化|上升|扩大|减[少轻]|下降|降低|缓解|促进|推[动进]|加强|巩固|稳定|稳步|稳中"
        r"|保持|持续|不断|长期|显著|明显|有所|有效"
    ),
    "质量": re.compile(r"[优良]好?|较?好|健全|完善|完整|充分|规范|合理|科学|明确|有效|合规|齐全|显著|明显"),
}
_FIGURE = re.compile(r"\d")
_EMPTY_SIGNS = frozenset("的了和与及得到有已是地为在并不较更基本预期年度目标指标值")
"""Signs that two values may have in common without saying the same."""
_CLEAR = ("变化", "质量")
"""The scales on which neither a figure nor 达成 tells how far a result came."""


def on_other_scale(target: Target, actual: Target) -> bool:
    """Tell whether a result has no word of its target in words, and clearly is on another scale, or a bare figure."""
    wanted, reached = squeeze(target.print), squeeze(actual.print)
    if target.value is not None or target.date or _FIGURE.search(wanted) or _has_a_word_of(wanted, reached):
        return False
    scales = _scales_of(wanted)
    if not scales or not scales <= set(_CLEAR):
        return False
    if actual.value is not None or (_FIGURE.search(reached) and not _scales_of(reached)):
        return not actual.date
    other = _scales_of(reached)
    return bool(other) and not other & scales


def _scales_of(words: str) -> set[str]:
    return {name for name, pattern in _SCALES.items() if pattern.search(words)}


def _has_a_word_of(wanted: str, reached: str) -> bool:
    return bool((set(wanted) & set(reached)) - _EMPTY_SIGNS)
