"""How much a file may hold, so that reading it takes bounded memory and time whoever made it."""

from generator.errors import GongkaiError
from generator.sources.source import Source

LARGEST_FILE = 100 * 1024 * 1024
"""Bytes; a report has less than one hundredth of it."""

LARGEST_PART = 64 * 1024 * 1024
"""Bytes of one XML part of an Office file, unpacked."""

MOST_TAGS = 3_000_000
"""Of one XML part or web page: the parsed tree takes up to 300 bytes for each."""

MOST_CHARACTERS = 5_000_000
"""Of a file's text; four hundred reports of the usual length."""

LARGEST_TEXT = 4 * MOST_CHARACTERS
"""Bytes of a text file: a character takes up to four."""

MOST_LINES = 500_000

MOST_CELLS = 500_000
"""Of all sheets of a workbook, the empty ones between the used ones included."""

MOST_PAGES = 2_000


def bearable(source: Source) -> Source:
    """Return the source.

    Raises:
        GongkaiError: its text is longer than any report, or many reports in one.
    """
    characters = sum(map(len, source.lines))
    if characters > MOST_CHARACTERS or len(source.lines) > MOST_LINES:
        size = f"{characters // 10_000} 万字、{len(source.lines)} 行"
        most = f"{MOST_CHARACTERS // 10_000} 万字、{MOST_LINES // 10_000} 万行"
        raise GongkaiError(f"{source.name}：文字过多（{size}），最多可读 {most}。请按项目拆分成几个文件后再导入")
    return source
