"""A date or time of a spreadsheet, which is a number of days, printed as the sheet shows it."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal

from generator.sources.cell_formats import Section, Token
from generator.sources.number_formats import format_number

_EPOCH_1904 = datetime(1904, 1, 1)  # noqa: DTZ001 (a cell knows no time zone)
_EPOCH = datetime(1899, 12, 31)  # noqa: DTZ001
_FALSE_LEAP_DAY = 60
"""Excel counts 29 February 1900, a day that was none; this is its number, and all later days are one off."""
_LAST = 2_958_466
_MILLISECONDS = 24 * 60 * 60 * 1000
_CONTEXT = Context(prec=40, rounding=ROUND_HALF_UP)
_MONTHS = ["January", "February", "March", "April", "May", "June"]
_MONTHS += ["July", "August", "September", "October", "November", "December"]
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_WEEKDAYS = "一二三四五六日"
_DIGITS = {"1": "〇一二三四五六七八九", "2": "零壹贰叁肆伍陆柒捌玖"}
_COUNTING = {"1": "chineseCountingThousand", "2": "chineseLegalSimplified"}
_HALVES = {"上午/下午": ("上午", "下午"), "am/pm": ("AM", "PM"), "a/p": ("A", "P")}


def print_date(value: Decimal, section: Section, *, since_1904: bool) -> str | None:
    """Return a number of days as a part of a format shows it; None for a day that spreadsheets do not know."""
    if not 0 <= value < _LAST or (not since_1904 and int(value) == _FALSE_LEAP_DAY):
        return None
    seconds = any(token.text.startswith("s") for token in section.tokens if token.kind in {"date", "elapsed"})
    fraction = any("." in token.text for token in section.tokens if token.kind == "date")
    step = 1 if fraction or not seconds else 1000
    milliseconds = int(_CONTEXT.divide(value * _MILLISECONDS, Decimal(step)).quantize(Decimal(1), context=_CONTEXT))
    moment = _Moment(milliseconds * step, section, _epoch(value, since_1904=since_1904))
    return "".join(moment.show(index) for index in range(len(section.tokens))).strip()


def _epoch(value: Decimal, *, since_1904: bool) -> datetime:
    if since_1904:
        return _EPOCH_1904
    return _EPOCH - timedelta(days=1) if value > _FALSE_LEAP_DAY else _EPOCH


class _Moment:
    """A moment, and the part of a format that shows it."""

    def __init__(self, milliseconds: int, section: Section, epoch: datetime) -> None:
        """Take the moment that lies so many milliseconds after the epoch."""
        self._milliseconds = milliseconds
        self._time = epoch + timedelta(milliseconds=milliseconds)
        self._tokens = section.tokens
        self._numerals = section.numerals
        hour = self._time.hour
        shown = (hour % 12 or 12) if section.has("half") else hour
        self._parts: dict[str, Callable[[str], str]] = {
            "y": self._year,
            "e": self._year,
            "m": self._month,
            "d": self._day,
            "a": lambda text: ("星期" if len(text) > 3 else "") + _WEEKDAYS[self._time.weekday()],
            "h": lambda text: self._number(shown, text),
            "minute": lambda text: self._number(self._time.minute, text),
            "s": self._second,
        }

    def show(self, index: int) -> str:
        """Return what a token of the format shows."""
        token = self._tokens[index]
        match token.kind:
            case "date":
                return self._date(token.text, index)
            case "elapsed":
                sizes = {"h": 3_600_000, "m": 60_000, "s": 1000}
                return str(self._milliseconds // sizes[token.text[0]]).zfill(len(token.text))
            case "half":
                return _HALVES[token.text.lower()][self._time.hour >= 12]
            case _:
                return token.text

    def _date(self, text: str, index: int) -> str:
        letter = "minute" if text[0] == "m" and self._is_minute(index) else text[0]
        return self._parts[letter](text)

    def _year(self, text: str) -> str:
        year = f"{self._time.year:04}"[2 if text in {"y", "yy"} else 0 :]
        return "".join(_DIGITS[self._numerals][int(digit)] for digit in year) if self._numerals else year

    def _month(self, text: str) -> str:
        name = _MONTHS[self._time.month - 1]
        names: Sequence[str] = (name[:3], name, name[0])
        return names[min(len(text) - 3, 2)] if len(text) > 2 else self._number(self._time.month, text)

    def _day(self, text: str) -> str:
        if len(text) > 2:
            name = _DAYS[self._time.weekday()]
            return name[:3] if len(text) == 3 else name
        return self._number(self._time.day, text)

    def _second(self, text: str) -> str:
        whole, _, fraction = text.partition(".")
        places = f"{self._time.microsecond // 1000:03}".ljust(len(fraction), "0")[: len(fraction)]
        return self._number(self._time.second, whole) + (f".{places}" if fraction else "")

    def _number(self, number: int, text: str) -> str:
        if self._numerals:
            zero = _DIGITS[self._numerals][0]
            padding = zero if len(text) == 2 and number < 10 else ""
            return padding + (format_number(number, _COUNTING[self._numerals]) if number else zero * (not padding))
        return f"{number:0{min(len(text), 2)}}"

    def _is_minute(self, index: int) -> bool:
        """Tell whether an m counts minutes: behind hours or before seconds."""
        before = [token for token in self._tokens[:index] if token.kind in {"date", "elapsed"}]
        behind = [token for token in self._tokens[index + 1 :] if token.kind in {"date", "elapsed"}]
        return _starts(before[-1:], "h") or _starts(behind[:1], "s")


def _starts(tokens: Sequence[Token], letter: str) -> bool:
    return any(token.text.startswith(letter) for token in tokens)
