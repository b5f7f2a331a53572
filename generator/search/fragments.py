"""The texts that results show, put where Pagefind's files have the words that nobody can read.

Pagefind keeps the content of every page in a file of its own, gzip with a signature in front of JSON, and loads it when
the page is a result. The content given to it is words in code; here the readable one takes its place. The file's name
comes from what was indexed, and that holds a digest of what is shown, so a name still stands for one content only.
"""

import gzip
import json
import zlib
from collections.abc import Mapping
from pathlib import Path

from generator.errors import GongkaiError
from generator.side_by_side import side_by_side

_SIGNATURE = b"pagefind_dcd"
_CUT = b"\x1f"
"""Nothing at all is a packed file cut short, which Python does not say."""


def show(part: Path, texts: Mapping[str, str]) -> dict[str, str]:
    """Give every page of a part's index the text that is shown, and return Pagefind's names by address.

    `texts` are by address as Pagefind has it.

    Raises:
        GongkaiError: a file is not whole, or not as Pagefind writes it.
    """
    files = sorted(part.glob("fragment/*.pf_fragment"))
    addresses = side_by_side(lambda number: _show(files[number], texts), len(files))
    names = {address: file.stem for address, file in zip(addresses, files, strict=True)}
    return {address: names[address] for address in texts}


def _show(file: Path, texts: Mapping[str, str]) -> str:
    """Give a page the text that is shown, if there is one, and return the page's address."""
    page = json.loads(unpacked(file))
    address = str(page["url"])
    if address in texts:
        page = {**page, "content": texts[address], "meta": {}}
        written = _SIGNATURE + json.dumps(page, ensure_ascii=False, separators=(",", ":")).encode()
        file.write_bytes(gzip.compress(written, mtime=0))
    return address


def unpacked(file: Path) -> bytes:
    """Return what Pagefind packed into a file.

    Raises:
        GongkaiError: the file is not whole, or not as Pagefind writes it.
    """
    try:
        data = gzip.decompress(file.read_bytes() or _CUT)
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise GongkaiError(f"检索索引没有生成：{file.name} 不完整，请检查磁盘空间后再试") from error
    if not data.startswith(_SIGNATURE):
        raise GongkaiError(f"检索索引没有生成：{file.name} 的格式变了，请安装依赖清单中的 Pagefind 版本")
    return data.removeprefix(_SIGNATURE)
