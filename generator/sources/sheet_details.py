"""What of a spreadsheet's cells only their formats tell: figures as printed, error values, hidden rows and columns."""

from dataclasses import dataclass, field
from decimal import Decimal

from generator.errors import GongkaiError
from generator.sources.cell_formats import GENERAL, shown_text
from generator.sources.cell_numbers import print_general, print_number
from generator.sources.limits import MOST_CELLS

Position = tuple[int, int]
"""Row and column, both from 0."""


@dataclass
class SheetDetails:
    """A sheet's details, collected while its cells go by.

    `printed` holds the figures and error values as the sheet shows them, `formats` the formats of the other cells
    that have one; `unread` the formats that could not be followed.
    """

    since_1904: bool = False
    printed: dict[Position, str] = field(default_factory=dict)
    formats: dict[Position, str] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    unread: set[str] = field(default_factory=set)

    def add_number(self, position: Position, value: Decimal, code: str) -> None:
        """Keep a figure as its format shows it; in full where the format cannot be followed."""
        printed = print_number(value, code, since_1904=self.since_1904)
        if printed is None:
            self.unread.add(code)
            printed = print_general(value) if value.is_finite() else str(value)
        self.printed[position] = printed

    def add_format(self, position: Position, code: str) -> None:
        """Keep the format of a cell that holds no figure."""
        if code != GENERAL:
            self.formats[position] = code

    def text(self, position: Position, text: str) -> str:
        """Return what a cell shows that holds a text."""
        if position in self.printed:
            return self.printed[position]
        return shown_text(text, self.formats[position]) if position in self.formats else text


@dataclass
class Extent:
    """How far the used cells of a workbook's sheets reach: calamine keeps a place for each cell in between."""

    name: str
    remedy: str
    cells: int = 0
    rows: int = 0
    columns: int = 0

    def add(self, position: Position) -> None:
        """Take a used cell into account.

        Raises:
            GongkaiError: the workbook has become larger than any report.
        """
        self.rows, self.columns = max(self.rows, position[0] + 1), max(self.columns, position[1] + 1)
        if self.cells + self.rows * self.columns > MOST_CELLS:
            most = f"{MOST_CELLS // 10_000} 万"
            raise GongkaiError(f"{self.name}：工作表过大，用到的区域超过 {most}个单元格。请删去空行空列。{self.remedy}")

    def end_sheet(self) -> None:
        """Begin a new sheet."""
        self.cells += self.rows * self.columns
        self.rows = self.columns = 0
