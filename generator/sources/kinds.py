"""What a file is by its content, whatever its name says."""

import re

from generator.errors import GongkaiError
from generator.sources.compound import MARK, Compound
from generator.sources.markup import RESAVE, RESAVE_SHEETS
from generator.sources.package import member_names
from generator.sources.passwords import is_locked_document, is_locked_workbook

KINDS = {
    "docx": "Word 文件（.docx）",
    "xlsx": "Excel 文件（.xlsx）",
    "xls": "旧版 Excel 文件（.xls）",
    "pdf": "PDF 文件",
    "html": "网页",
    "md": "Markdown 文本",
    "txt": "纯文本",
    "doc": "旧版 Word 文件（.doc）",
    "rtf": "RTF 文件",
    "odt": "OpenDocument 文本（.odt）",
    "ods": "OpenDocument 表格（.ods）",
}
"""Every kind that a reader knows, and its name for the user."""

ENDINGS = {f".{kind}": kind for kind in KINDS}
ENDINGS |= {".htm": "html", ".xhtml": "html", ".shtml": "html", ".markdown": "md", ".text": "txt"}
ENDINGS |= {".wps": "doc", ".et": "xls"}
"""The kind that a name's ending promises."""

_MACROS = {".docm", ".dotm", ".xlsm", ".xltm", ".xlam", ".xlsb"}
REFUSED = frozenset({*_MACROS, ".zip", ".rar", ".7z", ".ofd", ".mht", ".mhtml"})
"""Endings of what may well hold a report and is not read: whoever gives a folder is told of each what to do."""
MARKED = 4096
"""Bytes at the beginning of a file in which it says what it is."""
_FOREIGN = (
    (b"\x89PNG", "图片"),
    (b"\xff\xd8\xff", "图片"),
    (b"GIF8", "图片"),
    (b"II*\0", "图片"),
    (b"MM\0*", "图片"),
    (b"Rar!", "压缩包。请先解压，再导入其中的文件"),
    (b"7z\xbc\xaf", "压缩包。请先解压，再导入其中的文件"),
    (b"\x1f\x8b", "压缩包。请先解压，再导入其中的文件"),
    (b"\x7fELF", "程序"),
    (b"MZ\x90\0", "程序"),
    (b"MIME-Version:", "单个文件网页（.mht）。请用浏览器另存为“网页，仅 HTML”再导入"),
    (b"From: <Saved by", "单个文件网页（.mht）。请用浏览器另存为“网页，仅 HTML”再导入"),
)
_ARCHIVES = (
    ("word/", "docx"),
    ("xl/", "xlsx"),
    ("ppt/", "PowerPoint 文件"),
    ("ofd.xml", "OFD 版式文件。请导出为 Word 文件（.docx）或带文字的 PDF 再导入"),
)
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument"
_OPEN_TEXT = b"application/vnd.oasis.opendocument.text"
OPEN_SHEETS = b"application/vnd.oasis.opendocument.spreadsheet"
_PAGE = re.compile(r"<(?:!doctype\s{1,9}html|html)\b", re.IGNORECASE)
_MARKUP = re.compile(r"<(?:head|meta|body|table|div|style|title|p|font|span)\b", re.IGNORECASE)
_PLAIN = {"txt", "md"}
_OFFICE_XML = re.compile(r"<\?mso-application|<w:wordDocument|<Workbook\b|<pkg:package", re.IGNORECASE)
_LOCKED = "文件设有打开密码，无法读取。请取消密码并另存后再导入"
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def kind_of(name: str, ending: str, data: bytes) -> str:
    """Return the kind of a file, one of KINDS; `ending` is that of its name, in small letters, with its point.

    Raises:
        GongkaiError: it is empty, encrypted, may run macros, or is of a kind that no reader knows.
    """
    if not data.strip(b"\0 \t\r\n"):
        raise GongkaiError(f"{name}：文件是空的，没有内容")
    if ending in _MACROS:
        remedy = RESAVE if ending.startswith(".do") else RESAVE_SHEETS
        raise GongkaiError(f"{name}：“{ending}”文件可能带有宏，不予读取。{remedy}")
    if data.startswith(b"PK\x03\x04"):
        return _archive(name, data)
    if data.startswith(MARK):
        return _compound(name, data)
    foreign = next((kind for mark, kind in _FOREIGN if data.startswith(mark)), "")
    if foreign:
        raise GongkaiError(f"{name}：不能导入，这是{foreign}")
    if data[:MARKED].lstrip().startswith(b"%PDF-") or (ending == ".pdf" and b"%PDF-" in data[:MARKED]):
        return "pdf"
    if data.startswith(b"{\\rtf"):
        return "rtf"
    return _text(name, ending, data)


