"""The number formats, figures, error values and hidden parts of an .xls workbook.

Source: MS-XLS, 2.4; Excel 5 and 95 write the same records. A file is a row of records: a number and a length of two
bytes each, and as many bytes of content.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from generator.errors import GongkaiError
from generator.sources.cell_formats import BUILT_IN, GENERAL
from generator.sources.markup import RESAVE_SHEETS
from generator.sources.sheet_details import Extent, SheetDetails

_BEGIN, _END = 0x0809, 0x000A
_MACRO_SHEETS = {0x01, 0x06}
_EXCEL_97 = 0x0600
_ERRORS = {0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A"}
_MOST_RECORDS = 3_000_000


def xls_details(name: str, data: bytes) -> list[SheetDetails]:
    """Return the details of every sheet in order.

    Raises:
        GongkaiError: the workbook is encrypted, damaged, holds macros, or is larger than any report.
    """
    extent = Extent(name, RESAVE_SHEETS)
    try:
        book = _workbook(name, data)
        return [_sheet(data, start, book, extent) for start in book.sheets]
    except (struct.error, IndexError) as error:
        raise GongkaiError(f"{name}：文件已损坏（记录不完整）。{RESAVE_SHEETS}") from error


@dataclass
class _Workbook:
    """What stands before the sheets: where they begin, and the formats that cells name by a style."""

    sheets: list[int] = field(default_factory=list)
    formats: dict[int, str] = field(default_factory=lambda: dict(BUILT_IN))
    styles: list[int] = field(default_factory=list)
    since_1904: bool = False
    is_97: bool = True

    def code(self, style: int) -> str:
        """Return the format of the cells that name a style."""
        return self.formats.get(self.styles[style], GENERAL) if style < len(self.styles) else GENERAL


def _records(data: bytes, start: int) -> Iterator[tuple[int, bytes]]:
    """Yield the records of the part that begins at `start`, without those of charts within it."""
    depth = 0
    for _ in range(_MOST_RECORDS):
        if start + 4 > len(data):
            return
        kind, length = struct.unpack_from("<HH", data, start)
        depth += {_BEGIN: 1, _END: -1}.get(kind, 0)
        if depth <= 0:
            return
        if depth == 1:
            yield kind, data[start + 4 : start + 4 + length]
        start += 4 + length


def _workbook(name: str, data: bytes) -> _Workbook:
    book = _Workbook()
    for kind, content in _records(data, 0):
        match kind:
            case 0x0809:
                book.is_97 = struct.unpack_from("<2xH", b"\0\0" + content)[0] >= _EXCEL_97
            case 0x002F:
                raise GongkaiError(f"{name}：文件设有打开密码，无法读取。请取消密码并另存后再导入")
            case 0x0085 if content[5] in _MACRO_SHEETS:
                raise GongkaiError(f"{name}：文件带有宏，可能不安全，不予读取。{RESAVE_SHEETS}")
            case 0x0085:
                book.sheets.append(struct.unpack_from("<I", content)[0])
            case 0x0022:
                book.since_1904 = struct.unpack_from("<H", content)[0] == 1
            case 0x041E:
                book.formats[struct.unpack_from("<H", content)[0]] = _format(content, is_97=book.is_97)
            case 0x00E0:
                book.styles.append(struct.unpack_from("<H", content, 2)[0])
    return book


def _format(content: bytes, *, is_97: bool) -> str:
    """Return a format: since Excel 97 in Unicode, whose high bytes are left out where they all are zero."""
    if not is_97:
        return content[3 : 3 + content[2]].decode("gb18030", "replace")
    (length,) = struct.unpack_from("<H", content, 2)
    if content[4] & 1:
        return content[5 : 5 + 2 * length].decode("utf-16-le", "replace")
    return content[5 : 5 + length].decode("latin-1")


def _sheet(data: bytes, start: int, book: _Workbook, extent: Extent) -> SheetDetails:
    sheet = _Sheet(SheetDetails(book.since_1904), book, extent)
    for kind, content in _records(data, start):
        sheet.read(kind, content)
    extent.end_sheet()
    return sheet.details


@dataclass(frozen=True)
class _Sheet:
    """Reads the records of one sheet."""

    details: SheetDetails
    book: _Workbook
    extent: Extent

    def read(self, kind: int, content: bytes) -> None:
        """Read a record; most tell nothing about cells."""
        match kind:
            case 0x0208:  # Row
                row, flags = struct.unpack_from("<H10xH", content)
                self.details.hidden_rows.update([row] if flags & 0x20 else [])
            case 0x007D:  # ColInfo
                first, last, flags = struct.unpack_from("<HH4xH", content)
                self.details.hidden_columns.update(range(first, last + 1) if flags & 1 else ())
            case 0x0203:  # Number
                self._number(content, _double(content, 6))
            case 0x027E:  # RK
                self._number(content, _packed(content, 6))
            case 0x00BD:  # MulRk
                self._numbers(content)
            case 0x0006:  # Formula
                self._formula(content)
            case 0x0205 if content[7]:  # BoolErr
                self._error(content, content[6])
            case 0x00FD | 0x0204 | 0x00D6 | 0x0205:  # LabelSst, Label, RString, BoolErr
                self._text(content)

    def _text(self, content: bytes) -> None:
        row, column, style = struct.unpack_from("<HHH", content)
        self.extent.add((row, column))
        self.details.add_format((row, column), self.book.code(style))

    def _number(self, content: bytes, value: Decimal) -> None:
        row, column, style = struct.unpack_from("<HHH", content)
        self.extent.add((row, column))
        self.details.add_number((row, column), value, self.book.code(style))

    def _numbers(self, content: bytes) -> None:
        row, first = struct.unpack_from("<HH", content)
        for index in range((len(content) - 6) // 6):
            style = content[4 + 6 * index : 6 + 6 * index]
            self._number(struct.pack("<HH", row, first + index) + style, _packed(content, 6 + 6 * index))

    def _error(self, content: bytes, code: int) -> None:
        row, column = struct.unpack_from("<HH", content)
        self.extent.add((row, column))
        self.details.printed[row, column] = _ERRORS.get(code, "#N/A")

    def _formula(self, content: bytes) -> None:
        """Read the value that the formula had when the file was saved."""
        if content[12:14] != b"\xff\xff":
            self._number(content, _double(content, 6))
        elif content[6] == 2:
            self._error(content, content[8])
        else:
            self._text(content)


def _double(content: bytes, start: int) -> Decimal:
    """Return a number of eight bytes by its shortest print; no arithmetic is done before."""
    return Decimal(repr(struct.unpack_from("<d", content, start)[0]))


def _packed(content: bytes, start: int) -> Decimal:
    """Return a number of four bytes: a whole one or the upper half of one of eight, perhaps a hundredfold."""
    (packed,) = struct.unpack_from("<I", content, start)
    if packed & 2:
        (whole,) = struct.unpack_from("<i", content, start)
        value = Decimal(whole >> 2)
    else:
        value = _double(struct.pack("<II", 0, packed & 0xFFFFFFFC), 0)
    return value.scaleb(-2) if packed & 1 else value
