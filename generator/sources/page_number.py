"""Lines that hold nothing but a page number."""

import re

_PAGE_NUMBER = re.compile(
    r"\s*(?:[-—–－―]\s*\d{1,3}\s*[-—–－―]|第\s*\d{1,3}\s*页(?:\s*[,，/]?\s*共\s*\d{1,3}\s*页)?)\s*"
)


def is_page_number(line: str) -> bool:
    """Tell whether a line is a page number such as `— 3 —` or `第3页 共6页`."""
    return _PAGE_NUMBER.fullmatch(line) is not None
