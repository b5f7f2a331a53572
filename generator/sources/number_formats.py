"""How Word writes a list number: 3 as 三, ③, iii or 丙; in plain digits where a format does not reach that far."""

from collections.abc import Callable

_LARGEST = 32767
"""No list in Word counts further; beyond it letters and Roman numerals would grow without end."""
_LARGEST_COUNTED = 99

_DIGITS = "〇一二三四五六七八九"
_UNITS = (("万", 10000), ("千", 1000), ("百", 100), ("十", 10), ("", 1))
_ROMAN = tuple(
    zip(
        ("m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"),
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        strict=True,
    )
)
_LEGAL = str.maketrans("〇一二三四五六七八九十百千万", "零壹贰叁肆伍陆柒捌玖拾佰仟萬")

_SERIES = {
    "decimalEnclosedCircle": "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
    "decimalEnclosedCircleChinese": "①②③④⑤⑥⑦⑧⑨⑩",
    "decimalEnclosedParen": "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇",
    "decimalEnclosedFullstop": "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛",
    "ideographEnclosedCircle": "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩",
    "ideographTraditional": "甲乙丙丁戊己庚辛壬癸",
    "ideographZodiac": "子丑寅卯辰巳午未申酉戌亥",
}


def format_number(number: int, number_format: str) -> str:
    """Write `number` in one of WordprocessingML's number formats; an unknown one is decimal, “001” of three places."""
    if not 0 < number <= _LARGEST:
        return str(number)
    if number_format.strip("0") == "1":
        return str(number).zfill(len(number_format))
    if series := _SERIES.get(number_format):
        return series[number - 1] if number <= len(series) else str(number)
    return _FORMATS.get(number_format, str)(number)


def _roman(number: int) -> str:
    text = ""
    for letters, amount in _ROMAN:
        text += letters * (number // amount)
        number %= amount
    return text


def _letters(number: int) -> str:
    """Return a to z, then aa, bb and so on."""
    times, letter = divmod(number - 1, 26)
    return chr(ord("a") + letter) * (times + 1)


def _full_width(number: int) -> str:
    return "".join(chr(ord(digit) + 0xFEE0) for digit in str(number))


def _thousands(number: int, zero: str = "〇") -> str:
    """Write with 十, 百, 千: 一百〇一, 一百一十."""
    text, gap = "", False
    for unit, size in _UNITS:
        digit, number = divmod(number, size)
        if digit:
            text += (zero if gap else "") + _DIGITS[digit] + unit
        gap = bool(text) and not digit
    return text


def _short(number: int, zero: str = "〇") -> str:
    """Write as counted aloud, ten to nineteen without a leading one: 十二, 一百一十二."""
    text = _thousands(number, zero)
    return text.removeprefix("一") if text.startswith("一十") else text


def _counting(number: int) -> str:
    """Write up to 99 with 十, beyond it digit by digit: 九十九, 一○○."""
    if number <= _LARGEST_COUNTED:
        return _short(number)
    return "".join(_DIGITS[int(digit)] for digit in str(number)).replace("〇", "○")


def _japanese(number: int) -> str:
    text = _thousands(number, zero="")
    return text.replace("一千", "千").replace("一百", "百").replace("一十", "十")


_FORMATS: dict[str, Callable[[int], str]] = {
    "none": lambda _: "",
    "bullet": lambda _: "",
    "decimalZero": lambda number: f"{number:02d}",
    "decimalFullWidth": _full_width,
    "decimalFullWidth2": _full_width,
    "upperRoman": lambda number: _roman(number).upper(),
    "lowerRoman": _roman,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerLetter": _letters,
    "chineseCounting": _counting,
    "taiwaneseCounting": _counting,
    "chineseCountingThousand": _short,
    "taiwaneseCountingThousand": lambda number: _short(number, zero="零"),
    "chineseLegalSimplified": lambda number: _thousands(number).translate(_LEGAL),
    "japaneseCounting": _japanese,
}
