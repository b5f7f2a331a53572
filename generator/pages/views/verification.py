"""The verification card of a report: what was checked, what does not agree, what was accepted and why."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.checking.verification import Verification
from generator.content.filed import FiledReport
from generator.findings.finding import Finding
from generator.model.waiver import Waiver
from generator.pages.addresses import RULES, report_address
from generator.pages.views.facts import label
from generator.pages.views.rules import rule_link
from generator.pages.views.table import Cell, Table, field_cell
from generator.pages.views.verdicts import VERDICTS, tally
from generator.pages.views.whereabouts import whereabouts


@dataclass(frozen=True)
class Group:
    """The findings of one kind; those that a reader need not see first are folded under their title."""

    title: str
    folded: bool
    table: Table


@dataclass(frozen=True)
class Card:
    """The result in one sentence, the address of the rules, and the findings by kind."""

    summary: str
    rules: Markup
    groups: tuple[Group, ...]


def card(verification: Verification, filed: FiledReport) -> Card | None:
    """Return the card of a report, or None where no rule was applied."""
    if not verification.applied:
        return None
    found = verification.findings(filed.key)
    here = report_address(filed)
    return Card(
        summary=_summary(verification.applied, found),
        rules=here.link_to(RULES),
        groups=(*_open(verification, filed, found), *_waived(verification, filed, found)),
    )


def _summary(applied: int, found: Sequence[Finding]) -> str:
    still_open = [finding for finding in found if not finding.waived]
    if not still_open:
        return f"按 {applied} 条规则核对了本报告，没有发现问题。"
    broken = len({finding.rule for finding in still_open})
    return (
        f"按 {applied} 条规则核对了本报告：{applied - broken} 条没有发现问题；"
        f"{broken} 条列出 {len(still_open)} 处：{tally(still_open)}。"
    )


def _open(verification: Verification, filed: FiledReport, found: Sequence[Finding]) -> Iterable[Group]:
    for severity, name in VERDICTS.items():
        members = [each for each in found if each.severity == severity and not each.waived]
        title = f"{name}（{len(members)}处）"
        table = Table.of(title, (_cells(verification, filed, each) for each in members))
        if table:
            yield Group(title, severity != "error", table)


def _waived(verification: Verification, filed: FiledReport, found: Sequence[Finding]) -> Iterable[Group]:
    rows = [(*_cells(verification, filed, each), *_reasons(each.waiver)) for each in found if each.waiver]
    title = f"已说明理由（{len(rows)}处）"
    table = Table.of(title, rows)
    if table:
        yield Group(title, folded=True, table=table)


def _cells(verification: Verification, filed: FiledReport, finding: Finding) -> tuple[Cell, ...]:
    where = whereabouts(filed, finding)
    return (
        Cell("核对结果", finding.message, scope="row"),
        Cell("报告所述", finding.stated or ""),
        Cell("重算或对照", finding.computed or ""),
        Cell("位置", where.name, href=where.href),
        rule_link(verification.rules[finding.rule], report_address(filed)),
    )


def _reasons(waiver: Waiver) -> tuple[Cell, ...]:
    names = ("reason", "name", "until")
    return tuple(field_cell(label(Waiver, name), getattr(waiver, name)) for name in names)
