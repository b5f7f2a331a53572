"""A number of a spreadsheet printed as the sheet shows it: 0.982 with the format 0.00% is 98.20%."""

from decimal import ROUND_HALF_UP, Context, Decimal
from itertools import pairwise

from generator.sources.cell_dates import print_date
from generator.sources.cell_formats import Section, Token, section_for

_GENERAL = Context(prec=15, rounding=ROUND_HALF_UP)
"""A spreadsheet keeps fifteen figures; what is behind them is noise of its arithmetic."""
_EXACT = Context(prec=1000, rounding=ROUND_HALF_UP)
"""Enough for the largest number a spreadsheet knows (308 places) with all decimals that a format can ask for."""
_SMALLEST, _LARGEST = -20, 20
_RANGE = 310
"""A spreadsheet's numbers have fewer places."""


def print_number(value: Decimal, code: str, *, since_1904: bool = False) -> str | None:
    """Return a number as a format shows it; None where the format is one that is not read.

    `value` is a finite number; a date is the number of days since 1900, or since 1904.
    """
    if not value.is_finite() or abs(value.adjusted()) > _RANGE:
        return None
    section, shown = section_for(_GENERAL.plus(value), code)
    if section.has("date", "elapsed", "half"):
        return None if section.has("digit") else print_date(shown, section, since_1904=since_1904)
    if section.numerals or section.has("exponent") or _is_fraction(section):
        return None
    sign = "-" if shown < 0 else ""
    if section.has("digit"):
        return (sign + _Figure(section).print(abs(shown))).strip()
    if section.has("general") or Token("sign", "@") in section.tokens:
        number = sign + print_general(abs(shown))
        return "".join(token.text if token.kind == "literal" else number for token in section.tokens).strip()
    return "".join(token.text for token in section.tokens).strip()


def print_general(value: Decimal) -> str:
    """Return a number as a cell without format shows it: at most fifteen figures, no noise behind them."""
    rounded = _GENERAL.plus(value).normalize(_GENERAL)
    if rounded and not _SMALLEST <= rounded.adjusted() <= _LARGEST:
        return f"{rounded:E}"
    return f"{rounded:f}"


def _is_fraction(section: Section) -> bool:
    """Tell whether the format shows a fraction: # ?/?."""
    return any(one == Token("literal", "/") and other.kind == "digit" for one, other in pairwise(section.tokens))


class _Figure:
    """A part of a format with places for digits, such as #,##0.00%."""

    def __init__(self, section: Section) -> None:
        """Divide the part at its decimal point, and find what its commas and signs mean."""
        tokens = section.tokens
        point = next((index for index, token in enumerate(tokens) if token == Token("sign", ".")), len(tokens))
        self._whole, self._decimals = tokens[:point], tokens[point + 1 :]
        self._has_point = point < len(tokens)
        digits = [index for index, token in enumerate(self._whole) if token.kind == "digit"]
        commas = [index for index, token in enumerate(self._whole) if token == Token("sign", ",")]
        last = digits[-1] if digits else -1
        self._grouped = any(digits[0] < index < last for index in commas) if digits else False
        behind = [index for index, token in enumerate(tokens) if token == Token("sign", ",") and index > last]
        self._shift = 2 * sum(token == Token("sign", "%") for token in tokens) - 3 * len(behind)

    def print(self, value: Decimal) -> str:
        """Return a number that is not negative in this format; digits beyond it are rounded half up."""
        places = sum(token.kind == "digit" for token in self._decimals)
        rounded = value.scaleb(self._shift, _EXACT).quantize(Decimal(1).scaleb(-places), context=_EXACT)
        whole, _, decimals = f"{rounded:f}".partition(".")
        point = "." if self._has_point else ""
        return self._print_whole(whole.lstrip("0")) + point + self._print_decimals(decimals)

    def _print_whole(self, digits: str) -> str:
        """Fill the places from the last to the first, which takes all digits that are left."""
        left = sum(token.kind == "digit" for token in self._whole)
        pieces: list[str] = []
        written = 0
        for token in reversed(self._whole):
            if token.kind != "digit":
                pieces.append("" if token.text == "," else token.text)
                continue
            left -= 1
            taken = digits if left == 0 else digits[-1:]
            digits = digits[: len(digits) - len(taken)]
            for digit in reversed(taken or ("0" if token.text == "0" else "")):
                pieces.append("," if self._grouped and written and written % 3 == 0 else "")
                pieces.append(digit)
                written += 1
        return digits + "".join(reversed(pieces))

    def _print_decimals(self, digits: str) -> str:
        """Fill the places behind the point; # and ? show no zero at the end."""
        shown = digits.rstrip("0")
        pieces: list[str] = []
        place = 0
        for token in self._decimals:
            if token.kind == "digit":
                pieces.append(digits[place] if token.text == "0" or place < len(shown) else "")
                place += 1
            else:
                pieces.append("" if token.text == "," else token.text)
        return "".join(pieces)
