"""The number formats of spreadsheets (0.00%, #,##0.00, yyyy"年"m"月"): which part of one shows a value.

Source: ECMA-376 part 1, 18.8.30 and 18.8.31; the built-in formats are those of Chinese systems.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

GENERAL = "General"
_LONGEST = 255
"""More cannot be typed in Excel."""

BUILT_IN = {
    0: GENERAL,
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    5: '"¥"#,##0;"¥"-#,##0',
    6: '"¥"#,##0;[Red]"¥"-#,##0',
    7: '"¥"#,##0.00;"¥"-#,##0.00',
    8: '"¥"#,##0.00;[Red]"¥"-#,##0.00',
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    14: "yyyy/m/d",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "yyyy/m/d h:mm",
    30: "m/d/yy",
    32: 'h"时"mm"分"',
    33: 'h"时"mm"分"ss"秒"',
    37: "#,##0;-#,##0",
    38: "#,##0;[Red]-#,##0",
    39: "#,##0.00;-#,##0.00",
    40: "#,##0.00;[Red]-#,##0.00",
    41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
    42: '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
    43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
    44: '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss.0",
    48: "##0.0E+0",
    49: "@",
    **dict.fromkeys((27, 36, 50, 52, 57), 'yyyy"年"m"月"'),
    **dict.fromkeys((28, 29, 51, 53, 54, 58), 'm"月"d"日"'),
    31: 'yyyy"年"m"月"d"日"',
    **dict.fromkeys((34, 55), '上午/下午h"时"mm"分"'),
    **dict.fromkeys((35, 56), '上午/下午h"时"mm"分"ss"秒"'),
}
"""The formats that files name only by their number; one that is not here is General, as in Excel."""

_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|(?P<padding>[_*].)|\[(?P<bracket>[^\]]*)\]'
    r"|(?P<general>General|G/通用格式)|(?P<half>AM/PM|A/P|上午/下午)|(?P<exponent>E[+-])"
    r"|(?P<date>s+(?:\.0+)?|y+|m+|d+|h+|a{3,4}|e+)|(?P<digit>[0#?])|(?P<sign>[.,%@])|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)
_CURRENCY = re.compile(r"\$(?P<sign>[^-]*)(?:-.*)?", re.DOTALL)
_CONDITION = re.compile(r"(?P<operator><=|>=|<>|<|>|=)(?P<bound>-?\d{1,15}(?:\.\d{1,15})?)")
_ELAPSED = re.compile(r"h+|m+|s+", re.IGNORECASE)
_SYSTEM_DATE = "$-f800"


@dataclass(frozen=True)
class Token:
    """A piece of a format: its kind (literal, general, half, exponent, date, elapsed, digit, sign) and its text."""

    kind: str
    text: str


@dataclass(frozen=True)
class Section:
    """One of up to four parts of a format, which are for positive and negative numbers, zero, and text.

    `condition` is an operator and a bound in place of the sign. `numerals` is the 1 or 2 of [DBNum1]: Chinese numerals.
    """

    tokens: tuple[Token, ...]
    condition: tuple[str, Decimal] | None = None
    numerals: str = ""

    def has(self, *kinds: str) -> bool:
        """Tell whether a token is of one of the kinds."""
        return any(token.kind in kinds for token in self.tokens)

    def accepts(self, value: Decimal) -> bool:
        """Tell whether a number meets the condition."""
        if self.condition is None:
            return True
        operator, bound = self.condition
        return {
            "<": value < bound,
            "<=": value <= bound,
            ">": value > bound,
            ">=": value >= bound,
            "=": value == bound,
            "<>": value != bound,
        }[operator]


@lru_cache(maxsize=1024)
def sections(code: str) -> tuple[Section, ...]:
    """Return the parts of a format; one that is longer than can be typed is General."""
    found: list[list[re.Match[str]]] = [[]]
    for match in _TOKEN.finditer(code if code and len(code) <= _LONGEST else GENERAL):
        if match[0] == ";":
            found.append([])
        else:
            found[-1].append(match)
    return tuple(map(_section, found))


def section_for(value: Decimal, code: str) -> tuple[Section, Decimal]:
    """Return the part that shows a number, and the number it shows: where a part is for negative ones, without sign."""
    parts = sections(code)[:3]
    if any(part.condition for part in parts):
        return next((part for part in parts if part.accepts(value)), parts[-1]), value
    if value < 0 and len(parts) > 1:
        return parts[1], -value
    return (parts[2], value) if value == 0 and len(parts) > 2 else (parts[0], value)


def shown_text(text: str, code: str) -> str:
    """Return a text as its format shows it: with "@" for the text, as the fourth part or the only one."""
    parts = sections(code)
    part = parts[3] if len(parts) > 3 else parts[-1]
    if not any(token == Token("sign", "@") for token in part.tokens):
        return text if len(parts) < 4 else "".join(token.text for token in part.tokens if token.kind == "literal")
    pieces = (text if token.text == "@" else token.text for token in part.tokens if token.kind in {"literal", "sign"})
    return "".join(pieces)


def _section(matches: list[re.Match[str]]) -> Section:
    brackets = [match["bracket"] for match in matches if match["bracket"] is not None]
    if any(bracket.lower().startswith(_SYSTEM_DATE) for bracket in brackets):
        return sections(BUILT_IN[31])[0]
    conditions = (_CONDITION.fullmatch(bracket) for bracket in brackets)
    condition = next(((found["operator"], Decimal(found["bound"])) for found in conditions if found), None)
    numerals = next((bracket[-1] for bracket in brackets if bracket.lower() in {"dbnum1", "dbnum2"}), "")
    tokens = (_token(match) for match in matches if match.lastgroup != "padding")
    return Section(tuple(token for token in tokens if token.text), condition, numerals)


def _token(match: re.Match[str]) -> Token:
    kind, text = match.lastgroup or "", match[match.lastgroup or 0]
    if kind == "bracket":
        currency = _CURRENCY.fullmatch(text)
        if currency:
            return Token("literal", currency["sign"])
        return Token("elapsed", text.lower()) if _ELAPSED.fullmatch(text) else Token("literal", "")
    if kind in {"quoted", "escaped", "other"}:
        return Token("literal", text)
    return Token(kind, text.lower() if kind == "date" else text)
