"""Where the keys and items of a file stand."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

Step: TypeAlias = str | int
"""A key of a mapping, or the index of an item in a sequence."""
_LINE_END = re.compile("\r\n|\r|\n")


def split_lines(text: str) -> list[str]:
    """Return the lines of `text` as editors and YAML count them."""
    return _LINE_END.split(text) if "\r" in text else text.split("\n")


@dataclass(frozen=True, slots=True)
class Lines:
    """The line of a key or an item, and the lines of what is below it."""

    line: int
    below: Mapping[Step, "Lines"] = field(default_factory=dict)

    def of(self, path: Sequence[Step]) -> int:
        """Return the line of `path`, or where that is not in the file, of what would enclose it."""
        here = self
        for step in path:
            if step not in here.below:
                break
            here = here.below[step]
        return here.line
