"""得满分的定性指标，实际值与预期值用同一尺度，程度不低于预期值。

定性指标按达成程度分档计分：达成100%-80%，部分达成80%-60%，未达成60%-0%（财预〔2020〕10号第十六条）。预期值说的是提升、健全，实际值
另用“100%”“达成预期指标”之类的说法，或者“基本达成目标”这样较弱的说法，看不出达到的档次，也就看不出为什么得满分。

**修改：** 用预期值的尺度填写实际值，并按达成的档次核对得分。
"""

import re
from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.marks import has_full_marks, scored_indicators
from generator.measures.scales import on_other_scale
from generator.model.folding import squeeze
from generator.model.target import Target

_WEAKER = re.compile(r"基本|大部分|部分|较(?!上年|去年|往年)|一般|有所|初步|大致|大体|尚|未|不完全")


def check(corpus: Corpus) -> Iterator[Problem]:
    """Find results with full marks that are on another scale than a target in words, or say less than that."""
    for filed in corpus.reports:
        for scored in scored_indicators(filed):
            target, actual = scored.indicator.target, scored.indicator.actual
            if not (target and actual and has_full_marks(scored.indicator)):
                continue
            is_other = on_other_scale(target, actual)
            if is_other or _is_weaker(target, actual):
                told = f"实际值“{actual}”与预期值“{target}”{'不是同一尺度' if is_other else '说法不同'}"
                message = f"“{scored.indicator.name}”{told}，看不出达到的档次，得分为满分 {scored.indicator.score}"
                yield Problem(scored.at("实际值"), message, str(actual), str(target))


def _is_weaker(target: Target, actual: Target) -> bool:
    """Tell whether both are words and the actual value has a word that takes something back."""
    weaker = _WEAKER.search(squeeze(actual.print)) if _is_words(target) and _is_words(actual) else None
    return bool(weaker and weaker[0] not in squeeze(target.print))


def _is_words(target: Target) -> bool:
    return target.value is None and target.date is None
