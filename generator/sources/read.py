"""Choose the reader by the file's content; a name that promises another kind is refused."""

import hashlib
import unicodedata
from collections.abc import Callable
from pathlib import Path

from generator.errors import GongkaiError
from generator.sources.conversion import read_converted
from generator.sources.docx import read_docx
from generator.sources.kinds import ENDINGS, KINDS, kind_of
from generator.sources.limits import LARGEST_FILE, bearable
from generator.sources.markdown import read_markdown
from generator.sources.pdf import read_pdf
from generator.sources.source import Source
from generator.sources.text import read_text
from generator.sources.web_page import read_html
from generator.sources.workbook import read_xls, read_xlsx

Reader = Callable[[str, str, bytes], Source]
"""Makes a source of a file's name, its SHA-256 digest in hexadecimal, and its bytes."""

_READERS: dict[str, Reader] = {
    "docx": read_docx,
    "xlsx": read_xlsx,
    "xls": read_xls,
    "pdf": read_pdf,
    "html": read_html,
    "md": read_markdown,
    "txt": read_text,
    "doc": read_converted,
    "rtf": read_converted,
    "odt": read_converted,
    "ods": read_converted,
}
_REASONS = {FileNotFoundError: "没有这个文件", IsADirectoryError: "这是一个文件夹", PermissionError: "没有读取权限"}


def read_file(path: Path) -> Source:
    """Read a report file.

    Raises:
        GongkaiError: the file cannot be read, is too large, or is of a kind that no reader knows.
    """
    try:
        data = _load(path)
    except OSError as error:
        reason = _REASONS.get(type(error), error.strerror)
        raise GongkaiError(f"{path}：无法打开文件（{reason}），请检查路径和权限") from error
    return read_data(path.name, data)


def read_data(name: str, data: bytes) -> Source:
    """Read the bytes of a report file; `name` is its name without a folder.

    Raises:
        GongkaiError: the name or the content cannot be accepted, is of a kind that no reader knows, or of another than
            the name promises: such an original could not be published, and a name that deceives is a sign of danger.
    """
    _refuse_name(name)
    ending = Path(name).suffix.lower()
    kind = kind_of(name, ending, data)
    if ENDINGS.get(ending) != kind:
        remedy = f"请核对来源；文件无误的，把扩展名改为“.{kind}”后再导入"
        raise GongkaiError(f"{name}：扩展名是“{ending or '（无）'}”，内容却是{KINDS[kind]}，不予读取。{remedy}")
    return bearable(_READERS[kind](name, hashlib.sha256(data).hexdigest(), data))


def _load(path: Path) -> bytes:
    """Return a file's bytes; of one that is too large, none is read."""
    size = path.stat().st_size
    if not path.is_dir() and not path.is_file():
        raise GongkaiError(f"{path}：不是普通文件，不能导入")
    if size > LARGEST_FILE:
        most = LARGEST_FILE >> 20
        raise GongkaiError(
            f"{path}：文件有 {size / 2**20:.0f} MB，最多可读 {most} MB。请删去大图片或按项目拆分后再导入"
        )
    with path.open("rb") as file:
        return file.read(LARGEST_FILE)


def _refuse_name(name: str) -> None:
    """Refuse a name under which the file could not be filed everywhere, or that shows other than it is."""
    if name in {"", ".", ".."} or any(sign in name for sign in "/\\"):
        raise GongkaiError(f"{name}：文件名里不能有路径（/ 或 \\）。请改名后再导入")
    if any(unicodedata.category(character).startswith("C") for character in name):
        shown = "".join(one if not unicodedata.category(one).startswith("C") else "�" for one in name)
        raise GongkaiError(f"{shown}：文件名里有看不见或无法识别的字符（以 � 表示）。请改名后再导入")
