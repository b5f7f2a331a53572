"""Plain text: encodings, and the tables that tabs draw."""

from collections.abc import Iterator
from dataclasses import replace

from generator.errors import GongkaiError
from generator.sources.limits import LARGEST_TEXT
from generator.sources.page_number import is_page_number
from generator.sources.source import Cell, Source, Table, numbered_places

_ENCODINGS = ("utf-8-sig", "gb18030")
_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def read_text(name: str, sha256: str, data: bytes) -> Source:
    """Read a .txt file in UTF-8 (with or without BOM), UTF-16 with BOM, or GB18030.

    Raises:
        GongkaiError: the bytes are text in none of these encodings.
    """
    lines = tuple(decode(name, data).splitlines())
    return Source(name, sha256, lines, tuple(tabbed_tables(lines)), places=numbered_places(lines))


def decode(name: str, data: bytes) -> str:
    """Return the text of bytes in one of the encodings.

    Raises:
        GongkaiError: it is text in none of them, or longer than any text that is read.
    """
    if len(data) > LARGEST_TEXT:
        most = f"{LARGEST_TEXT // 10**6} MB"
        raise GongkaiError(f"{name}：文字过多（{len(data) / 10**6:.0f} MB），最多可读 {most}。请按项目拆分后再导入")
    encodings = ("utf-16",) if data.startswith(_UTF_16_MARKS) else _ENCODINGS
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise GongkaiError(f"{name}：不是文本文件，或编码不是 UTF-8、GB18030。请在记事本中另存为 UTF-8 编码后重试")


def _is_row(line: str) -> bool:
    return "\t" in line.rstrip()


def tabbed_tables(lines: tuple[str, ...]) -> Iterator[Table]:
    """Yield every run of two or more lines with tabs; a line without tabs inside a run continues the last cell."""
    first = 0
    while first < len(lines):
        if not _is_row(lines[first]):
            first += 1
            continue
        last = _end_of_run(lines, first)
        if sum(map(_is_row, lines[first : last + 1])) > 1:
            yield Table.of(first + 1, last + 1, _rows(lines, first, last))
        first = last + 1


def _end_of_run(lines: tuple[str, ...], first: int) -> int:
    """Return the last line of the run.

    One line without tabs is bridged when the rows before and behind it have as many cells: it continues a cell.
    """
    last = first
    while last + 1 < len(lines):
        if _is_row(lines[last + 1]):
            last += 1
        elif last > first and _continues_cell(lines, last):
            last += 2
        else:
            break
    return last


def _continues_cell(lines: tuple[str, ...], row: int) -> bool:
    """Tell whether the line behind `row` is the rest of its last cell."""
    if row + 2 >= len(lines) or not lines[row + 1].strip() or is_page_number(lines[row + 1]):
        return False
    return lines[row].count("\t") == lines[row + 2].count("\t")


def _rows(lines: tuple[str, ...], first: int, last: int) -> list[list[Cell]]:
    rows: list[list[Cell]] = []
    for index in range(first, last + 1):
        cells = lines[index].split("\t")
        if _is_row(lines[index]) or not rows:
            rows.append([_cell(cell.strip(), index + 1, number) for number, cell in enumerate(cells, 1)])
        else:
            rows[-1][-1] = replace(rows[-1][-1], text=rows[-1][-1].text + "".join(lines[index].split()))
    return rows


def _cell(text: str, line: int, number: int) -> Cell:
    return Cell(text, line, f"第{line}行第{number}格")
