"""Everything of a report that is published: text, facts and originals, of its earlier versions too."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from generator.content.filed import FiledReport, FiledWithdrawal
from generator.measures.facts import Fact, facts, facts_told
from generator.screening.originals import originals
from generator.screening.piece import Piece

_DIGEST = "SHA-256"


class Material(NamedTuple):
    """A text that is published, and what tells its place: most texts are never asked for that."""

    text: str
    piece: Callable[[], Piece]


def material(filed: FiledReport) -> Iterator[Material]:
    """Yield text.md, which holds everything, then what stands in report.yaml and in the originals."""
    for version in (filed, *filed.earlier):
        yield from _told(version)
    for original in originals(filed):
        yield from (Material(piece.text, partial(_known, piece)) for piece in original.pieces())


def _told(filed: FiledReport) -> Iterator[Material]:
    yield Material(filed.text, partial(_known, Piece(filed.text, filed.in_text(1), follows=True)))
    for fact in facts_told(filed):
        if fact.path[-1] != _DIGEST:
            yield Material(fact.text, partial(_piece, filed, fact))


def material_of_withdrawal(filed: FiledWithdrawal) -> Iterator[Material]:
    """Yield what is published of a report that was withdrawn."""
    for fact in facts(filed.withdrawal.without_files()):
        yield Material(fact.text, partial(_piece, filed, fact))


def _known(piece: Piece) -> Piece:
    return piece


def _piece(filed: FiledReport | FiledWithdrawal, fact: Fact) -> Piece:
    return Piece(fact.text, filed.at(*fact.path), f"“{_label(fact)}”中")


def _label(fact: Fact) -> str:
    return next((step for step in reversed(fact.path) if isinstance(step, str)), "")
