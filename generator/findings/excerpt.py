"""The lines around the place of a finding, and in the line itself the words that are meant."""

from collections.abc import Sequence
from dataclasses import dataclass

_AROUND = 60
"""How many characters of a long line are shown on either side of what is meant."""
_NEAR = 1
"""How many lines are shown on either side."""


@dataclass(frozen=True)
class ExcerptLine:
    """A line with its number; `marked` is what is meant in it, empty in the lines around it."""

    number: int
    before: str
    marked: str = ""
    after: str = ""


def excerpt(lines: Sequence[str], line: int, words: str | None) -> tuple[ExcerptLine, ...]:
    """Return the line and its neighbours; the whole line is meant where `words` do not stand in it.

    Words that go on in the next lines are marked in each of them.
    """
    if not 1 <= line <= len(lines):
        return ()
    parts = [part for part in (words or "").splitlines() if part.strip()]
    last = min(line + max(len(parts) - 1, 0) + _NEAR, len(lines))
    numbers = range(max(line - _NEAR, 1), last + 1)
    return tuple(_line(number, lines[number - 1], _meant(lines, number, line, parts)) for number in numbers)


def _meant(lines: Sequence[str], number: int, line: int, parts: Sequence[str]) -> str:
    """Return what is meant in a line."""
    offset = number - line
    if 0 <= offset < len(parts) and parts[offset] in lines[number - 1]:
        return parts[offset]
    return lines[number - 1].strip() if offset == 0 else ""


def _line(number: int, text: str, marked: str) -> ExcerptLine:
    before, _, after = text.partition(marked) if marked else (text[: 2 * _AROUND], "", text[2 * _AROUND :])
    if not marked:
        return ExcerptLine(number, f"{before}…" if after else before)
    return ExcerptLine(number, _end_of(before), marked, _start_of(after))


def _end_of(text: str) -> str:
    return f"…{text[-_AROUND:]}" if len(text) > _AROUND else text


def _start_of(text: str) -> str:
    return f"{text[:_AROUND]}…" if len(text) > _AROUND else text
