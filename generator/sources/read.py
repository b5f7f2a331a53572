"""Choose the reader by the file's content and name."""

import hashlib
from pathlib import Path

from generator.errors import GongkaiError
from generator.sources.docx import read_docx
from generator.sources.source import Source
from generator.sources.text import read_text

_CONVERT = {
    ".doc": "请用 Word 或 WPS 打开后另存为 .docx",
    ".wps": "请用 WPS 打开后另存为 .docx",
    ".xls": "请用 Excel 或 WPS 打开后另存为 .xlsx",
}
ENDINGS = frozenset({".docx", ".txt", *_CONVERT})
"""The endings of what is worth an attempt: other files in a folder are not reports."""
_REASONS = {FileNotFoundError: "没有这个文件", IsADirectoryError: "这是一个文件夹", PermissionError: "没有读取权限"}


def read_file(path: Path) -> Source:
    """Read a report file.

    Raises:
        GongkaiError: the file cannot be read, or is of a kind that no reader knows.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = _REASONS.get(type(error), error.strerror)
        raise GongkaiError(f"{path}：无法打开文件（{reason}），请检查路径和权限") from error
    ending = path.suffix.lower()
    digest = hashlib.sha256(data).hexdigest()
    if ending == ".docx":
        return read_docx(path.name, digest, data)
    if ending == ".txt":
        return read_text(path.name, digest, data)
    hint = _CONVERT.get(ending, "目前可以导入 .docx 和 .txt 文件")
    raise GongkaiError(f"{path}：不能导入“{ending or '无扩展名'}”文件，{hint}")
