"""Printed values: what is read from a print, and that the print is kept."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.amount import Amount
from generator.model.dates import Period, PrintedDate
from generator.model.figure import Count, Rate, Score
from generator.model.folding import fold, squeeze
from generator.model.numerals import read_numeral
from generator.model.target import Target

WIDE = str.maketrans("0123456789.%", "０１２３４５６７８９．％")
figures = st.decimals(min_value=0, max_value=10**9, places=2, allow_nan=False, allow_infinity=False)


@pytest.mark.parametrize(
    ("text", "yuan"),
    [
        ("80.00万元", "800000"),
        ("1,286.50万元", "12865000"),
        ("12,86.50万元", "12865000"),
        ("４．６１亿元", "461000000"),
        ("818,200.00元", "818200"),
        ("0.00万元", "0"),
        ("85万", "850000"),
        ("95.26 万元", "952600"),
    ],
)
def test_amounts(text: str, yuan: str) -> None:
    amount = Amount.parse(text)
    assert (amount.yuan, amount.print) == (Decimal(yuan), text)


def test_an_amount_knows_its_precision() -> None:
    assert Amount.parse("81.82万元").step == Decimal(100)
    assert Amount.parse("1,234,500.00元").step == Decimal("0.01")


@pytest.mark.parametrize("text", ["", "80", "万元", "80.0.0万元", "八十万元", "80万美元"])
def test_no_amounts(text: str) -> None:
    with pytest.raises(ValueError, match="应为数字加单位"):
        Amount.parse(text)


@given(figures, st.sampled_from([("元", 1), ("万元", 10_000), ("亿元", 10**8)]), st.booleans(), st.booleans())
def test_any_amount_keeps_value_and_print(figure: Decimal, unit: tuple[str, int], wide: bool, separated: bool) -> None:
    text = f"{figure:,}{unit[0]}" if separated else f"{figure}{unit[0]}"
    text = text.translate(WIDE) if wide and not separated else text
    amount = Amount.parse(text)
    assert amount.yuan == figure * unit[1]
    assert amount.print == text


@pytest.mark.parametrize(
    ("text", "operator", "value", "unit"),
    [
        ("大于等于2个", ">=", "2", "个"),
        ("≥１２０万亩", ">=", "120", "万亩"),
        ("不少于480件", ">=", "480", "件"),
        ("120万亩以上", ">=", "120", "万亩"),
        ("至少4次/年", ">=", "4", "次/年"),
        ("小于等于30万元", "<=", "30", "万元"),
        ("不超过7个工作日", "<=", "7", "个工作日"),
        ("控制在21万元/公里以内", "<=", "21", "万元/公里"),
        ("5‰以下", "<=", "5", "‰"),
        ("大于300万元", ">", "300", "万元"),
        ("＜5%", "<", "5", "%"),
        ("等于0起", "=", "0", "起"),
        ("=100%", "=", "100", "%"),
        ("106个", None, "106", "个"),
        ("1,035万元", None, "1035", "万元"),
        ("达到95%", None, "95", "%"),
        ("1.82万元", None, "1.82", "万元"),
    ],
)
def test_measured_targets(text: str, operator: str | None, value: str, unit: str) -> None:
    target = Target.parse(text)
    assert (target.operator, target.value, target.unit, target.print) == (operator, Decimal(value), unit, text)


@pytest.mark.parametrize("text", ["持续", "有效提供", "稳中有升", "基本达成目标", "90%至95%", "3个科室，8人"])
def test_words_are_kept_as_words(text: str) -> None:
    target = Target.parse(text)
    assert (target.operator, target.value, target.unit, target.date, target.print) == (None, None, None, None, text)


@pytest.mark.parametrize(
    ("text", "operator", "iso"),
    [
        ("2021年9月30日前", "<=", "2021-09-30"),
        ("2022年11月底前", "<=", "2022-11"),
        ("2021年9月12日", None, "2021-09-12"),
        ("二〇二一年九月三十日前", "<=", "2021-09-30"),
    ],
)
def test_dated_targets(text: str, operator: str | None, iso: str) -> None:
    target = Target.parse(text)
    assert target.date is not None
    assert (target.operator, target.date.iso, target.value) == (operator, iso, None)


@given(figures, st.sampled_from(["个", "%", "万元", "人次", "公里"]), st.sampled_from(["", "≥", "不低于", "小于"]))
def test_any_measured_target_keeps_value_unit_and_print(figure: Decimal, unit: str, operator: str) -> None:
    text = f"{operator}{figure}{unit}"
    target = Target.parse(text)
    assert (target.value, target.unit, target.print) == (figure, unit, text)
    assert (target.operator is None) == (operator == "")


@given(st.text(min_size=1).filter(squeeze))
def test_any_text_is_a_target_and_keeps_its_print(text: str) -> None:
    assert Target.parse(text).print == text


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2024年04月02日", "2024-04-02"),
        ("２０２２年０３月２１日", "2022-03-21"),
        ("二〇二三年四月十二日", "2023-04-12"),
        ("二○二四年十月", "2024-10"),
        ("2024-04-18", "2024-04-18"),
        ("2023.4.12", "2023-04-12"),
        ("2023/04/12", "2023-04-12"),
        ("2022 年 4 月 6 号", "2022-04-06"),
    ],
)
def test_dates(text: str, iso: str) -> None:
    assert PrintedDate.parse(text).iso == iso


@pytest.mark.parametrize("text", ["2024年02月30日", "2023年13月1日", "2023-00-10"])
def test_days_that_do_not_exist(text: str) -> None:
    with pytest.raises(ValueError, match="不存在"):
        PrintedDate.parse(text)


@given(st.dates(), st.sampled_from(["{0.year:04}年{0.month}月{0.day}日", "{0.year:04}-{0.month:02}-{0.day:02}"]))
def test_any_date_is_read_back(day: object, form: str) -> None:
    assert PrintedDate.parse(form.format(day)).iso == str(day)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2024年3月4日—3月20日", "2024-03-04", "2024-03-20"),
        ("2022年1月10日至2022年3月18日", "2022-01-10", "2022-03-18"),
        ("2023年1月-2023年12月", "2023-01", "2023-12"),
        ("2024-03-01至2024-03-30", "2024-03-01", "2024-03-30"),
        ("2024年3月4日-20日", "2024-03-04", "2024-03-20"),
        ("2024年3月4日", "2024-03-04", "2024-03-04"),
    ],
)
def test_periods(text: str, start: str, end: str) -> None:
    period = Period.parse(text)
    assert (period.start.iso, period.end.iso, period.print) == (start, end, text)


def test_figures_know_value_precision_and_print() -> None:
    rate, score = Rate.parse("26.40个百分点"), Score.parse("２０．００分")
    assert (rate.value, rate.step, rate.print) == (Decimal("26.40"), Decimal("0.01"), "26.40个百分点")
    assert (score.value, score.step, score.print) == (Decimal(20), Decimal("0.01"), "２０．００分")
    assert Rate.parse("95.26 %").value == Decimal("95.26")


def test_scores_in_words() -> None:
    full = Score.parse("5.00分")
    told, none = Score.in_words("得满分", full), Score.in_words("不得分", full)
    assert told is not None
    assert none is not None
    assert (told.value, told.print, none.value) == (Decimal(5), "得满分", Decimal(0))
    assert Score.in_words("4分", full) is None
    assert Score.in_words("满分", None) is None


@pytest.mark.parametrize(("text", "value"), [("23个", 23), ("二十三个", 23), ("1,200人", 1200), ("无", 0), ("十", 10)])
def test_counts(text: str, value: int) -> None:
    assert Count.parse(text).value == value


@pytest.mark.parametrize(
    ("text", "number"), [("二十三", 23), ("一百零六", 106), ("十", 10), ("两", 2), ("二〇二四", 2024)]
)
def test_numerals(text: str, number: int) -> None:
    assert read_numeral(text) == number


@given(st.text())
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)
