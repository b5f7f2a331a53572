"""A figure of a spreadsheet is printed as the sheet shows it."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.sources.cell_formats import BUILT_IN, shown_text
from generator.sources.cell_numbers import print_general, print_number

ACCOUNTING = '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ '
NUMBERS = [
    ("0.982", "0.00%", "98.20%"),
    ("0.98199999999999998", "0.00%", "98.20%"),
    ("99", "0.00", "99.00"),
    ("1286.5", "#,##0.00", "1,286.50"),
    ("1234567.891", "#,##0.0#", "1,234,567.89"),
    ("1234567", "#,##0.0#", "1,234,567.0"),
    ("0.30000000000000004", "General", "0.3"),
    ("1.005", "0.00", "1.01"),
    ("2.5", "0", "3"),
    ("-0.001", "0.00", "-0.00"),
    ("-3", "0", "-3"),
    ("5", "000", "005"),
    ("13800", "000-0000", "001-3800"),
    ("0", "#,###", ""),
    ("7.5", "0.", "8."),
    ("0.5", ".00", ".50"),
    ("12345678", "#,##0,", "12,346"),
    ("12345678", '0.00,,"百万"', "12.35百万"),
    ("5", '[$¥-804]#,##0.00"元"', "¥5.00元"),
    ("5", "0_);(0)", "5"),
    ("-5", "0_);(0)", "(5)"),
    ("0", '0;-0;"—"', "—"),
    ("1286.5", ACCOUNTING, "1,286.50"),
    ("-1286.5", ACCOUNTING, "-1,286.50"),
    ("0", ACCOUNTING, "-"),
    ("0.5", "[<1]0.0%;0.00", "50.0%"),
    ("2", "[<1]0.0%;0.00", "2.00"),
    ("-2", "[Red][<=-1]0;[=0]0.0;0.00", "-2"),
    ("45", 'General"亩"', "45亩"),
    ("45", "G/通用格式", "45"),
    ("45", "@", "45"),
    ("45", '0\\d"天"', "45d天"),
    ("5", ";;;", ""),
    ("1E+308", "0", "1" + "0" * 308),
]
DATES = [
    ("45384", 'yyyy"年"m"月"d"日"', "2024年4月2日"),
    ("45384", "yyyy-mm-dd", "2024-04-02"),
    ("45384", BUILT_IN[14], "2024/4/2"),
    ("45384", "m/d", "4/2"),
    ("45384", "yy.m.d", "24.4.2"),
    ("45384", "[$-F800]dddd, mmmm dd, yyyy", "2024年4月2日"),
    ("45384", '[DBNum1][$-804]yyyy"年"m"月"d"日"', "二〇二四年四月二日"),
    ("45397", '[DBNum1][$-804]m"月"d"日"', "四月十五日"),
    ("45384", '[DBNum2]yyyy"年"mm"月"dd"日"', "贰零贰肆年零肆月零贰日"),
    ("45384", "aaaa", "星期二"),
    ("45384", "ddd d-mmm-yy", "Tue 2-Apr-24"),
    ("45384", "mmmm dddd mmmmm", "April Tuesday A"),
    ("45384.5", "yyyy/m/d h:mm:ss", "2024/4/2 12:00:00"),
    ("45384.999999", "h:mm:ss.000", "23:59:59.914"),
    ("45384.9999999", "h:mm:ss", "0:00:00"),
    ("0.75", '上午/下午h"时"mm"分"', "下午6时00分"),
    ("0.0104166666666667", "h:mm AM/PM", "12:15 AM"),
    ("1.5", "[h]:mm:ss", "36:00:00"),
    ("1.5", "[mm]:ss", "2160:00"),
    ("59", "yyyy-m-d", "1900-2-28"),
    ("61", "yyyy-m-d", "1900-3-1"),
    ("1", "yyyy-m-d", "1900-1-1"),
]


@pytest.mark.parametrize(("value", "code", "printed"), NUMBERS + DATES)
def test_a_format_prints_a_number(value: str, code: str, printed: str) -> None:
    assert print_number(Decimal(value), code) == printed


def test_days_of_old_macs_are_counted_from_1904() -> None:
    assert print_number(Decimal(43922), "yyyy-mm-dd", since_1904=True) == "2024-04-02"


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("0.5", "# ?/?"),
        ("123", "0.00E+00"),
        ("5", "[DBNum2]General"),
        ("-1", "yyyy-mm-dd"),
        ("60", "yyyy-mm-dd"),
        ("2958466", "yyyy-mm-dd"),
        ("NaN", "0.00"),
        ("1E+999999", "0.00"),
    ],
)
def test_what_cannot_be_followed_is_not_guessed(value: str, code: str) -> None:
    assert print_number(Decimal(value), code) is None


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("100", "100"),
        ("-5.10", "-5.1"),
        ("0.1000000000000000055511151231257827", "0.1"),
        ("1E-7", "0.0000001"),
        ("12345678901234567890", "12345678901234600000"),
        ("1E+21", "1E+21"),
        ("0", "0"),
        ("-0.0", "0"),
    ],
)
def test_without_a_format_a_number_is_printed_in_full_without_noise(value: str, printed: str) -> None:
    assert print_general(Decimal(value)) == printed


@pytest.mark.parametrize(
    ("text", "code", "shown"),
    [
        ("甲", "0.00", "甲"),
        ("甲", '@"局"', "甲局"),
        ("甲", ACCOUNTING, "甲"),
        ("甲", ";;;", ""),
        ("甲", "0;0;0;无", "无"),
        ("甲", "", "甲"),
    ],
)
def test_a_format_shows_a_text(text: str, code: str, shown: str) -> None:
    assert shown_text(text, code).strip() == shown


@given(st.decimals(-(10**9), 10**9, places=4), st.integers(0, 4))
def test_a_fixed_number_of_decimals_is_the_number_rounded_half_away(value: Decimal, places: int) -> None:
    code = "0." + "0" * places if places else "0"
    printed = print_number(value, code)
    assert printed is not None
    assert len(printed.partition(".")[2]) == places
    assert abs(Decimal(printed) - value) * 2 <= Decimal(1).scaleb(-places)


@given(st.decimals(-(10**10), 10**10, places=2))
def test_thousands_are_divided_and_nothing_else_changes(value: Decimal) -> None:
    printed = print_number(value, "#,##0.00") or ""
    assert printed == f"{value:,.2f}"


@given(st.text(max_size=40), st.decimals(allow_nan=False, allow_infinity=False))
def test_any_format_is_followed_or_refused(code: str, value: Decimal) -> None:
    printed = print_number(value, code)
    assert printed is None or isinstance(printed, str)
    assert isinstance(shown_text("甲", code), str)
