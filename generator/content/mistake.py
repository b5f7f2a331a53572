"""A mistake in a content file: where it stands, what is there and what should be."""

from dataclasses import dataclass

_LONGEST = 40


@dataclass(frozen=True)
class Mistake:
    """One mistake that a person must mend.

    `kind` is a short English slug, `file` a path from the content folder's parent such as
    `content/units/x.yaml`, `line` counts from 1, and `message` is one line of Chinese.
    """

    kind: str
    file: str
    line: int
    message: str

    @property
    def place(self) -> tuple[str, int, str, str]:
        """What mistakes are sorted by."""
        return self.file, self.line, self.kind, self.message


def quoted(text: str) -> str:
    """Return `text` in Chinese quotation marks, on one line and not too long for a message."""
    line = " ".join(text.split())
    return f"“{line}”" if len(line) <= _LONGEST else f"“{line[:_LONGEST]}…”"
