"""Tables whose header names the columns in the field's words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from generator.importing.notes import InCell
from generator.importing.stream import Passage, Stream
from generator.model.folding import squeeze
from generator.model.printed import Printed
from generator.sources.source import Cell, Source, Table

Value = TypeVar("Value", bound=Printed)

_BLANKS = {"", "/", "—", "-", "--", "——", "无", "\\", "－"}

INDICATOR_COLUMNS = {
    "level_1": r"一级指标|指标类别|类别|一级",
    "group": r"二级指标|二级",
    "name": r"三级指标|三级|指标名称|绩效指标|评价指标|指标内容",
    "full": r"分值|满分|标准分值?|满分值|分值权重",
    "weight": r"权重|权重分值?|权重值",
    "target": r"(?:年度|预期|目标|计划|年初)*(?:指标|目标)值|(?:年度|预期|计划)(?:值|目标)|目标值?",
    "actual": r"(?:全年|年度)?(?:实际完成|实际|完成)(?:指标)?值|(?:实际)?完成情况|实际完成",
    "completion": r"(?:指标)?完成(?:率|比例)",
    "deviation": r"偏差率",
    "score": r"(?:自评|评价|实际|综合|最终|实)?得分|评分",
    "rule": r"(?:指标)?(?:评分|评价|[计赋打扣得]分)(?:标准|规则|办法|方法|细则)(?:说明)?",
    "reason": r"(?:偏差|扣分|未完成|未达标|失分)[\u4e00-\u9fff]*|原因[\u4e00-\u9fff]*|备注",
}
CLASS_COLUMNS = {
    "group": r"二级指标",
    "name": r"三级指标",
    "level_1": r"(?:一级)?指标(?:类别|类型|名称)?|类别|指标分类|一级指标",
    "full": r"分值|满分|标准分|满分值",
    "weight": r"权重|权重分值?",
    "score": r"(?:实际|评价|自评|实)?得分",
    "rate": r"得分率",
    "indicators": r"(?:三级)?指标(?:个数|数量|数)|(?:三级)?指标数量?\(?个?\)?|个数",
    "full_scored": r"满分(?:指标)?(?:个数|数量|数|指标)\(?个?\)?",
}
_LEAST_TITLES = 3
_LONGEST_TITLE = 40
TOTAL = re.compile(r"合计|总计|总分|总得分|合计得分")

SUBTOTAL = re.compile(r"小计|[\u4e00-\u9fff]{0,6}小计")
_UNIT_SUFFIX = re.compile(r"\((?:分|%|个|百分制|\d+分?)\)$")


@dataclass(frozen=True)
class Row:
    """A row's cells by column name; a cell that says nothing is None. `stream` is that of the source."""

    cells: dict[str, Cell]
    stream: Stream

    def text(self, column: str) -> str | None:
        """Return the cell's text, None where it is empty or a dash."""
        cell = self.cells.get(column)
        return cell.text if cell and squeeze(cell.text) not in _BLANKS else None

    def note(self, value: Value | None, column: str) -> Value | None:
        """Remember that a value was read from a cell, and return it."""
        cell = self.cells.get(column)
        if value is not None and cell:
            self.stream.notes.append(InCell(value, cell.line, cell.address, cell.text))
        return value

    def print(self, column: str) -> str | None:
        """Return the cell's text, None only where nothing stands in it."""
        cell = self.cells.get(column)
        return cell.text or None if cell else None


def rows_with(source: Source, passage: Passage, columns: dict[str, str], required: frozenset[str]) -> Iterator[Row]:
    """Yield the rows of the tables in a passage whose header, of one or two lines, has the required columns.

    A table without a header that follows such a table and is as wide continues it.
    """
    layout: dict[int, str] = {}
    width = 0
    for table in tables_in(source, passage):
        found = _header(table, columns, required)
        if found:
            layout, width = found, len(table.rows[0])
        elif len(_layout(table.rows[0], columns)) >= _LEAST_TITLES:
            layout = {}
        if not layout or len(table.rows[0]) != width:
            continue
        for cells in table.rows:
            titles = _layout(cells, columns)
            if len(titles) >= _LEAST_TITLES:
                layout = _relaid(layout, titles, required)
            elif layout:
                yield Row({name: cells[column] for column, name in layout.items()}, passage.stream)


def _relaid(layout: dict[int, str], titles: dict[int, str], required: frozenset[str]) -> dict[int, str]:
    """Return the layout below a row of titles inside a table: another one where they name other columns.

    A row of a header of two lines does not tell 权重 from 分值.
    """
    named = ((layout.get(column, name), name) for column, name in titles.items())
    if all(one == other or {one, other} == {"full", "weight"} for one, other in named):
        return layout
    return titles if required <= set(titles.values()) else {}


def _header(table: Table, columns: dict[str, str], required: frozenset[str]) -> dict[int, str] | None:
    """Return which column each title of the header names; a second header line fills in for the first."""
    for index, cells in enumerate(table.rows):
        found = _layout(cells, columns)
        if len(found) >= _LEAST_TITLES - 1 and not required <= set(found.values()) and index + 1 < len(table.rows):
            below = table.rows[index + 1]
            found = _layout(tuple(low if low.text else high for high, low in zip(cells, below, strict=True)), columns)
        if required <= set(found.values()):
            return found
    return None


def tables_in(source: Source, passage: Passage) -> Iterator[Table]:
    """Yield the tables that begin in a passage."""
    for table in source.tables:
        if passage.start <= passage.stream.offset_of_line(table.first) < passage.end:
            yield table


def _layout(cells: tuple[Cell, ...], columns: dict[str, str]) -> dict[int, str]:
    """Return which column each header cell names; the first cell that names one wins.

    A column 权重 is that of the indicators where no 分值 stands beside it, else that of the classes.
    """
    layout: dict[int, str] = {}
    for index, cell in enumerate(cells):
        title = _UNIT_SUFFIX.sub("", squeeze(cell.text))
        if not title or len(title) > _LONGEST_TITLE:
            continue
        for name, pattern in columns.items():
            if name not in layout.values() and re.fullmatch(pattern, title):
                layout[index] = name
                break
    if "full" in layout.values():
        return layout
    return {index: "full" if name == "weight" else name for index, name in layout.items()}
