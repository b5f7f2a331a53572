"""What a rule found: a place and a message, nothing about the rule."""

from dataclasses import dataclass

from generator.content.place import Place


@dataclass(frozen=True)
class Problem:
    """A place where a rule's claim does not hold, and one line of Chinese that says what is and what should be.

    `stated` and `computed` are the two figures that a reader compares, where the rule recomputed one. `seen` are the
    characters that the screening means, which no message may repeat.
    """

    place: Place
    message: str
    stated: str | None = None
    computed: str | None = None
    seen: str | None = None
