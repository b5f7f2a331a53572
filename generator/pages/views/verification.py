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
from generator.pages.views.whereabouts import whereabouts


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


def card(verification: Verification, filed: FiledReport) -> Card | None:
    """Return the card of a report, or None where no rule was applied."""
    if not verification.applied:
        return None
    verified = verification.report(filed.key)
    found = verified.findings
    here = report_address(filed)
    return Card(
        summary=_summary(verification.applied, verified),
        rules=here.link_to(RULES),
        groups=(
            *_open(verification, filed, found),
            *_waived(verification, filed, found),
            *_unchecked(verification, filed, verified.gaps),
            *_agreeing(verification, filed, verified.agreements),
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


def _open(verification: Verification, filed: FiledReport, found: Sequence[Finding]) -> Iterable[Group]:
    for severity, name in VERDICTS.items():
        members = [each for each in found if each.severity == severity and not each.waived]
        title = f"{name}（{len(members)}处）"
        table = Table.of(title, (_cells(verification, filed, each) for each in members))
        if table:
            yield Group(title, severity != "error", table)


def _waived(verification: Verification, filed: FiledReport, found: Sequence[Finding]) -> Iterable[Group]:
    rows = [(*_cells(verification, filed, each), *_reasons(each.waiver)) for each in found if each.waiver]
    yield from _folded(f"已说明理由（{len(rows)}处）", rows)


def _agreeing(verification: Verification, filed: FiledReport, agreements: Sequence[Agreement]) -> Iterable[Group]:
    rows = [
        (
            _place_cell(filed, each.comparison.place),
            Cell("报告所述", each.comparison.stated, scope="row"),
            Cell("重算或对照", each.comparison.computed),
            rule_link(verification.rules[each.rule], report_address(filed)),
        )
        for each in agreements
    ]
    yield from _folded(f"重算相符（{len(rows)}处）", rows, unprinted=True)


def _unchecked(verification: Verification, filed: FiledReport, gaps: Sequence[Gap]) -> Iterable[Group]:
    rows = [
        (
            _place_cell(filed, each.unchecked.place),
            Cell("报告所述", each.unchecked.stated, scope="row"),
            Cell("无法重算的原因", each.unchecked.reason),
            rule_link(verification.rules[each.rule], report_address(filed)),
        )
        for each in gaps
    ]
    yield from _folded(f"无法重算（{len(rows)}处）", rows)


def _folded(title: str, rows: Sequence[tuple[Cell, ...]], *, unprinted: bool = False) -> Iterable[Group]:
    table = Table.of(title, rows)
    if table:
        yield Group(title, folded=True, table=table, unprinted=unprinted)


def _place_cell(filed: FiledReport, place: Finding | Place) -> Cell:
    where = whereabouts(filed, place)
    return Cell("位置", where.name, href=where.href)


def _cells(verification: Verification, filed: FiledReport, finding: Finding) -> tuple[Cell, ...]:
    return (
        Cell("核对结果", finding.message, scope="row"),
        Cell("报告所述", finding.stated or ""),
        Cell("重算或对照", finding.computed or ""),
        _place_cell(filed, finding),
        rule_link(verification.rules[finding.rule], report_address(filed)),
    )


def _reasons(waiver: Waiver) -> tuple[Cell, ...]:
    names = ("reason", "name", "until")
    return tuple(field_cell(label(Waiver, name), getattr(waiver, name)) for name in names)
