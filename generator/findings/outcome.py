"""What a rule says about a place: its claim does not hold, a figure was recomputed, or it cannot be recomputed."""

from dataclasses import dataclass

from generator.content.place import Place
from generator.findings.problem import Problem


@dataclass(frozen=True)
class Comparison:
    """A stated figure and the same figure recomputed; `message` is the line of Chinese told where they do not agree."""

    place: Place
    stated: str
    computed: str
    agrees: bool
    message: str

    @property
    def problem(self) -> Problem:
        """What is wrong where the two do not agree."""
        return Problem(self.place, self.message, self.stated, self.computed)


@dataclass(frozen=True)
class Unchecked:
    """A stated figure that cannot be recomputed, and one line of Chinese that says what is missing for it."""

    place: Place
    stated: str
    reason: str


Outcome = Problem | Comparison | Unchecked
"""What the check of a rule yields."""
