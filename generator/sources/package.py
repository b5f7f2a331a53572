"""The parts of an Office file: a zip archive that is opened with care, because anyone may have made it."""

import posixpath
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from generator.errors import GongkaiError
from generator.sources.limits import LARGEST_PART
from generator.sources.markup import RESAVE, Element, parse

_LARGEST = 200 * 1024 * 1024
_STEEPEST = 200
_SMALL = 10 * 1024 * 1024
"""Below this size no ratio is suspicious: repetitive tables shrink to a hundredth."""
_MOST_MEMBERS = 20_000
_ENTRY = b"PK\x01\x02"

_OLE = b"\xd0\xcf\x11\xe0"
_KINDS = ((b"%PDF", "PDF 文件"), (b"{\\rtf", "RTF 文件"), (b"<", "网页或 XML 文件"), (b"\x89PNG", "图片"))
_BROKEN = (BadZipFile, zlib.error, struct.error, EOFError, OSError, RuntimeError, ValueError)
"""What zipfile raises for damaged, encrypted or exotic archives."""
_MACROS = ("vbaproject.bin", "xl/macrosheets/")


@dataclass(frozen=True)
class Package:
    """An archive whose size has been found bearable; part names are matched without regard to case.

    `remedy` is what a person can do about a defect of the file.
    """

    name: str
    archive: ZipFile
    names: dict[str, str]
    remedy: str = RESAVE

    def data(self, path: str) -> bytes | None:
        """Return the bytes of a part, or None where there is no such part.

        Raises:
            GongkaiError: the part cannot be unpacked, or is longer than any XML part of a report.
        """
        member = self.names.get(path.lower())
        if member is None:
            return None
        size = self.archive.getinfo(member).file_size
        if size > LARGEST_PART:
            raise GongkaiError(f"{self.name}：{path} 解压后有 {size >> 20} MB，过大，不予读取。{self.remedy}")
        return self.read(path)

    def read(self, path: str) -> bytes | None:
        """Return the bytes of a part, or None where there is no such part.

        Raises:
            GongkaiError: the part cannot be unpacked.
        """
        member = self.names.get(path.lower())
        if member is None:
            return None
        try:
            return self.archive.read(member)
        except _BROKEN as error:
            raise GongkaiError(f"{self.name}：{path} 无法解压（已损坏或加密）。{self.remedy}") from error

    def part(self, path: str) -> Element | None:
        """Return the root element of a part, or None where there is no such part.

        Raises:
            GongkaiError: the part cannot be unpacked or is not well-formed XML.
        """
        data = self.data(path)
        return None if data is None else parse(f"{self.name}：{path}", data, self.remedy)

    def related(self, path: str) -> dict[str, str]:
        """Return the paths of the parts that `path` (the archive itself: "") refers to, by kind: styles, numbering."""
        return {kind: target for kind, _, target in self.relations(path)}

    def relations(self, path: str) -> Iterator[tuple[str, str, str]]:
        """Yield kind, id and path of every part that `path` (the archive itself: "") refers to."""
        folder, base = posixpath.split(path)
        root = self.part(posixpath.join(folder, "_rels", f"{base}.rels"))
        for relation in root if root is not None else ():
            kind = (relation.get("Type") or "").rpartition("/")[2]
            target = posixpath.join("/", folder, relation.get("Target") or "")
            yield kind, relation.get("Id") or "", posixpath.normpath(target).lstrip("/")


def open_package(name: str, data: bytes, remedy: str = RESAVE) -> Package:
    """Open an Office file.

    Raises:
        GongkaiError: it is encrypted, of another kind, damaged, holds macros or names that lead out of it, or would
            grow beyond measure when unpacked.
    """
    if data.startswith(_OLE):
        raise GongkaiError(f"{name}：文件已加密，或是旧版 .doc、.xls。{remedy}，保存时不设密码")
    try:
        _refuse_crowd(name, data, remedy)
        archive = ZipFile(BytesIO(data))
    except _BROKEN as error:
        raise GongkaiError(f"{name}：不是 .docx、.xlsx 文件，{_kind(data)}。{remedy}") from error
    _refuse_bomb(name, archive, len(data), remedy)
    package = Package(name, archive, {_path(member): member for member in archive.namelist()}, remedy)
    _refuse_macros(package)
    _refuse_outside(package)
    return package


def member_names(data: bytes) -> frozenset[str]:
    """Return the names of an archive's members in small letters; none where it is damaged or too crowded."""
    if data.count(_ENTRY) > _MOST_MEMBERS:
        return frozenset()
    try:
        return frozenset(map(_path, ZipFile(BytesIO(data)).namelist()))
    except _BROKEN:
        return frozenset()


def _path(member: str) -> str:
    return member.replace("\\", "/").lower()


def _kind(data: bytes) -> str:
    if not data:
        return "内容为空"
    return next((f"而是{kind}" for mark, kind in _KINDS if data.startswith(mark)), "或文件已损坏")


def _refuse_crowd(name: str, data: bytes, remedy: str) -> None:
    members = data.count(_ENTRY)
    if members > _MOST_MEMBERS:
        raise GongkaiError(f"{name}：压缩包里有 {members} 个文件，多得异常，不予解压。{remedy}")


def _refuse_bomb(name: str, archive: ZipFile, packed: int, remedy: str) -> None:
    """Trust the declared sizes: zipfile never unpacks more than a member declares."""
    unpacked = sum(member.file_size for member in archive.infolist())
    if unpacked > _LARGEST or (unpacked > _SMALL and unpacked > packed * _STEEPEST):
        size = f"{packed / 1024:.0f} KB 解压后将达 {unpacked / 1024 / 1024:.0f} MB"
        raise GongkaiError(f"{name}：压缩比异常或过大（{size}），不予解压。如有大图片请先删去。{remedy}")
    if any(member.compress_type not in {ZIP_STORED, ZIP_DEFLATED} for member in archive.infolist()):
        raise GongkaiError(f"{name}：用了 Office 不用的压缩方法，不予解压。{remedy}")


def _refuse_outside(package: Package) -> None:
    """Refuse names that lead out of a folder; nothing is ever unpacked into one, but no honest program writes them."""
    outside = next((path for path in package.names if ".." in path.split("/") or ":" in path.split("/")[0]), None)
    if outside is not None:
        raise GongkaiError(
            f"{package.name}：压缩包里有指向文件夹以外的路径（{outside[:60]}），可能不安全，不予读取。{package.remedy}"
        )


def _refuse_macros(package: Package) -> None:
    """Refuse what could run; the text is the same without it."""
    if any(mark in path for path in package.names for mark in _MACROS):
        raise GongkaiError(
            f"{package.name}：文件带有宏，可能不安全，不予读取。{package.remedy}，保存时选择不带宏的格式"
        )
