"""Where in a form a value stands: printed values as noted, texts by the row of the values beside them."""

from collections.abc import Sequence

from generator.importing.form.rows import FormGrid, FormRow
from generator.importing.notes import InRow
from generator.importing.spot import HEADS, Spot, between, label_of, shortened
from generator.model.folding import squeeze
from generator.model.printed import Printed
from generator.sources.source import Source

_ABOVE = frozenset({"一级指标", "二级指标"})


class FormPlaces:
    """The places of one form."""

    def __init__(self, source: Source, grid: FormGrid) -> None:
        """Take the notes of the form's grid."""
        self._source = source
        self._grid = grid
        self._notes = {id(note.value): note for note in grid.notes}
        self._rows = {row.line: row for row in grid.rows}

    def of_value(self, value: Printed) -> InRow | None:
        """Return where a printed value was read, None where nobody noted it."""
        return self._notes.get(id(value))

    def of_text(self, key: str, text: str, beside: InRow | None) -> InRow | None:
        """Return where a text stands, None where that is not sure; `beside` is a value of the same record."""
        name = label_of(key)
        head = self._grid.heads.get(HEADS.get(name, ""))
        if head and squeeze(text) in squeeze(self._rows[head[0]].cell(head[1])):
            return InRow(None, head[0], (head[1],))
        needle = squeeze(text.split("\n", maxsplit=1)[0])
        if not needle:
            return None
        if beside:
            return self._near(name, needle, beside)
        found = [(row, column) for row in self._grid.rows for column in row.filled if needle in row.keys[column]]
        alone = [(row, column) for row, column in found if row.keys[column] == needle] or found
        return InRow(None, alone[0][0].line, (alone[0][1],)) if len(alone) == 1 else None

    def _near(self, name: str, needle: str, beside: InRow) -> InRow | None:
        """Return the cell of a value's row that says a text; labels of several rows may stand above it."""
        rows = [row for row in self._grid.rows if row.line <= beside.line]
        for row in reversed(rows if name in _ABOVE else rows[-1:]):
            column = _column(row, needle, beside.columns[0] if name in _ABOVE else None)
            if column is not None:
                return InRow(None, row.line, (column,))
        return None

    def spot(self, known: InRow) -> Spot:
        """Return the place of what was found, and the words there."""
        row = self._rows[known.line]
        told = [column for column in known.columns if squeeze(row.cell(column))]
        places = [self._place(row, column) for column in told]
        words = shortened(" ".join(row.cell(column) for column in told))
        return Spot(between(places[0], places[-1]), words, known.unit)

    def _place(self, row: FormRow, column: int) -> str:
        """Return the address of a cell; of one that stood on a line of its own the place of that line."""
        if row.more:
            same = [line for line in row.lines if squeeze(self._source.lines[line - 1]) == row.keys[column]]
            return (
                between(*(self._source.place(line) for line in (same[0], same[-1])))
                if same
                else self._source.place(row.line)
            )
        for table in self._source.tables:
            for cells in table.rows if table.first <= row.line <= table.last else ():
                if cells[0].line == row.line and _is_row([cell.text for cell in cells], row):
                    return cells[column].address or self._source.place(row.line)
        return self._source.place(row.line)


def _is_row(texts: Sequence[str], row: FormRow) -> bool:
    return [squeeze(text) for text in texts[: len(row.keys)]] == list(row.keys)


def _column(row: FormRow, needle: str, before: int | None) -> int | None:
    """Return the column that says a text alone, else the only one that says it; `before` is where labels end."""
    columns = [column for column in row.filled if before is None or column < before]
    whole = [column for column in columns if row.keys[column] == needle]
    if whole:
        return whole[0] if before is not None else whole[-1]
    inside = [column for column in columns if needle in row.keys[column]]
    return inside[0] if len(inside) == 1 else None
