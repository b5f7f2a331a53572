"""Workbooks made for tests, and what is read of them."""

import zipfile
from collections.abc import Callable
from io import BytesIO

import xlsxwriter  # type: ignore[import-untyped]  # it publishes no types
from xlsxwriter.workbook import Workbook  # type: ignore[import-untyped]
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from generator.sources.source import Source
from generator.sources.workbook import read_xlsx


def write_xlsx(fill: Callable[[Workbook, Worksheet], object]) -> bytes:
    """Return a workbook whose first sheet, 自评表, is filled by a function."""
    stream = BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        fill(book, book.add_worksheet("自评表"))
    return stream.getvalue()


def sheet_source(fill: Callable[[Workbook, Worksheet], object]) -> Source:
    """Read such a workbook."""
    return read_xlsx("表.xlsx", "", write_xlsx(fill))


def changed(data: bytes, member: str, old: str, new: str) -> bytes:
    """Return an archive in which a text of a member is another one."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as archive, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        for name in archive.namelist():
            content = archive.read(name).decode("utf-8", "surrogateescape")
            assert name != member or old in content
            text = content.replace(old, new) if name == member else content
            made.writestr(name, text.encode("utf-8", "surrogateescape"))
    return stream.getvalue()
