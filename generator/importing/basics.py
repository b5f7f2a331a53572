"""Chapter 1 apart from the goals: implementation, staffing and funds."""

import re
from collections.abc import Iterator

from generator.framework import labels
from generator.importing.facts import COUNT, first_labelled, read
from generator.importing.outline import Outline
from generator.importing.stream import Passage
from generator.model.amount import AMOUNT, Amount
from generator.model.basics import Funds, HeadCount, Implementation, NamedAmount, Staffing, StaffPart
from generator.model.dates import DATE, Period
from generator.model.figure import Count, Rate

_LATER = r"(?:(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?(?:底)?)"
PERIOD = rf"{DATE}(?:(?:至|到|[-—–~])+(?:{DATE}|{_LATER}|\d{{1,2}}日))?"
"""A pattern for one date or two with a dash between them."""

_TIME = re.compile(rf"(?:实施|执行|建设)(?:时间|周期|期限)[^\x1f。\d]{{0,12}}(?P<period>{PERIOD})")
_BODY = re.compile(r"实施主体(?:为|是|:)(?P<value>[^\x1f。;:]{2,60}?)(?=。|;|实施时间|$)")
_OPENING = re.compile(
    r"\(?[\d一二三四五六七八九十\u2460-\u2473]{1,3}[)、.]|[\u4e00-\u9fff]{2,8}:|实施(?:时间|周期|情况)"
)
_DEPARTMENTS = re.compile(
    rf"(?P<count>{COUNT})(?:内设)?(?:职能)?(?:科室|处室|股室|部门|内设机构|机构)[，,]?(?:分别)?(?:是|为|:|包括)+(?P<names>[^\x1f。;]+)"
)
_HEAD_COUNTS = {
    "posts": r"(?:人员)?编制(?:人员|数|总数)*(?:人数|数)?",
    "on_duty": r"(?:实有|现有)?在职(?:人员|职工|在编)*(?:人数|数)?|实有(?:人员|人数|在编人员)",
    "outside_posts": r"编外(?:聘用)?(?:人员|人数)*",
    "retired": r"离退休(?:人员|人数)*|退休(?:人员|人数)+",
}
_ANY_HEAD_COUNT = re.compile(
    r"[，,;](?:(?:核定)?(?:人员)?编制(?:人员|数|总数)*(?:人数|数)?|实有|现有|编外|离退休|退休)[\u4e00-\u9fff]*\d"
)
_PART = re.compile(r"(?P<name>[\u4e00-\u9fff]{2,10}?)(?:为|:)?(?P<count>(?:\d+)(?:人|名))")

_USES = re.compile(
    r"(?:(?:资金|经费|支出)?(?:主要|具体|全部)+(?:用于|用途为|支出为|使用方向为|包括)(?:支付|支出)?|支出(?:构成|内容|明细)(?:为|包括)*)"
    r":?(?P<list>[^\x1f。]+)"
)
_SOURCES = re.compile(r"资金来源(?:为|是|:|于|包括)+(?P<list>[^\x1f。;]+)")
_PARTS = re.compile(r"其中[:，,]?(?P<list>[^\x1f。]+)")
_GRANT = re.compile(
    rf"(?<=[，,。;:、])(?P<name>[\u4e00-\u9fff]{{0,12}}?(?:财政|本级|专项|自筹|债券))(?:资金)?(?:安排|拨付|下达|拨款|投入|配套|补助)+(?:资金)?(?:为|:)?(?P<amount>{AMOUNT})"
)
_ALL_RECEIVED = re.compile(r"(?:资金|经费)(?:均)?(?:已)?(?:全部|足额|全额)(?:及时)?(?:拨付)?到位")
_END_OF_SOURCES = re.compile(r"(?:\d{4}年(?:度)?)?(?:实际|已)*(?:收到|到位)|预算资金到位率|资金到位率|截至|截止")
_MONEY_NAME = re.compile(r"财政|资金|拨款|自筹|债券|补助|经费|专项|预算内|本级|收入|捐赠|贷款|中央|自治区")


def read_implementation(outline: Outline) -> Implementation:
    """Read 实施情况."""
    passage = outline.section("basics.implementation", "basics.overview") or outline.chapter("basics")
    if not passage:
        return Implementation()
    body, time = passage.search(_BODY), passage.search(_TIME)
    return Implementation(
        body=_to_line_end(passage, body) if body else None,
        period=read(passage, time, Period, "period") if time else None,
    )


def _to_line_end(passage: Passage, match: re.Match[str]) -> str:
    """Quote a value that ends at the latest where another line begins to say something else."""
    start, end = match.span("value")
    stream = passage.stream
    for offset in range(start + 1, end):
        apart = offset in stream.starts and stream.line(offset) - stream.line(offset - 1) > 1
        if offset in stream.starts and (apart or passage.sub(offset).match(_OPENING)):
            end = offset
            break
    return passage.sub(start, end).prose()


def read_staffing(outline: Outline) -> Staffing:
    """Read 机构设置: departments and head counts with their parts."""
    passage = outline.section("basics.staffing", "basics.body", "basics.overview")
    if not passage:
        return Staffing()
    departments = passage.search(_DEPARTMENTS)
    return Staffing(
        departments_stated=read(passage, departments, Count, "count") if departments else None,
        departments=_names(passage, departments) if departments else (),
        **{key: _head_count(passage, label) for key, label in _HEAD_COUNTS.items()},
    )


