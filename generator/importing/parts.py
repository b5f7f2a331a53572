"""A source cut into the reports it holds: narrative reports one after another, forms beside them or alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import pairwise

from generator.importing.cover import read_cover
from generator.importing.cover_lines import cover_start, is_cover
from generator.importing.form.areas import FormArea, form_areas
from generator.importing.form.flattened import Flattened, unflattened
from generator.importing.form.reading import FormFacts, read_form
from generator.importing.form.rows import FormRow, form_rows
from generator.importing.outline import Outline, outline
from generator.importing.stream import Stream
from generator.model.folding import squeeze
from generator.sources.source import Source

_LEAST_CHAPTERS = 2
_ALIKE = 0.6
_SAME = 2.0


@dataclass(frozen=True)
class NarrativePart:
    """A narrative report: its lines (from 1) with those of its form, what is read of it, and its form.

    `further` are the first lines of more forms of its project, which no field can hold, `unread` the forms whose cells
    cannot be told.
    """

    lines: frozenset[int]
    source: Source
    outline: Outline
    form: FormFacts | None = None
    further: tuple[int, ...] = ()
    unread: tuple[Flattened, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether the text has hardly a chapter of the framework."""
        return not _has_chapters(self.outline)


@dataclass(frozen=True)
class FormPart:
    """A form that is a report of its own, and its lines (from 1)."""

    lines: frozenset[int]
    form: FormFacts
    unread: tuple[Flattened, ...] = ()


Part = NarrativePart | FormPart


def parts_of(source: Source, whole: Outline | None = None) -> tuple[Part, ...]:
    """Return the reports of a source in order; every line that holds something is in one of them.

    `whole` is the outline of the source as one narrative report, where that is known already.

    A form belongs to the narrative report of the same project, or, where it cannot stand alone, to the one it stands
    in or behind.
    """
    rows, flattened = unflattened(form_rows(source.lines))
    areas = form_areas(rows)
    in_forms = frozenset(line for area in areas for row in area.rows for line in row.lines)
    narratives = tuple(_narratives(source, rows, in_forms, None if in_forms else whole))
    forms = [(area, read_form(area)) for area in areas]
    unread = [each for each in flattened if each.title not in in_forms]
    if not forms and len(narratives) == 1:
        return (NarrativePart(narratives[0].lines, source, narratives[0].outline, unread=tuple(unread)),)
    return tuple(
        replace(part, unread=tuple(each for each in unread if each.title in part.lines))
        for part in _joined(rows, narratives, forms)
    )


@dataclass(frozen=True)
class _Narrative:
    """The lines of a narrative report, those of forms left out, and its outline."""

    first: int
    lines: frozenset[int]
    source: Source
    outline: Outline

    @property
    def project(self) -> str | None:
        """The project on the cover."""
        return read_cover(self.outline).project

    @property
    def has_chapters(self) -> bool:
        """Whether the text has more than a chance title of the framework."""
        return _has_chapters(self.outline)


def _has_chapters(found: Outline) -> bool:
    return len({heading.chapter for heading in found.headings}) >= _LEAST_CHAPTERS


def _narratives(
    source: Source, rows: Sequence[FormRow], in_forms: frozenset[int], known: Outline | None
) -> Iterator[_Narrative]:
    """Yield the narrative reports; beside forms, text with hardly a chapter of the framework is none."""
    told = [row for row in rows if row.line not in in_forms]
    lines = frozenset(line for row in told for line in row.lines)
    whole = _Narrative(min(lines, default=1), lines, source, known) if known else _narrative(source, lines)
    if in_forms and not whole.has_chapters:
        return
    starts = list(_covers(whole.outline, told))
    if not starts:
        yield whole
        return
    for start, end in pairwise([1, *starts, len(source.lines) + 1]):
        yield _between(source, whole, start, end)


def _between(source: Source, whole: _Narrative, start: int, end: int) -> _Narrative:
    return _narrative(source, frozenset(line for line in whole.lines if start <= line < end))


def _narrative(source: Source, lines: frozenset[int]) -> _Narrative:
    hidden = frozenset(range(1, len(source.lines) + 1)) - lines
    tables = [replace(table, rows=tuple(row for row in table.rows if row[0].line in lines)) for table in source.tables]
    levels = {line: level for line, level in source.levels.items() if line in lines}
    own = replace(source, tables=tuple(table for table in tables if table.rows), levels=levels)
    stream = Stream(source.lines, source.table_lines, frozenset(line for line in hidden if source.lines[line - 1]))
    return _Narrative(min(lines, default=1), lines, own, outline(own, stream))


