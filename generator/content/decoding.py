"""The bytes of a content file as text."""

import codecs

from generator.content.mistake import Mistake

_REMEDY = "请在编辑器中将文件另存为 UTF-8 编码"


def decode(data: bytes, file: str) -> str | Mistake:
    """Return the text of a UTF-8 file, without the byte order mark that some editors put first."""
    start = len(codecs.BOM_UTF8) if data.startswith(codecs.BOM_UTF8) else 0
    try:
        return data[start:].decode()
    except UnicodeDecodeError as error:
        first = start + error.start
        line = data[:first].count(b"\n") + 1
        return Mistake("not-utf8", file, line, f"字节 0x{data[first]:02X} 不是 UTF-8 编码{_guess(data)}，{_REMEDY}")


def _guess(data: bytes) -> str:
    """Name the encoding that the bytes seem to be in."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "（文件看来是 UTF-16 编码）"
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        return ""
    return "（文件看来是 GB18030/GBK 编码）"
