"""Every page is there from beginning to end, and nothing stands behind its end, where not everybody reads on."""

import re
from collections.abc import Iterator

_PAGE = re.compile(rb"\s*<!doctype html>.*</html>\s*", re.IGNORECASE | re.DOTALL)


def faults(path: str, data: bytes) -> Iterator[str]:
    """Yield what is wrong with the beginning and the end of a page."""
    if not _PAGE.fullmatch(data) or data.lower().count(b"</html>") > 1:
        yield f"{path}：页面不完整，应以 <!doctype html> 开头、以 </html> 结尾，其后没有别的内容"