def _names(passage: Passage, match: re.Match[str]) -> tuple[str, ...]:
    return tuple(name for name in re.split(r"[、，,]", passage.quote(match, "names")) if name)


def _head_count(passage: Passage, label: str) -> HeadCount | None:
    match = passage.search(
        re.compile(rf"(?:{label})(?:共|为|:|总数)*(?P<value>\d+(?:人|名|个)|\d+(?=[，,。;]))(?P<rest>[^\x1f。;]*)")
    )
    if not match:
        return None
    total = read(passage, match, Count)
    rest = passage.sub(*match.span("rest"))
    following = rest.search(_ANY_HEAD_COUNT)
    rest = rest.sub(rest.start, following.start()) if following else rest
    return HeadCount(total=total, parts=tuple(_staff_parts(rest)))


def _staff_parts(rest: Passage) -> Iterator[StaffPart]:
    """Yield the parts told behind 其中 in the same sentence."""
    opening = rest.match(re.compile(r"[，,;(]?其中[:，,]?"))
    if not opening:
        return
    for match in rest.sub(opening.end()).finditer(_PART):
        count = read(rest, match, Count, "count")
        if count:
            yield StaffPart(name=rest.quote(match, "name"), count=count)


def read_funds(outline: Outline) -> Funds:
    """Read 资金投入和使用情况; where its heading is missing, chapter 1 before the goals."""
    passage = outline.section("basics.funds") or _before_goals(outline)
    arranged = outline.section("basics.funds.arranged") or passage
    used = outline.section("basics.funds.used") or passage
    sources, uses = tuple(_sources(arranged)), tuple(_uses(used))
    initial = first_labelled(Amount, labels.INITIAL, passage)
    adjusted = first_labelled(Amount, labels.ADJUSTED, passage)
    budget = None if initial or adjusted else first_labelled(Amount, labels.BUDGET, arranged, passage)
    if len(sources) == 1 and sources[0].amount is None:
        sources = (NamedAmount(name=sources[0].name, amount=budget or adjusted or initial),)
    return Funds(
        budget=budget,
        initial=initial,
        added=first_labelled(Amount, labels.ADDED, passage),
        adjusted=adjusted,
        received=first_labelled(Amount, labels.RECEIVED, passage)
        or _all_received(passage, adjusted or budget or initial),
        spent=first_labelled(Amount, labels.SPENT, used, passage),
        balance=first_labelled(Amount, labels.BALANCE, used, passage),
        arrival_rate=first_labelled(Rate, labels.ARRIVAL_RATE, passage),
        execution_rate=first_labelled(Rate, labels.EXECUTION_RATE, used, passage),
        sources=sources,
        uses=uses,
    )


def _all_received(passage: Passage, planned: Amount | None) -> Amount | None:
    """Where the text says 资金已全部到位 instead of an amount, the budget is what was received."""
    match = passage.search(_ALL_RECEIVED)
    if match:
        passage.quote(match)
    return planned if match else None


def _before_goals(outline: Outline) -> Passage:
    chapter = outline.chapter("basics") or outline.main()
    goals = outline.section("basics.goals", "basics.goals.overall")
    return chapter.sub(chapter.start, goals.start) if goals else chapter


def _sources(passage: Passage) -> Iterator[NamedAmount]:
    """Yield the sources: the list behind 其中, else behind 资金来源为, else a single name without an amount."""
    named = passage.search(_SOURCES)
    for match in [*passage.finditer(_PARTS), *([named] if named else [])]:
        found = [item for item in _items(_cut(passage.sub(*match.span("list")))) if _MONEY_NAME.search(item.name)]
        if found:
            yield from found
            return
    granted = list(_grants(_cut(passage)))
    yield from granted
    if named and not granted:
        part = _cut(passage.sub(*named.span("list")))
        end = re.compile(r"[，,]").search(part.stream.chars, part.start, part.end)
        yield NamedAmount(name=part.sub(part.start, end.start() if end else None).prose())


def _grants(passage: Passage) -> Iterator[NamedAmount]:
    """Yield the sources told as 中央财政安排…元."""
    for match in passage.finditer(_GRANT):
        amount = read(passage, match, Amount, "amount")
        if amount:
            yield NamedAmount(name=passage.quote(match, "name"), amount=amount)


def _cut(passage: Passage) -> Passage:
    """Return the passage up to where the money's arrival is told."""
    end = passage.search(_END_OF_SOURCES)
    return passage.sub(passage.start, end.start()) if end else passage


def _uses(passage: Passage) -> Iterator[NamedAmount]:
    """Yield what the money was spent on, from the list behind 主要用于."""
    match = passage.search(_USES)
    if match:
        yield from _items(passage.sub(*match.span("list")))


def _items(passage: Passage) -> Iterator[NamedAmount]:
    """Yield the pairs of a name and an amount in a list; a name reaches back to the amount before it."""
    start = passage.start
    for match in passage.finditer(re.compile(AMOUNT)):
        name = passage.sub(start, match.start())
        opening = name.match(re.compile(r"(?:[，,、;和及]|其中[:，,]?|[\u2460-\u2473]|\(?\d{1,2}[)、.])*"))
        name = name.sub(opening.end() if opening else name.start)
        amount = read(passage, match, Amount, 0)
        start = match.end()
        if name and amount:
            closing = name.search(re.compile(r"(?:为|:|共计|合计|计)+$"))
            yield NamedAmount(name=name.sub(name.start, closing.start() if closing else None).prose(), amount=amount)
