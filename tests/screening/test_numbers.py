"""What is a personal number and what only looks like one; all numbers are invented."""

import pytest

from generator.screening.narrowing import narrowed
from generator.screening.numbers import bank_cards, identity_numbers, mobile_numbers

IDENTITY = "11010519491231002X"
"""The example of GB 11643 itself."""


def test_narrowed_keeps_every_offset() -> None:
    text = "①１３㎡（Ａ）\u200b★"
    assert narrowed(text) == "①13㎡(A)\u200b★"


@pytest.mark.parametrize(
    "text",
    [
        IDENTITY,
        IDENTITY.lower(),
        "证号110105 19491231 002X",
        "1101051949\n1231002X",
        "1\u200b10105194912310\u200b02Ｘ",
        "第3行 11010519491231002X，",
    ],
)
def test_identity_numbers(text: str) -> None:
    assert [found.masked for found in identity_numbers(narrowed(text))] == ["11*************02X"]


@pytest.mark.parametrize(
    "text",
    [
        "110105194912310021",
        "11010519491331002X",
        "9911010519491231002X",
        "11010519491231002X12",
        "XM11010519491231002X",
        "110105194912310020元",
        "1.1010519491231002",
    ],
)
def test_not_identity_numbers(text: str) -> None:
    assert list(identity_numbers(narrowed(text))) == []


def test_an_announced_number_need_not_be_right() -> None:
    assert [found.masked for found in identity_numbers("身份证号：110105194912310021")] == ["11*************021"]
    assert [found.masked for found in identity_numbers("身份证号110105491231002")] == ["11**********002"]


@pytest.mark.parametrize(
    "text",
    [
        "13812341234",
        "１３８１２３４１２３４",
        "138 1234 1234",
        "138-1234-1234",
        "+8613812341234",
        "1381234\n1234",
        "手机1381234 1234",
    ],
)
def test_mobile_numbers(text: str) -> None:
    assert [found.masked for found in mobile_numbers(narrowed(text))] == ["138****1234"]


@pytest.mark.parametrize(
    "text",
    [
        "13812341234元",
        "13812341234.56",
        "2013812341234",
        "A13812341234",
        "12812341234",
        "0994-13812341234",
        "15 300 000 000",
        "138 12 34 12 34",
        "〔2013〕8号12341234",
    ],
)
def test_not_mobile_numbers(text: str) -> None:
    assert list(mobile_numbers(narrowed(text))) == []


def test_bank_cards_need_their_check_digit_and_a_word() -> None:
    assert [found.masked for found in bank_cards("开户行及账号：6222 0212 3456 7890 128")] == ["6222************128"]
    assert list(bank_cards("开户行及账号：6222021234567890127")) == []
    assert list(bank_cards("合同编号：6222021234567890128")) == []
