"""A line of a content file that a finding points at."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """A file's name in messages, a line from 1, the report's key where it is one's, and the words meant there."""

    file: str
    line: int
    report: str | None = None
    words: str | None = None
