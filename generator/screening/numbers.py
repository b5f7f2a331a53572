"""Numbers that belong to a person: identity cards, mobile phones, bank cards."""

import re
from collections.abc import Iterator
from functools import lru_cache

from stdnum import luhn
from stdnum.cn import ric, uscc
from stdnum.exceptions import ValidationError

from generator.screening.narrowing import GAP
from generator.screening.sightings import Found

_FREE = r"(?<![0-9A-Za-z.])(?<!\d-)"
_END = r"(?![0-9A-Za-z]|[.,]\d|-\d|\s?(?:元|万|亿|%))"
_PROVINCE = "(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])"
_LONG = re.compile(rf"\d(?:{GAP.replace('[', '[-', 1)}\d){{10}}")
"""So many digits stand in whatever is looked for here."""
_IDENTITY = re.compile(rf"{_FREE}(?=(?P<number>[1-8](?:{GAP}\d){{16}}{GAP}[0-9Xx]){_END})")
_OLD_IDENTITY = re.compile(rf"{_FREE}(?=(?P<number>[1-8](?:{GAP}\d){{14}}){_END})")
_IDENTITY_WORDS = re.compile(r"身份证|身份号码|证件号")
_SEPARATED = GAP.replace("[", "[-", 1)
_MOBILE = re.compile(
    rf"(?:{_FREE}|(?<![0-9A-Za-z.])(?:\+|00)?86{_SEPARATED})(?=(?P<number>1{_SEPARATED}[3-9](?:{_SEPARATED}\d){{9}}){_END})"
)
_PHONE_WORDS = re.compile(r"手机|电话|联系方式|联系人|微信")
_CARD = re.compile(rf"{_FREE}(?=(?P<number>\d(?:{GAP}\d){{15,18}}){_END})")
_CARD_WORDS = re.compile(r"[账帐][号户]|卡号|开户|银行卡")
_NEAR = 16
_CARD_NEAR = 40


def identity_numbers(text: str) -> Iterator[Found]:
    """Yield 居民身份证号: by check digit and date of birth, or by words that announce one."""
    for match in (*_all(_IDENTITY, text), *_all(_OLD_IDENTITY, text)):
        digits = _digits(match["number"])
        announced = _IDENTITY_WORDS.search(text, max(0, match.start() - _NEAR), match.start())
        if _is_identity(digits) or (announced and re.match(_PROVINCE, digits)):
            yield Found(match.start("number"), match["number"], _masked(digits, 2, 3))


def mobile_numbers(text: str) -> Iterator[Found]:
    """Yield mobile phone numbers, whole or divided as people divide them; 账号 and codes are none."""
    places = {match.start("number"): match for match in _all(_MOBILE, text)}
    for match in places.values():
        groups = [len(group) for group in re.findall(r"\d+", match["number"])]
        announced = _PHONE_WORDS.search(text, max(0, match.start() - _NEAR), match.start())
        wrapped = len(groups) == 2 and "\n" in match["number"]
        if groups in ([11], [3, 4, 4], [1] * 11) or wrapped or announced:
            yield Found(match.start("number"), match["number"], _masked(_digits(match["number"]), 3, 4))


def bank_cards(text: str) -> Iterator[Found]:
    """Yield numbers of bank cards: with a valid last digit (Luhn), near words such as 卡号."""
    for match in _all(_CARD, text):
        digits = _digits(match["number"])
        near = text[max(0, match.start() - _CARD_NEAR) : match.end("number") + _NEAR]
        if _CARD_WORDS.search(near) and luhn.is_valid(digits) and not _is_identity(digits) and len(set(digits)) > 2:
            yield Found(match.start("number"), match["number"], _masked(digits, 4, 3))


def _all(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    return pattern.finditer(text) if _has_a_long_number(text) else iter(())


@lru_cache(maxsize=2)
def _has_a_long_number(text: str) -> bool:
    """Tell whether there is anything to look at: every finder of numbers asks the same of one text after another."""
    return _LONG.search(text) is not None


def _digits(number: str) -> str:
    return re.sub(r"[^0-9Xx]", "", number).upper()


def _is_identity(digits: str) -> bool:
    """Tell whether province, date and check digit are those of an identity number and not of a credit code."""
    if len(digits) != 18 or not re.match(_PROVINCE, digits) or digits[6:8] not in ("18", "19", "20"):
        return False
    try:
        ric.get_birth_date(digits)
    except ValidationError:
        return False
    return ric.calc_check_digit(digits) == digits[-1] and not uscc.is_valid(digits)


def _masked(digits: str, first: int, last: int) -> str:
    return digits[:first] + "*" * (len(digits) - first - last) + digits[-last:]