def _archive(name: str, data: bytes) -> str:
    names = member_names(data)
    found = next((kind for start, kind in _ARCHIVES if any(one.startswith(start) for one in names)), "")
    if found in KINDS:
        return found
    if _OPEN_TEXT in data[:MARKED]:
        return "odt"
    if OPEN_SHEETS in data[:MARKED]:
        return "ods"
    if _OPEN_DOCUMENT in data[:MARKED]:
        raise GongkaiError(f"{name}：不能导入 OpenDocument 演示文稿、图形等文件。{RESAVE}")
    if found:
        raise GongkaiError(f"{name}：不能导入，这是{found}")
    if names:
        raise GongkaiError(f"{name}：不能导入，这是压缩包。请先解压，再导入其中的文件")
    return "docx"  # damaged; its reader says so


def _compound(name: str, data: bytes) -> str:
    file = Compound(name, data)
    names = file.names
    if "EncryptedPackage" in names:
        raise GongkaiError(f"{name}：{_LOCKED}")
    if names & {"_VBA_PROJECT", "_VBA_PROJECT_CUR", "VBA", "Macros"}:
        raise GongkaiError(f"{name}：文件带有宏，可能不安全，不予读取。请另存为 .docx 或 .xlsx 再导入，宏不会保存")
    if "WordDocument" in names:
        if is_locked_document(file.stream("WordDocument") or b""):
            raise GongkaiError(f"{name}：{_LOCKED}")
        return "doc"
    if names & {"Workbook", "Book"}:
        if is_locked_workbook(file.stream("Workbook") or b""):
            raise GongkaiError(f"{name}：{_LOCKED}")
        return "xls"
    raise GongkaiError(f"{name}：不能导入，这不是 Word 或 Excel 文件。{RESAVE}")


def _text(name: str, ending: str, data: bytes) -> str:
    """Return the kind of what is a text, or nothing that is known."""
    promised = ENDINGS.get(ending, "")
    head = data[:MARKED].decode("utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "latin-1", "ignore")
    beginning = _without_preamble(head)
    if _OFFICE_XML.search(head):
        raise GongkaiError(f"{name}：不能导入，这是 Office 的 XML 文件。{RESAVE}，表格另存为 .xlsx")
    if _PAGE.match(beginning) or (promised not in _PLAIN and _MARKUP.match(beginning)):
        return "html"
    if promised in _PLAIN or promised == "html":
        return promised
    if not promised:
        endings = "、".join(ENDINGS)
        raise GongkaiError(f"{name}：不能导入“{ending or '无扩展名'}”文件。可以导入的有：{endings}")
    if _CONTROL.search(data[:MARKED]) and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        remedy = RESAVE_SHEETS if promised in {"xlsx", "xls"} else RESAVE
        raise GongkaiError(f"{name}：文件已损坏，或不是{KINDS[promised]}。{remedy}")
    return "txt"


def _without_preamble(head: str) -> str:
    """Return what follows the declaration and the comments at the beginning of a page."""
    rest = head.removeprefix("\ufeff").removeprefix("ï»¿").lstrip()
    while rest.startswith(("<?xml", "<!--")):
        _, found, rest = rest.partition("?>" if rest.startswith("<?xml") else "-->")
        if not found:
            return ""
        rest = rest.lstrip()
    return rest
