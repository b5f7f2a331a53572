"""PDF files with a text layer: the lines of each page in the order in which the page draws them."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from generator.errors import GongkaiError
from generator.sources.limits import MOST_CHARACTERS, MOST_PAGES
from generator.sources.native import ask
from generator.sources.page_number import is_page_number
from generator.sources.source import Source

_WORD = "请向报送单位索取 Word 文件（.docx）"
_REFUSED = {
    "password": "文件设有打开密码，无法读取。请取消密码并另存后再导入",
    "damaged": f"文件已损坏，无法读取。{_WORD}，或重新导出 PDF",
    "pages": f"页数过多，最多可读 {MOST_PAGES} 页。请按项目拆分成几个文件后再导入",
    "characters": f"文字过多，最多可读 {MOST_CHARACTERS // 10_000} 万字。请按项目拆分成几个文件后再导入",
}
_LEAST_A_PAGE = 10
_UNREADABLE = 0.2
_HYPHEN = "\ufffe"
_BARE_NUMBER = re.compile(r"\s*(\d{1,4})\s*")


def read_pdf(name: str, sha256: str, data: bytes) -> Source:
    """Read a PDF file; page numbers at the foot or head of pages are furniture and left out.

    Raises:
        GongkaiError: it is encrypted, damaged, too long, a scan without text, or its characters have no meaning.
    """
    told = ask(name, data, "pages", MOST_PAGES, MOST_CHARACTERS)
    if told.get("refused"):
        raise GongkaiError(f"{name}：{_REFUSED[told['refused']]}")
    pages = [_lines(page or "") for page in told["pages"]]
    _refuse_scan(name, pages)
    shown = _without_numbers(pages)
    lines = [(line, f"第{number}页") for number, page in enumerate(shown, 1) for line in page]
    return Source(
        name,
        sha256,
        tuple(line for line, _ in lines),
        places=tuple(place for _, place in lines),
        notes=_notes(told["pages"], pages),
    )


def _lines(text: str) -> list[str]:
    """Return the lines of a page without control characters; a hyphen at the end of a line is one."""
    lines = text.replace(_HYPHEN, "-\n").splitlines()
    return ["".join(character for character in line if not _is_control(character)).strip() for line in lines]


def _is_control(character: str) -> bool:
    return unicodedata.category(character) == "Cc" and character != "\t"


def _refuse_scan(name: str, pages: Sequence[Sequence[str]]) -> None:
    characters = [character for page in pages for line in page for character in line if not character.isspace()]
    if len(characters) < _LEAST_A_PAGE * max(len(pages), 1):
        raise GongkaiError(
            f"{name}：{len(pages)} 页里几乎没有文字，应是扫描件或图片，无法读取。{_WORD}；"
            "确实没有的，请先用文字识别（OCR）软件转成 .docx，逐字核对后再导入"
        )
    strange = sum(unicodedata.category(one) in {"Co", "Cn", "Cs"} or one == "\ufffd" for one in characters)
    if strange > _UNREADABLE * len(characters):
        raise GongkaiError(f"{name}：字体没有文字对照表，{strange} 个字无法还原，不能读取。{_WORD}")


def _without_numbers(pages: list[list[str]], edge: int = -1) -> list[list[str]]:
    """Leave out page numbers: the last line of pages (or the first: `edge` 0) that is one, or counts on with them."""
    places = [next((at for at in _from(edge, page) if page[at]), None) for page in pages]
    lines = ["" if at is None else page[at] for page, at in zip(pages, places, strict=True)]
    bare = {page: int(found[1]) - page for page, line in enumerate(lines) if (found := _BARE_NUMBER.fullmatch(line))}
    ((first, times),) = Counter(bare.values()).most_common(1) or ((0, 0),)
    counted = {page for page in bare if bare[page] == first and times >= max(2, len(pages) / 2)}
    furniture = counted | {page for page, line in enumerate(lines) if is_page_number(line)}
    shown = [
        [line for at, line in enumerate(page) if number not in furniture or at != places[number]]
        for number, page in enumerate(pages)
    ]
    return _without_numbers(shown, 0) if edge else shown


def _from(edge: int, page: list[str]) -> Iterable[int]:
    return reversed(range(len(page))) if edge else range(len(page))


def _notes(told: Sequence[Any], pages: Sequence[Sequence[str]]) -> tuple[str, ...]:
    damaged = [number for number, page in enumerate(told, 1) if page is None]
    empty = [number for number, page in enumerate(pages, 1) if number not in damaged and not any(page)]
    notes = []
    if damaged:
        notes.append(f"第{'、'.join(map(str, damaged))}页已损坏，其内容没有读入")
    if empty:
        notes.append(f"第{'、'.join(map(str, empty))}页没有文字，可能是扫描页，其内容没有读入")
    return tuple(notes)
