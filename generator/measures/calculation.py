"""Calculations printed with their results, such as 得分=（81.82%-60%）/（1-60%）×5=2.73分."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from generator.arithmetic import value_of
from generator.measures.formula import MEASURES, NO_NAMES, NUMBER, evaluate, is_calculation, slack
from generator.model.amount import YUAN_PER_UNIT, Amount
from generator.model.figure import Figure, Rate, Score

Result = Amount | Figure

_STOPS = "\x1f。;；，\n"
_CLAUSE = re.compile(f"[^{_STOPS}]+")
_SIGN = re.compile("[=≈]")
_NUMERIC = rf"(?:{NUMBER}|[*×xX✕╳·/÷∕+()\[\]{{}}\-−–—])+"
_LEADING = re.compile(_NUMERIC)
_TRAILING = re.compile(rf"{_NUMERIC}$")
_LITERAL = re.compile(rf"-?{NUMBER}$")
_RESULT_BEFORE_WORDS = re.compile(rf"(?P<literal>{NUMBER})\([^()]*[\u4e00-\u9fff]")


@dataclass(frozen=True)
class Calculation:
    """A calculation and the result printed for it.

    `label` is what the chain of equations says is computed, such as 得分; `computed` is in the unit of `result` (per
    cent for a rate, 元 for money, else as it stands); `room` is how far rounding inside the calculation can move it.
    `start` and `end` are offsets in the folded text without white space.
    """

    label: str
    expression: str
    result: Result
    computed: Decimal
    room: Decimal
    start: int
    end: int


@dataclass(frozen=True)
class _Segment:
    """What stands between two equation signs: a result, a calculation, or neither."""

    text: str
    start: int
    result: Result | None
    expression: str | None


def calculations(squeezed: str, names: Mapping[str, Decimal] = NO_NAMES) -> Iterator[Calculation]:
    """Yield the calculations in folded text without white space whose result is printed beside them, in order.

    `names` are figures known by name: 权重分 and the like; a calculation with another name in it is left out.
    """
    for start, clause in _clauses(squeezed):
        told = _in_figures(clause) if names is NO_NAMES else _in_clause(clause, names)
        yield from (replace(each, start=start + each.start, end=start + each.end) for each in told)


def _clauses(squeezed: str) -> Iterator[tuple[int, str]]:
    """Yield the clauses with an equation sign and where they start; most clauses have none."""
    sign = _SIGN.search(squeezed)
    while sign:
        before = max(squeezed.rfind(stop, 0, sign.start()) for stop in _STOPS)
        clause = _CLAUSE.match(squeezed, before + 1)
        if clause:
            yield clause.start(), clause[0]
        sign = _SIGN.search(squeezed, clause.end()) if clause else None


@lru_cache(maxsize=256)
def _in_figures(clause: str) -> tuple[Calculation, ...]:
    """A clause in figures says the same wherever it stands: in the text, and as a fact."""
    return tuple(_in_clause(clause, NO_NAMES))


def _in_clause(clause: str, names: Mapping[str, Decimal]) -> Iterator[Calculation]:
    """Yield the calculations of a clause; their offsets are those in the clause."""
    segments = list(_segments(clause, names))
    for index, segment in enumerate(segments):
        repeated = index > 0 and segment.expression == segments[index - 1].expression
        if segment.expression is not None and not repeated:
            for result, end in _results_beside(segments, index):
                yield _calculation(segments[0].text, segment, result, end, names)


def score_calculation(squeezed: str, names: Mapping[str, Decimal] = NO_NAMES) -> Calculation | None:
    """Return the last calculation that says how the score (得分) comes about, None if there is none."""
    found = [each for each in calculations(squeezed, names) if each.label.endswith("得分")]
    return found[-1] if found else None


def _results_beside(segments: list[_Segment], index: int) -> Iterator[tuple[Result, int]]:
    """Yield the first result behind the calculation, and the one right before it where no calculation precedes.

    With each comes where what is printed of the two ends.
    """
    following = next((segment for segment in segments[index + 1 :] if segment.result), None)
    if following and following.result:
        yield following.result, following.start + len(following.result.print)
    before = segments[index - 1] if index else None
    if before and before.result and not any(segment.expression for segment in segments[:index]):
        yield before.result, segments[index].start + len(segments[index].text)


def _segments(clause: str, names: Mapping[str, Decimal]) -> Iterator[_Segment]:
    start = 0
    for text in _SIGN.split(clause):
        is_label = start == 0 and not _LITERAL.match(text)
        yield _Segment(text, start, None if is_label else _result(text), _expression(text, names))
        start += len(text) + 1


def _expression(text: str, names: Mapping[str, Decimal]) -> str | None:
    """Return the calculation that a segment is, or ends or begins with."""
    if is_calculation(text) and evaluate(text, names) is not None:
        return text
    for pattern in (_TRAILING, _LEADING):
        match = pattern.search(text) if pattern is _TRAILING else pattern.match(text)
        if match and is_calculation(match[0]) and evaluate(match[0]) is not None:
            return match[0]
    return None


def _result(text: str) -> Result | None:
    """Return the figure that a segment is, begins with before words in brackets, or begins with and then tells on."""
    wordy = _RESULT_BEFORE_WORDS.match(text)
    match = _LEADING.match(text)
    literal = wordy["literal"] if wordy else match[0] if match else ""
    if not _LITERAL.match(literal):
        return None
    kind: type[Result] = Score
    if literal.endswith(("%", "‰")):
        kind = Rate
    elif literal.endswith(tuple(YUAN_PER_UNIT)):
        kind = Amount
    elif literal[-1] in MEASURES and not literal.endswith("分"):
        literal = re.sub(rf"(?:{MEASURES})$", "", literal)
    return kind.parse(literal)


def _calculation(label: str, segment: _Segment, result: Result, end: int, names: Mapping[str, Decimal]) -> Calculation:
    expression = segment.expression or ""
    value = evaluate(expression, names) or Decimal(0)
    factor = _factor(value, result)
    room = slack(expression, names) * factor
    return Calculation(label, expression, result, value * factor, room, segment.start, end)


def _factor(value: Decimal, result: Result) -> Decimal:
    """Return what brings a calculation to the unit of its result, of the readings the one that comes closest."""
    factors: tuple[int, ...] = (1,)
    if isinstance(result, Amount):
        factors = (1, 10_000, 100_000_000)
    elif isinstance(result, Rate):
        factors = (100, 1)
    return min(map(Decimal, factors), key=lambda factor: abs(value * factor - value_of(result)))
