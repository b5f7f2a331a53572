"""What every amendment of a report changed, and the page of the version that it replaced."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.content.filed import FiledReport
from generator.importing.differences import text_differences
from generator.model.report import Amendment
from generator.pages.addresses import report_address
from generator.pages.views.amended_facts import amended_facts
from generator.pages.views.page import Link
from generator.pages.views.table import Cell, Table

_LONGEST = 200
"""So many changed lines of the text are shown; both versions have all of them."""
_PUT_IN, _TAKEN_OUT = "新增", "删去"


@dataclass(frozen=True)
class Line:
    """A line of the full text that was put in or taken out."""

    is_new: bool
    sign: str
    text: str


@dataclass(frozen=True)
class Change:
    """What one amendment changed; `earlier` leads to the version that it replaced, `table` has the facts.

    `text` says how many lines of the full text changed, empty where none did, `more` how many are not among `lines`.
    """

    id: str
    title: str
    earlier: Link
    table: Table | None
    text: str
    lines: tuple[Line, ...]
    more: str
    note: str


@dataclass(frozen=True)
class Replaced:
    """That a page shows a version that was replaced: when, why, and the report as it is now."""

    told: str
    now: Link


def changes(filed: FiledReport) -> tuple[Change, ...]:
    """Return what each amendment changed whose earlier version is kept."""
    return tuple(_changes(filed))


def replaced(version: FiledReport, filed: FiledReport) -> Replaced | None:
    """Return what stands above an earlier version of a report; None above the report as it is now."""
    if version.version is None:
        return None
    amendment = _amendment(filed, version.version)
    when = f"{amendment.date} " if amendment else ""
    why = f"更正原因：{amendment.reason.rstrip('。')}。" if amendment else ""
    told = f"这是 {when}更正前的版本，已被替换，只供对照。{why}"
    return Replaced(told, Link("现在的版本", report_address(version).link_to(report_address(filed))))


def _amendment(filed: FiledReport, number: int) -> Amendment | None:
    amendments = filed.report.envelope.amendments
    return amendments[number - 1] if number <= len(amendments) else None


def _changes(filed: FiledReport) -> Iterator[Change]:
    versions = {each.version: each for each in filed.earlier}
    for number, amendment in enumerate(filed.report.envelope.amendments, 1):
        before = versions.get(number)
        is_last = number == len(filed.report.envelope.amendments)
        after = filed if is_last else versions.get(number + 1)
        if before:
            yield _change(filed, (number, amendment), before, after)


def _change(
    filed: FiledReport, numbered: tuple[int, Amendment], before: FiledReport, after: FiledReport | None
) -> Change:
    number, amendment = numbered
    earlier = Link(f"第{number}次更正前的版本", report_address(filed).link_to(report_address(before)))
    title = f"第{number}次更正改了什么（{amendment.date}）"
    if after is None:
        return Change(
            f"amendment-{number}", title, earlier, None, "", (), "", "下一次更正前的版本没有保留，不能逐项对照。"
        )
    table = _table(before, after, f"第{number}次更正的数据")
    all_lines = list(_lines(before.text, after.text))
    put_in = sum(line.is_new for line in all_lines)
    text = f"全文改动：删去{len(all_lines) - put_in}行，新增{put_in}行" if all_lines else ""
    more = f"另有{len(all_lines) - _LONGEST}行，见两个版本的全文。" if len(all_lines) > _LONGEST else ""
    note = "" if table or all_lines else "数据和全文没有改动。"
    return Change(f"amendment-{number}", title, earlier, table, text, tuple(all_lines[:_LONGEST]), more, note)


def _table(before: FiledReport, after: FiledReport, caption: str) -> Table | None:
    rows = [
        (
            Cell("字段", each.place, scope="row"),
            Cell("更正前", each.before or "没有写明"),
            Cell("更正后", each.after or "没有写明"),
        )
        for each in amended_facts(before.report, after.report)
    ]
    return Table.of(f"{caption}，{len(rows)}处", rows)


def _lines(before: str, after: str) -> Iterator[Line]:
    for each in text_differences(before, after):
        is_new = each.startswith("+")
        yield Line(is_new, _PUT_IN if is_new else _TAKEN_OUT, each[1:])
