"""The parts of an Office file: a zip archive that is opened with care, because anyone may have made it."""

import lzma
import posixpath
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from generator.errors import GongkaiError
from generator.sources.markup import RESAVE, Element, parse

_LARGEST = 200 * 1024 * 1024
_STEEPEST = 200
_SMALL = 10 * 1024 * 1024
"""Below this size no ratio is suspicious: repetitive tables shrink to a hundredth."""

_OLE = b"\xd0\xcf\x11\xe0"
_KINDS = ((b"%PDF", "PDF 文件"), (b"{\\rtf", "RTF 文件"), (b"<", "网页或 XML 文件"), (b"\x89PNG", "图片"))
_BROKEN = (BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, OSError, RuntimeError, ValueError)
"""What zipfile raises for damaged, encrypted or exotic archives."""


@dataclass(frozen=True)
class Package:
    """An archive whose size has been found bearable; part names are matched without regard to case."""

    name: str
    archive: ZipFile
    names: dict[str, str]

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
            raise GongkaiError(f"{self.name}：{path} 无法解压（已损坏或加密）。{RESAVE}") from error

    def part(self, path: str) -> Element | None:
        """Return the root element of a part, or None where there is no such part.

        Raises:
            GongkaiError: the part cannot be unpacked or is not well-formed XML.
        """
        data = self.read(path)
        return None if data is None else parse(f"{self.name}：{path}", data)

    def related(self, path: str) -> dict[str, str]:
        """Return the paths of the parts that `path` (the archive itself: "") refers to, by kind: styles, numbering."""
        folder, base = posixpath.split(path)
        root = self.part(posixpath.join(folder, "_rels", f"{base}.rels"))
        return dict(_targets(folder, root)) if root is not None else {}


def open_package(name: str, data: bytes) -> Package:
    """Open an Office file.

    Raises:
        GongkaiError: it is encrypted, of another kind, damaged, or would grow beyond measure when unpacked.
    """
    if data.startswith(_OLE):
        raise GongkaiError(f"{name}：文件已加密，或是旧版 .doc。请用 Word 或 WPS 打开后另存为未加密的 .docx 再导入")
    try:
        archive = ZipFile(BytesIO(data))
    except _BROKEN as error:
        raise GongkaiError(f"{name}：不是 .docx 文件，{_kind(data)}。{RESAVE}") from error
    _refuse_bomb(name, archive, len(data))
    return Package(name, archive, {member.replace("\\", "/").lower(): member for member in archive.namelist()})


def _kind(data: bytes) -> str:
    if not data:
        return "内容为空"
    return next((f"而是{kind}" for mark, kind in _KINDS if data.startswith(mark)), "或文件已损坏")


def _refuse_bomb(name: str, archive: ZipFile, packed: int) -> None:
    """Trust the declared sizes: zipfile never unpacks more than a member declares."""
    unpacked = sum(member.file_size for member in archive.infolist())
    if unpacked > _LARGEST or (unpacked > _SMALL and unpacked > packed * _STEEPEST):
        size = f"{packed / 1024:.0f} KB 解压后将达 {unpacked / 1024 / 1024:.0f} MB"
        raise GongkaiError(f"{name}：压缩比异常或过大（{size}），不予解压。请删去文件中的大图片后另存为 .docx 再导入")


def _targets(folder: str, root: Element) -> Iterator[tuple[str, str]]:
    for relation in root:
        kind = (relation.get("Type") or "").rpartition("/")[2]
        target = posixpath.join("/", folder, relation.get("Target") or "")
        yield kind, posixpath.normpath(target).lstrip("/")
