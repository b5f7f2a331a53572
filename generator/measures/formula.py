"""Formulas as reports print them: figures, named figures, + - × ÷, per cent and brackets."""

import re
from collections.abc import Mapping
from decimal import Decimal, DivisionByZero, InvalidOperation
from functools import lru_cache
from types import MappingProxyType

from generator.model.amount import YUAN_PER_UNIT
from generator.model.decimals import step_of

MEASURES = r"个|项|人次|人|次|期|户|亩|天|家|篇|份|套|件|名|场|批|分"
NUMBER = rf"\d[\d,]*(?:\.\d+)?(?:%|‰|{'|'.join(YUAN_PER_UNIT)}|{MEASURES})?"
"""A figure with its unit, after folding."""

_LONGEST = 200
NO_NAMES: Mapping[str, Decimal] = MappingProxyType({})
_TOKEN = re.compile(
    rf"(?P<number>{NUMBER})|(?P<name>[\u4e00-\u9fff“”][\u4e00-\u9fff“”0-9]*)"
    r"|(?P<times>[*×xX✕╳·])|(?P<over>[/÷∕])|(?P<minus>[-−–—])|(?P<sign>[+()])"
)
_SIGNS = {"times": "*", "over": "/", "minus": "-"}
_BRACKETS = str.maketrans("[]{}", "()()")
_OPERATOR = re.compile(r"[*×xX✕╳·/÷∕+\-–—−]")
_FRACTION = re.compile(r"\d[\d,]*\.0*[1-9]\d*")


def evaluate(formula: str, names: Mapping[str, Decimal] = NO_NAMES) -> Decimal | None:
    """Return what a folded formula without white space comes to, None where it is none or a name is unknown.

    A per cent is a hundredth, an amount of money counts in 元, other units are passed over.
    """
    return _in_figures(formula) if names is NO_NAMES else _evaluated(formula, names)


@lru_cache(maxsize=1024)
def _in_figures(formula: str) -> Decimal | None:
    """A formula without names comes to the same wherever it stands: in the text, as a fact, within a chain."""
    return _evaluated(formula, NO_NAMES)


def _evaluated(formula: str, names: Mapping[str, Decimal]) -> Decimal | None:
    tokens = _tokens(formula.translate(_BRACKETS), names) if len(formula) <= _LONGEST else None
    if not tokens:
        return None
    try:
        value, end = _sum(tokens, 0)
    except (DivisionByZero, InvalidOperation, IndexError, ValueError):
        return None
    return value if end == len(tokens) else None


@lru_cache(maxsize=1024)
def is_calculation(formula: str) -> bool:
    """Tell whether a formula reckons with figures instead of only naming one."""
    if not _OPERATOR.search(formula):
        return False
    tokens = _tokens(formula.translate(_BRACKETS), NO_NAMES, known_only=False) or []
    return any(sign in tokens[1:] for sign in ("*", "/", "+", "-"))


def slack(formula: str, names: Mapping[str, Decimal] = NO_NAMES) -> Decimal:
    """Return by how much rounding of the decimal fractions printed in a formula can move what it comes to."""
    value = evaluate(formula, names)
    if value is None:
        return Decimal(0)
    room = Decimal(0)
    for match in _FRACTION.finditer(formula):
        figure = Decimal(match[0].replace(",", "")) + step_of(match[0]) / 2
        moved = evaluate(f"{formula[: match.start()]}{figure}{formula[match.end() :]}", names)
        room += abs(moved - value) if moved is not None else Decimal(0)
    return room


def _tokens(formula: str, names: Mapping[str, Decimal], *, known_only: bool = True) -> list[Decimal | str] | None:
    """Return figures and signs; None where something is neither, or a name that must be known is not."""
    tokens: list[Decimal | str] = []
    position = 0
    while position < len(formula):
        match = _TOKEN.match(formula, position)
        if not match:
            return None
        position = match.end()
        if match["number"]:
            tokens.append(_figure(match["number"]))
        elif match["name"]:
            name = match["name"].strip("“”")
            if known_only and name not in names:
                return None
            tokens.append(names.get(name, Decimal(0)))
        else:
            tokens.append(_SIGNS.get(match.lastgroup or "", match[0]))
    return tokens


def _figure(print_: str) -> Decimal:
    unit = print_.lstrip("0123456789,.")
    value = Decimal(print_.removesuffix(unit).replace(",", ""))
    if unit in YUAN_PER_UNIT:
        return value * YUAN_PER_UNIT[unit]
    return value / {"%": 100, "‰": 1000}.get(unit, 1)


def _sum(tokens: list[Decimal | str], start: int) -> tuple[Decimal, int]:
    value, at = _product(tokens, start)
    while at < len(tokens) and tokens[at] in {"+", "-"}:
        sign = tokens[at]
        term, at = _product(tokens, at + 1)
        value = value + term if sign == "+" else value - term
    return value, at


def _product(tokens: list[Decimal | str], start: int) -> tuple[Decimal, int]:
    value, at = _factor(tokens, start)
    while at < len(tokens) and tokens[at] in {"*", "/"}:
        sign = tokens[at]
        factor, at = _factor(tokens, at + 1)
        value = value * factor if sign == "*" else value / factor
    return value, at


def _factor(tokens: list[Decimal | str], at: int) -> tuple[Decimal, int]:
    """Read a figure, a bracket, or either with a minus before it.

    Raises:
        ValueError: there is none of these at `at`.
    """
    first = tokens[at]
    if isinstance(first, Decimal):
        return first, at + 1
    if first == "-":
        value, end = _factor(tokens, at + 1)
        return -value, end
    if first == "(":
        value, end = _sum(tokens, at + 1)
        if tokens[end] == ")":
            return value, end + 1
    raise ValueError(f"{first}：不是数字")
