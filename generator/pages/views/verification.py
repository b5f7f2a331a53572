"""The verification card of a report: what was checked, what does not agree, what was accepted and why."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.checking.engine import Agreement, Gap
from generator.checking.verification import Verification, Verified
from generator.content.filed import FiledReport
from generator.content.place import Place
from generator.findings.finding import Finding
from generator.model.waiver import Waiver
from generator.pages.addresses import RULES, report_address
from generator.pages.views.facts import label
from generator.pages.views.rules import rule_link
from generator.pages.views.table import Cell, Table, field_cell
from generator.pages.views.verdicts import VERDICTS, tally
from generator.pages.views.whereabouts import Places


@dataclass(frozen=True)
class Group:
    """The findings of one kind; those that a reader need not see first are folded under their title.

    On paper only the title stands of what is `unprinted`.
    """

    title: str
    folded: bool
    table: Table
    unprinted: bool = False


@dataclass(frozen=True)
class Card:
    """The result in one sentence, the address of the rules, and the findings by kind."""

    summary: str
    rules: Markup
    groups: tuple[Group, ...]


class _Cells:
    """The cells of a report's findings; those that many rows share are made once."""

    def __init__(self, verification: Verification, filed: FiledReport) -> None:
        self._rules, self._here, self._places = verification.rules, report_address(filed), Places(filed)
        self._links: dict[str, Cell] = {}

    def place(self, place: Finding | Place) -> Cell:
        """Return the cell that says where in the report something stands."""
        where = self._places.of(place)
        return Cell("位置", where.name, href=where.href)

    def rule(self, code: str) -> Cell:
        """Return the cell that leads to a rule's text."""
        if code not in self._links:
            self._links[code] = rule_link(self._rules[code], self._here)
        return self._links[code]

    def of(self, finding: Finding) -> tuple[Cell, ...]:
        """Return the cells of a finding."""
        return (
            Cell("核对结果", finding.message, scope="row"),
            Cell("报告所述", finding.stated or ""),
            Cell("重算或对照", finding.computed or ""),
            self.place(finding),
            self.rule(finding.rule),
        )


def card(verification: Verification, filed: FiledReport) -> Card | None:
    """Return the card of a report, or None where no rule was applied."""
    if not verification.applied:
        return None
    verified = verification.report(filed.key)
    cells = _Cells(verification, filed)
    return Card(
        summary=_summary(verification.applied, verified),
        rules=report_address(filed).link_to(RULES),
        groups=(
            *_open(cells, verified.findings),
            *_waived(cells, verified.findings),
            *_unchecked(cells, verified.gaps),
            *_agreeing(cells, verified.agreements),
        ),
    )


def _summary(applied: int, verified: Verified) -> str:
    still_open = [finding for finding in verified.findings if not finding.waived]
    figures = _figures(verified)
    if not still_open:
        return f"{figures}按 {applied} 条规则核对了本报告，没有发现问题。"
    broken = len({finding.rule for finding in still_open})
    return f"{figures}按 {applied} 条规则核对全文，{broken} 条列出 {len(still_open)} 处：{tally(still_open)}。"


def _figures(verified: Verified) -> str:
    """Return how many figures were recomputed and how many agree."""
    agreeing = len(verified.agreements)
    differing = verified.differing
    parts = [f"{agreeing} 处相符"]
    parts += [f"{differing} 处有差异"] if differing else []
    parts += [f"另有 {len(verified.gaps)} 处无法重算"] if verified.gaps else []
    return f"重算了 {verified.recomputed} 处数字，{'，'.join(parts)}。" if verified.recomputed or verified.gaps else ""


def _open(cells: _Cells, found: Sequence[Finding]) -> Iterable[Group]:
    for severity, name in VERDICTS.items():
        members = [each for each in found if each.severity == severity and not each.waived]
        title = f"{name}（{len(members)}处）"
        table = Table.of(title, (cells.of(each) for each in members))
        if table:
            yield Group(title, severity != "error", table)


def _waived(cells: _Cells, found: Sequence[Finding]) -> Iterable[Group]:
    rows = [(*cells.of(each), *_reasons(each.waiver)) for each in found if each.waiver]
    yield from _folded(f"已说明理由（{len(rows)}处）", rows)


def _agreeing(cells: _Cells, agreements: Sequence[Agreement]) -> Iterable[Group]:
    rows = [
        (
            cells.place(each.comparison.place),
            Cell("报告所述", each.comparison.stated, scope="row"),
            Cell("重算或对照", each.comparison.computed),
            cells.rule(each.rule),
        )
        for each in agreements
    ]
    yield from _folded(f"重算相符（{len(rows)}处）", rows, unprinted=True)


def _unchecked(cells: _Cells, gaps: Sequence[Gap]) -> Iterable[Group]:
    rows = [
        (
            cells.place(each.unchecked.place),
            Cell("报告所述", each.unchecked.stated, scope="row"),
            Cell("无法重算的原因", each.unchecked.reason),
            cells.rule(each.rule),
        )
        for each in gaps
    ]
    yield from _folded(f"无法重算（{len(rows)}处）", rows)


def _folded(title: str, rows: Sequence[tuple[Cell, ...]], *, unprinted: bool = False) -> Iterable[Group]:
    table = Table.of(title, rows)
    if table:
        yield Group(title, folded=True, table=table, unprinted=unprinted)


def _reasons(waiver: Waiver) -> tuple[Cell, ...]:
    names = ("reason", "name", "until")
    return tuple(field_cell(label(Waiver, name), getattr(waiver, name)) for name in names)
