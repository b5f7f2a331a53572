"""The score that an indicator's printed formula comes to."""

import re

from generator.importing.facts import POINTS
from generator.measures.formula import evaluate, is_calculation
from generator.measures.scoring_rules import told_score
from generator.model.figure import Score
from generator.model.folding import squeeze
from generator.model.scoring import Indicator

_RESULT = re.compile(rf"=(?P<score>{POINTS})$")


def formula_result(indicator: Indicator) -> Score | None:
    """Return the result printed last, else what a last calculation in figures comes to, None where there is neither."""
    formula = squeeze(indicator.formula or "")
    match = _RESULT.search(formula)
    if match:
        return Score.parse(match["score"])
    _, _, last = formula.rpartition("=")
    value = evaluate(last) if is_calculation(last) else None
    return None if value is None else Score.parse(told_score(value))
