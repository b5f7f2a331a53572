"""Keys and passwords that programs use: files that hold them, and lines that cannot be anything else."""

import re
from collections.abc import Iterator
from typing import Final

_FILES: Final = re.compile(
    r"\.env(\..*)?|\.netrc|\.pypirc|\.pgpass|\.git-credentials|id_(rsa|dsa|ecdsa|ed25519)|.*\.(key|p12|pfx|jks|ppk|kdbx)",
    re.IGNORECASE,
)
"""Names by which programs keep keys and passwords. A .pem may be a certificate: its content tells."""
_ALONE: Final = rb"(?<![A-Za-z0-9])"
_MADE: Final = {
    "私钥": rb"-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY",
    "云服务的访问密钥": _ALONE + rb"(?:AKIA[0-9A-Z]{16}|LTAI[0-9A-Za-z]{16,24}|AKID[0-9A-Za-z]{32})(?![A-Za-z0-9])",
    "代码平台的访问令牌": _ALONE + rb"(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{60}|glpat-[A-Za-z0-9_-]{20})",
    "地址中的用户名和口令": _ALONE + rb"[a-z][a-z0-9+.-]{2,9}://[^\s/:@\"'<>]+:[^\s/:@\"'<>$]+@[A-Za-z0-9]",
}
_PATTERNS: Final = {what: re.compile(pattern) for what, pattern in _MADE.items()}


def is_secret_file(name: str) -> bool:
    """Tell whether files of this name, without a folder, are there to hold keys or passwords."""
    return _FILES.fullmatch(name) is not None


def secrets(data: bytes) -> Iterator[tuple[int, str]]:
    """Yield the line, from 1, of every key or password in a file's bytes, and in Chinese what it is, never itself."""
    for what, pattern in _PATTERNS.items():
        yield from ((data.count(b"\n", 0, match.start()) + 1, what) for match in pattern.finditer(data))
