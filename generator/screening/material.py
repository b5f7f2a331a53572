"""Everything of a report that is published: text, facts and originals, of its earlier versions too."""

from collections.abc import Iterator

from generator.content.filed import FiledReport, FiledWithdrawal
from generator.measures.facts import facts
from generator.model.printed import Printed
from generator.screening.originals import originals
from generator.screening.piece import Piece

_DIGEST = "SHA-256"


def material(filed: FiledReport) -> Iterator[Piece]:
    """Yield the pieces of text.md, which holds everything, then those of report.yaml and of the originals."""
    for version in (filed, *filed.earlier):
        yield from _told(version)
    for original in originals(filed):
        yield from original.pieces()


def _told(filed: FiledReport) -> Iterator[Piece]:
    yield Piece(filed.text, filed.in_text(1), follows=True)
    for fact in facts(filed.report):
        if fact.path[-1] != _DIGEST:
            text = fact.value.print if isinstance(fact.value, Printed) else fact.value
            yield Piece(text, filed.at(*fact.path), f"“{_label(fact.path)}”中")


def material_of_withdrawal(filed: FiledWithdrawal) -> Iterator[Piece]:
    """Yield the pieces of what is published of a report that was withdrawn."""
    for fact in facts(filed.withdrawal.without_files()):
        text = fact.value.print if isinstance(fact.value, Printed) else fact.value
        yield Piece(text, filed.at(*fact.path), f"“{_label(fact.path)}”中")


def _label(path: tuple[str | int, ...]) -> str:
    return next((step for step in reversed(path) if isinstance(step, str)), "")
