"""A digest of the program itself: what another version made is not what this one would make."""

import hashlib
import sys
from functools import cache
from importlib.metadata import version
from pathlib import Path

_CODE = Path(__file__).parents[1]
_USED = (
    "brotli",
    "chinesecalendar",
    "click",
    "jieba",
    "jinja2",
    "lxml",
    "markupsafe",
    "mkdocs",
    "mkdocs-material",
    "pagefind_bin_extended",
    "pydantic",
    "pypdfium2",
    "pypinyin",
    "pyromark",
    "python-calamine",
    "python-docx",
    "python-stdnum",
    "pyyaml",
    "tabulate",
    "wcwidth",
    "xlsxwriter",
)
"""The libraries that this program is made with: another version of one may say something else."""


@cache
def stamp() -> bytes:
    """Return the digest of every file of this package, of Python's version and of the libraries'."""
    told = hashlib.sha256(sys.version.encode())
    told.update(repr([(name, version(name)) for name in _USED]).encode())
    for file in sorted(_CODE.rglob("*")):
        if file.is_file() and "__pycache__" not in file.parts:
            told.update(repr(file.relative_to(_CODE).as_posix()).encode())
            told.update(hashlib.sha256(file.read_bytes()).digest())
    return told.digest()


def key_of(*parts: bytes) -> bytes:
    """Return the key of what this program makes from these digests."""
    told = _begun(stamp()).copy()
    for part in parts:
        told.update(len(part).to_bytes(8) + part)
    return told.digest()


@cache
def _begun(program: bytes) -> "hashlib._Hash":
    return hashlib.sha256(program)
