"""PDF files with a text layer: the lines of each page in the order in which the page draws them."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from generator.errors import GongkaiError
from generator.sources.limits import MOST_CHARACTERS, MOST_PAGES
from generator.sources.native import ask
from generator.sources.page_number import is_page_number
from generator.sources.pdf_page import PageTable, page_blocks
from generator.sources.pdf_rows import is_rest, joined, same_columns
from generator.sources.source import Cell, Source, Table, join_lines

_WORD = "请向报送单位索取 Word 文件（.docx）"
_REFUSED = {
    "password": "文件设有打开密码，无法读取。请取消密码并另存后再导入",
    "damaged": f"文件已损坏，无法读取。{_WORD}，或重新导出 PDF",
    "pages": f"页数过多，最多可读 {MOST_PAGES} 页。请按项目拆分成几个文件后再导入",
    "characters": f"文字过多，最多可读 {MOST_CHARACTERS // 10_000} 万字。请按项目拆分成几个文件后再导入",
}
_LEAST_A_PAGE = 10
_UNREADABLE = 0.2
_BARE_NUMBER = re.compile(r"\d{1,4}")

Page = list[str | PageTable]


def read_pdf(name: str, sha256: str, data: bytes) -> Source:
    """Read a PDF file; page numbers at the foot or head of pages are furniture and left out.

    Raises:
        GongkaiError: it is encrypted, damaged, too long, a scan without text, or its characters have no meaning.
    """
    told = ask(name, data, "pages", MOST_PAGES, MOST_CHARACTERS)
    if told.get("refused"):
        raise GongkaiError(f"{name}：{_REFUSED[told['refused']]}")
    pages = list(map(page_blocks, told["pages"]))
    _refuse_scan(name, ["".join((page or {}).get("text", "").split()) for page in told["pages"]])
    reader = _Reader()
    for number, page in enumerate(_without_numbers(pages), 1):
        reader.read(page, f"第{number}页")
    places, notes = tuple(reader.places), _notes(told["pages"])
    return Source(name, sha256, tuple(reader.lines), tuple(reader.tables), places=places, notes=notes)


@dataclass
class _Reader:
    """Collects the lines and tables of one page after another; `columns` are those of the table that ends the text."""

    lines: list[str] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    columns: tuple[int, ...] = ()

    def read(self, page: Page, place: str) -> None:
        """Read a page; its tables are counted for themselves."""
        number = 0
        for block in page:
            if isinstance(block, str):
                self._add(block, place)
                self.columns = () if block else self.columns
            else:
                number += 1
                self._read_table(block, f"{place}表{number}")
                self.columns = block.grid.columns

    def _read_table(self, table: PageTable, place: str) -> None:
        first = len(self.lines) + 1
        rows: list[list[Cell]] = []
        goes_on = bool(self.tables) and same_columns(self.columns, table.grid.columns)
        for number, row in enumerate(table.rows(), 1):
            if goes_on and not self._is_head(row, number):
                goes_on = False
                if self._continue(row):
                    continue
            at = f"{place}第{number}行"
            self._add("\t".join(" ".join(cell) for cell in row), at)
            line = len(self.lines)
            rows.append([Cell(join_lines(cell), line, f"{at}第{place}格") for place, cell in enumerate(row, 1)])
        if rows:
            self.tables.append(Table.of(first, len(self.lines), rows))

    def _is_head(self, row: list[list[str]], number: int) -> bool:
        """Tell whether a row repeats the one at its place in the table before."""
        before = self.tables[-1].rows
        return len(before) > number and [cell.text for cell in before[number - 1]] == list(map(join_lines, row))

    def _continue(self, row: list[list[str]]) -> bool:
        """Add a row to the last one of the table before where it is only the rest of that; tell whether it is."""
        *above, last = self.tables[-1].rows
        rest = list(map(join_lines, row))
        if not is_rest(rest, [cell.text for cell in last]):
            return False
        whole = [replace(cell, text=joined(cell.text, text)) for cell, text in zip(last, rest, strict=True)]
        self.tables[-1] = replace(self.tables[-1], rows=(*above, tuple(whole)))
        line = last[0].line - 1
        begun = self.lines[line].split("\t")
        self.lines[line] = "\t".join(joined(*texts) for texts in zip(begun, map(" ".join, row), strict=True))
        return True

    def _add(self, line: str, place: str) -> None:
        self.lines.append(line)
        self.places.append(place)


def _refuse_scan(name: str, pages: Sequence[str]) -> None:
    characters = sum(map(len, pages))
    if characters < _LEAST_A_PAGE * max(len(pages), 1):
        raise GongkaiError(
            f"{name}：{len(pages)} 页里几乎没有文字，应是扫描件或图片，无法读取。{_WORD}；"
            "确实没有的，请先用文字识别（OCR）软件转成 .docx，逐字核对后再导入"
        )
    strange = sum(_is_strange(character) for page in pages for character in page)
    if strange > _UNREADABLE * characters:
        raise GongkaiError(f"{name}：字体没有文字对照表，{strange} 个字无法还原，不能读取。{_WORD}")


def _is_strange(character: str) -> bool:
    """Tell whether a character stands for none: a private, unassigned or control code in place of a letter."""
    return character == "\N{REPLACEMENT CHARACTER}" or unicodedata.category(character) in {"Cc", "Cn", "Co", "Cs"}


def _without_numbers(pages: list[Page], edge: int = -1) -> list[Page]:
    """Leave out page numbers: the last line of pages (or the first: `edge` 0) that is one, or counts on with them."""
    places = [next((at for at in _from(edge, page) if page[at]), None) for page in pages]
    lines = [page[at] if at is not None else "" for page, at in zip(pages, places, strict=True)]
    texts = [line if isinstance(line, str) else "" for line in lines]
    bare = {page: int(text) - page for page, text in enumerate(texts) if _BARE_NUMBER.fullmatch(text)}
    ((first, times),) = Counter(bare.values()).most_common(1) or ((0, 0),)
    counted = {page for page in bare if bare[page] == first and times >= max(2, len(pages) / 2)}
    furniture = counted | {page for page, text in enumerate(texts) if is_page_number(text)}
    shown = [
        [block for at, block in enumerate(page) if number not in furniture or at != places[number]]
        for number, page in enumerate(pages)
    ]
    return _without_numbers(shown, 0) if edge else shown


def _from(edge: int, page: Page) -> Iterable[int]:
    return reversed(range(len(page))) if edge else range(len(page))


def _notes(told: Sequence[dict[str, Any] | None]) -> tuple[str, ...]:
    damaged = [number for number, page in enumerate(told, 1) if page is None]
    empty = [number for number, page in enumerate(told, 1) if page is not None and not page["text"].strip()]
    notes = []
    if damaged:
        notes.append(f"第{'、'.join(map(str, damaged))}页已损坏，其内容没有读入")
    if empty:
        notes.append(f"第{'、'.join(map(str, empty))}页没有文字，可能是扫描页，其内容没有读入")
    return tuple(notes)
