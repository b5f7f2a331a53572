"""The full text as text.md: every character of the source, headings marked."""

from collections.abc import Iterable, Iterator

from generator.importing.headings import Heading
from generator.importing.outline import Outline
from generator.importing.stream import Stream
from generator.sources.source import Source

_DEEPEST = 6

_Piece = tuple[int, str, int]
"""Line, text and heading level (0 for none)."""


def verbatim(source: Source, outline: Outline, lines: frozenset[int] | None = None) -> str:
    r"""Return the text with headings as `# …` lines of their own and an empty line between paragraphs.

    Only `#` at the start of a line has a meaning; a line of the source that begins with one gets `\\` before it.
    Rows of a table keep their tabs and stand without empty lines between them. Of a source that holds several
    reports, `lines` (from 1) are those of this one.
    """
    return _blocks(source, (piece for piece in _pieces(source, outline) if lines is None or piece[0] in lines))


def verbatim_lines(source: Source, lines: Iterable[int]) -> str:
    """Return some lines (from 1) of a source without an outline, such as those of a form."""
    return _blocks(source, (piece for line in sorted(lines) for piece in _line(source, line, source.lines[line - 1])))


def _blocks(source: Source, pieces: Iterable[_Piece]) -> str:
    rows = source.table_lines
    blocks: list[str] = []
    last_row = -1
    for line, text, level in pieces:
        if level:
            blocks.append(f"{'#' * level} {text}")
        elif line in rows and line == last_row + 1:
            blocks[-1] += f"\n{_literal(text)}"
        else:
            blocks.append(_literal(text))
        last_row = line if line in rows and not level else -1
    return "\n\n".join(blocks) + "\n"


def _pieces(source: Source, outline: Outline) -> Iterator[_Piece]:
    """Yield every piece of the source in order."""
    stream = outline.stream
    begin = 0
    for heading in outline.headings:
        yield from _body(source, stream, begin, stream.origin(heading.start))
        yield stream.line(heading.start), _title(stream, heading), min(heading.level, _DEEPEST)
        begin = stream.origin(heading.end - 1) + 1
    yield from _body(source, stream, begin, len(stream.raw))


def _title(stream: Stream, heading: Heading) -> str:
    return " ".join(stream.printed(heading.start, heading.end).split())


def _body(source: Source, stream: Stream, begin: int, end: int) -> Iterator[_Piece]:
    first = stream.raw.count("\n", 0, begin) + 1
    for line, text in enumerate(stream.raw[begin:end].split("\n"), first):
        yield from _line(source, line, text)


def _line(source: Source, line: int, text: str) -> Iterator[_Piece]:
    if text.strip():
        whole = text.strip() == source.lines[line - 1].strip()
        yield line, text.rstrip(), min(source.levels.get(line, 0), _DEEPEST) if whole else 0


def _literal(text: str) -> str:
    return f"\\{text}" if text.startswith(("#", "\\#")) else text
