"""A piece of what is published, to be looked through before publication."""

from dataclasses import dataclass, replace

from generator.content.place import Place


@dataclass(frozen=True)
class Piece:
    """A text, the place of its first line, and in words where it stands if the place does not say so.

    In text.md (`follows`) the place moves with the line; elsewhere the place stays and `counted` names the lines.
    """

    text: str
    place: Place
    where: str = ""
    follows: bool = False
    counted: str = ""

    def at(self, offset: int) -> Place:
        """Return the place of a character, without its words: what is found may not be repeated."""
        return replace(self.place, line=self.place.line + self._line(offset)) if self.follows else self.place

    def told(self, offset: int) -> str:
        """Return in words where a character stands."""
        return f"{self.where}第 {self._line(offset) + 1} {self.counted}" if self.counted else self.where

    def _line(self, offset: int) -> int:
        return self.text.count("\n", 0, offset)