def _covers(found: Outline, rows: Sequence[FormRow]) -> Iterator[int]:
    """Yield the first lines of the covers behind the first: chapters of a report stand before and behind each."""
    chapters = [found.stream.line(heading.start) for heading in found.headings if heading.chapter != "basics"]
    covers = [index for index in range(len(rows)) if is_cover(rows, index)]
    before = covers[0] if covers else 0
    for index, following in pairwise([*covers[1:], len(rows)]):
        line, end = rows[index].line, rows[following].line if following < len(rows) else len(found.stream.lines) + 1
        if any(rows[before].line < each < line for each in chapters) and any(line < each < end for each in chapters):
            yield rows[cover_start(rows, index, before)].line
            before = index


def _joined(
    rows: Sequence[FormRow], narratives: Sequence[_Narrative], forms: Sequence[tuple[FormArea, FormFacts]]
) -> Iterator[Part]:
    """Yield the parts in the order in which they begin."""
    owners = _owners(narratives, forms)
    lines = _lines(rows, narratives, [area for area, _ in forms])
    found: list[tuple[int, Part]] = []
    for number, narrative in enumerate(narratives):
        mine = sorted((rank, index) for index, (owner, rank) in owners.items() if owner == number)
        own = narrative.lines.union(*(lines[index] for _, index in mine))
        form = forms[mine[0][1]][1] if mine else None
        further = tuple(forms[index][1].first for _, index in mine[1:])
        found.append((narrative.first, NarrativePart(own, narrative.source, narrative.outline, form, further)))
    for index, (area, facts) in enumerate(forms):
        if index not in owners:
            borrowed = frozenset(line for row in area.borrowed for line in row.lines)
            found.append((area.first, FormPart(lines[index] | borrowed, facts)))
    yield from (part for _, part in sorted(found, key=lambda pair: pair[0]))


def _lines(
    rows: Sequence[FormRow], narratives: Sequence[_Narrative], areas: Sequence[FormArea]
) -> dict[int, frozenset[int]]:
    """Return the lines of every form; what belongs to nobody goes to the form before it, or else behind it."""
    taken = {row.line: index for index, area in enumerate(areas) for row in area.rows}
    told = frozenset[int]().union(*(narrative.lines for narrative in narratives))
    owner = 0
    mine: dict[int, set[int]] = {index: set() for index in range(len(areas))}
    for row in rows:
        owner = taken.get(row.line, owner)
        if row.line not in told and areas:
            mine[owner].update(row.lines)
    return {index: frozenset(lines) for index, lines in mine.items()}


def _owners(
    narratives: Sequence[_Narrative], forms: Sequence[tuple[FormArea, FormFacts]]
) -> dict[int, tuple[int, int]]:
    """Return form -> narrative and rank for the forms that belong to one; of rank 0 there is at most one a narrative.

    The form that names the narrative's project best goes first. A further one is the narrative's only where it cannot
    be a report of its own: because it names the same project, or not enough to stand alone.
    """
    ranked = sorted(
        (-_likeness(each.project, facts.head.project), abs(area.first - each.first), index, number)
        for index, (area, facts) in enumerate(forms)
        for number, each in enumerate(narratives)
    )
    owners: dict[int, tuple[int, int]] = {}
    for dislikeness, _, index, number in ranked:
        taken = any(owner == number for owner, _ in owners.values())
        alike, same = -dislikeness >= _ALIKE, -dislikeness >= _SAME
        if index not in owners and alike and (same or not taken):
            owners[index] = number, int(taken)
    for index, (area, facts) in enumerate(forms):
        around = [number for number, each in enumerate(narratives) if each.first < area.first] or [0]
        if index not in owners and narratives and not facts.stands_alone:
            owners[index] = around[-1], int(any(owner == around[-1] for owner, _ in owners.values()))
    return owners


def _likeness(one: str | None, other: str | None) -> float:
    """Return how well two prints can name one project: 2 the same, 1 one inside the other, else how alike they are."""
    if not one or not other:
        return 0.0
    one, other = squeeze(one), squeeze(other)
    if one == other:
        return _SAME
    return 1.0 if one in other or other in one else SequenceMatcher(None, one, other, autojunk=False).ratio()
