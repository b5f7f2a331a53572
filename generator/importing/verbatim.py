"""The full text as text.md: every character of the source, headings marked."""

from collections.abc import Iterator

from generator.importing.headings import Heading
from generator.importing.outline import Outline
from generator.importing.stream import Stream
from generator.sources.source import Source

_DEEPEST = 6


def verbatim(source: Source, outline: Outline) -> str:
    r"""Return the text with headings as `# …` lines of their own and an empty line between paragraphs.

    Only `#` at the start of a line has a meaning; a line of the source that begins with one gets `\\` before it.
    Rows of a table keep their tabs and stand without empty lines between them.
    """
    rows = source.table_lines
    blocks: list[str] = []
    last_row = -1
    for line, text, level in _pieces(source, outline):
        if level:
            blocks.append(f"{'#' * level} {text}")
        elif line in rows and line == last_row + 1:
            blocks[-1] += f"\n{_literal(text)}"
        else:
            blocks.append(_literal(text))
        last_row = line if line in rows and not level else -1
    return "\n\n".join(blocks) + "\n"


def _pieces(source: Source, outline: Outline) -> Iterator[tuple[int, str, int]]:
    """Yield line, text and heading level (0 for none) of every piece of the source in order."""
    stream = outline.stream
    begin = 0
    for heading in outline.headings:
        yield from _body(source, stream, begin, stream.origin(heading.start))
        yield stream.line(heading.start), _title(stream, heading), min(heading.level, _DEEPEST)
        begin = stream.origin(heading.end - 1) + 1
    yield from _body(source, stream, begin, len(stream.raw))


def _title(stream: Stream, heading: Heading) -> str:
    return " ".join(stream.printed(heading.start, heading.end).split())


def _body(source: Source, stream: Stream, begin: int, end: int) -> Iterator[tuple[int, str, int]]:
    first = stream.raw.count("\n", 0, begin) + 1
    for line, text in enumerate(stream.raw[begin:end].split("\n"), first):
        if text.strip():
            whole = text.strip() == source.lines[line - 1].strip()
            yield line, text.rstrip(), min(source.levels.get(line, 0), _DEEPEST) if whole else 0


def _literal(text: str) -> str:
    return f"\\{text}" if text.startswith(("#", "\\#")) else text
