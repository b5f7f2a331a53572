"""总体目标中的数量与绩效指标的目标值一致。

绩效指标是总体目标的细化，两处对同一件事所说的数量应当相同。

**修改：** 按批复的绩效目标核对，改正写错的一处。
"""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.promises import promised_indicators
from generator.model.decimals import FIGURE, read_decimal
from generator.model.folding import squeeze
from generator.model.goals import Goals, PromisedIndicator

_CLAUSE = re.compile(
    rf"(?P<before>[^，。;、:\d]{{2,40}})(?P<value>{FIGURE})(?P<unit>[^\d，。;、:]{{1,3}})(?P<behind>[^，。;、:\d]*)"
)
_LEAST_ALIKE = 3
"""So many signs in a row must a clause and an indicator's name share to speak of one thing."""


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare the figures of the overall goal with the targets of the indicators of the same unit and words."""
    for filed in corpus.reports:
        for clause in _CLAUSE.finditer(squeeze(filed.report.goals.overall or "")):
            promised = _meant(clause, filed.report.goals)
            if promised:
                stated = clause["value"] + clause["unit"].strip()
                message = f"总体目标中的 {stated} ≠ 绩效指标“{promised.name}”的目标值 {promised.target}"
                yield Problem(filed.at("绩效目标", "总体目标"), message, stated, str(promised.target))


def _meant(clause: re.Match[str], goals: Goals) -> PromisedIndicator | None:
    """Return the only indicator that a clause speaks of, where its target is another figure."""
    of_unit = [each for each in promised_indicators(goals) if _has_unit(each, clause["unit"])]
    if any(each.target and each.target.value == read_decimal(clause["value"]) for each in of_unit):
        return None
    alike = [each for each in of_unit if _shared(clause["before"] + clause["behind"], each.name) >= _LEAST_ALIKE]
    return alike[0] if len(alike) == 1 else None


def _has_unit(promised: PromisedIndicator, words: str) -> bool:
    target = promised.target
    return bool(target and target.unit and words.startswith(target.unit))


def _shared(clause: str, name: str) -> int:
    matcher = SequenceMatcher(None, clause, squeeze(name), autojunk=False)
    return matcher.find_longest_match().size
