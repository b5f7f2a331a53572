"""Details of a person's life, and words that ask for a second look; a person decides about each."""

import re
from collections.abc import Iterator

from generator.screening.narrowing import GAP, spread
from generator.screening.sightings import Found

_REST = r"[^,。;\n]"
_BUILDING = r"\d+(?:号楼|栋|幢|号院|号)"
_FLAT = rf"(?:{_REST}{{0,3}}?\d{{2,4}}(?:室|号|户)?)?"
_ENTRANCE = rf"{_BUILDING}{_REST}{{0,8}}?\d+单元(?:\d+层)?{_FLAT}"
"""12号楼3单元502室."""
_ESTATE = r"(?:\d+号院|小区|家属院|花园|家园|公寓|新村|苑)"
_IN_AN_ESTATE = rf"{_ESTATE}{_REST}{{0,8}}?\d+(?:号楼|栋|幢|座){_REST}{{0,4}}?\d{{2,4}}(?:室|号|户)"
"""88号院5号楼302室; an office is in no housing estate."""
_LABELLED = rf"(?:家庭|户籍|居住|现)(?:住址|地址|所在地):{_REST}{{2,40}}|(?<![地网])住址:{_REST}{{2,40}}"
_ADDRESS = re.compile(rf"{_ENTRANCE}|{_IN_AN_ESTATE}|{_LABELLED}")
_OF_AN_ADDRESS = re.compile(r"单元|号楼(?<=\d号楼)|栋(?<=\d栋)|幢(?<=\d幢)|座(?<=\d座)|住址:|地址:|所在地:")
"""One of these stands in every address."""
_BIRTH = re.compile(
    rf"出生(?:日期|年月日?|时间)?[:为于]?{GAP}(?:19|20)\d\d[年./-]|(?:19|20)(?<!\d\d\d)\d\d年{GAP}\d{{1,2}}月{GAP}(?:\d{{1,2}}[日号])?(?:出生|生(?=[,。;)、]))"
)
_BORN = re.compile(r"出生|生[,。;)、]")
"""One of these stands in whatever tells a birth."""
_PASSPORT = re.compile(r"护照(?:号码|编号|号)?[:为]?\s*(?P<number>[A-Z]{1,2}\d{7,8})(?![0-9A-Za-z])")
_PLATE = re.compile(
    r"(?P<first>[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z])[·•・ ]?"
    r"(?P<rest>(?=[A-HJ-NP-Z0-9]*\d[A-HJ-NP-Z0-9]*\d[A-HJ-NP-Z0-9]*\d)[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳])(?![0-9A-Za-z])"
)
_MAIL = re.compile(r"(?<![\w.+-])(?P<user>[\w.+-]{1,64})@(?P<host>[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)", re.ASCII)
_WORDS = re.compile(
    rf"{spread('带密')}|{spread('涉密')}|批(?<!指示批)(?<!指示、批){GAP}示|{spread('会议纪要')}|{spread('不予公开')}"
    rf"|{spread('内部')}{GAP}(?:资料|文件|事务|通知|刊物|掌握|使用|参阅|参考|传阅|讨论|电报|通报|情况)"
)
_DENIED = re.compile(
    rf"(?:[不非未无]|是否|没有|[不未](?:存在|涉及|包含|包括|含有?|属于?|发现|是)|没有?(?:发现|涉及))(?:任何|有)?{GAP}$"
)
"""不涉密, 不涉及涉密采购, 未发现带密文件: what is said not to be there."""
_SECRET = frozenset({"涉密", "带密"})
_BEFORE = 8


def home_addresses(text: str) -> Iterator[Found]:
    """Yield addresses down to the flat; an office's street and number are none."""
    if _OF_AN_ADDRESS.search(text):
        yield from (Found(match.start(), match[0], "住址") for match in _ADDRESS.finditer(text))


def birth_dates(text: str) -> Iterator[Found]:
    """Yield dates of birth."""
    if _BORN.search(text):
        yield from (Found(match.start(), match[0], "出生日期") for match in _BIRTH.finditer(text))


def passports(text: str) -> Iterator[Found]:
    """Yield passport numbers behind the word 护照."""
    for match in _PASSPORT.finditer(text):
        number = match["number"]
        yield Found(match.start(), number, f"{number[0]}{'*' * (len(number) - 3)}{number[-2:]}")


def number_plates(text: str) -> Iterator[Found]:
    """Yield number plates of vehicles."""
    for match in _PLATE.finditer(text):
        yield Found(match.start(), match[0], f"{match['first']}***{match['rest'][-2:]}")


def mail_addresses(text: str) -> Iterator[Found]:
    """Yield e-mail addresses."""
    for match in _MAIL.finditer(text) if "@" in text else ():
        yield Found(match.start(), match[0], f"{match['user'][0]}***@{match['host']}")


def doubtful_words(text: str) -> Iterator[Found]:
    """Yield words that ask whether their sentence may be published, with a few characters before them."""
    for match in _WORDS.finditer(text):
        word = "".join(match[0].split())
        before = text[max(0, match.start() - _BEFORE) : match.start()]
        if not (word in _SECRET and _DENIED.search(before)):
            yield Found(match.start(), before + match[0], word)
