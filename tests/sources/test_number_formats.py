"""Numbers as Word writes them; what Word shows for large ones is fixed by its own documentation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.numerals import read_numeral
from generator.sources.number_formats import format_number


@pytest.mark.parametrize(
    ("number_format", "shown"),
    [
        ("decimal", {1: "1", 12: "12"}),
        ("decimalZero", {3: "03", 12: "12"}),
        ("decimalFullWidth", {12: "１２"}),
        ("upperRoman", {4: "IV", 1999: "MCMXCIX"}),
        ("lowerRoman", {3: "iii", 40: "xl"}),
        ("upperLetter", {1: "A", 26: "Z", 27: "AA", 54: "BBB"}),
        ("lowerLetter", {2: "b", 28: "bb"}),
        ("chineseCounting", {1: "一", 10: "十", 11: "十一", 20: "二十", 99: "九十九", 100: "一○○", 205: "二○五"}),
        ("chineseCountingThousand", {10: "十", 12: "十二", 101: "一百〇一", 110: "一百一十", 1001: "一千〇一"}),
        ("taiwaneseCountingThousand", {12: "十二", 101: "一百零一", 2030: "二千零三十"}),
        ("japaneseCounting", {11: "十一", 101: "百一", 1110: "千百十"}),
        ("chineseLegalSimplified", {3: "叁", 10: "壹拾", 101: "壹佰零壹"}),
        ("ideographTraditional", {1: "甲", 10: "癸", 11: "11"}),
        ("ideographEnclosedCircle", {2: "㈡"}),
        ("decimalEnclosedCircle", {1: "①", 20: "⑳", 21: "21"}),
        ("decimalEnclosedCircleChinese", {10: "⑩", 11: "11"}),
        ("decimalEnclosedParen", {2: "⑵"}),
        ("none", {5: ""}),
        ("bullet", {5: ""}),
        ("001", {7: "007", 1234: "1234"}),
        ("klingon", {7: "7"}),
    ],
)
def test_formats(number_format: str, shown: dict[int, str]) -> None:
    assert {number: format_number(number, number_format) for number in shown} == shown


@given(st.integers(1, 9999))
def test_chinese_numbers_read_back(number: int) -> None:
    for number_format in ("chineseCountingThousand", "taiwaneseCountingThousand"):
        assert read_numeral(format_number(number, number_format)) == number


@pytest.mark.parametrize("number", [-3, 0, 10**12])
def test_absurd_numbers_stay_short(number: int) -> None:
    assert format_number(number, "upperRoman") == format_number(number, "lowerLetter") == str(number)
