"""Which cards of units the look at a report depends on: what was asked, and a digest of the answer."""

from collections.abc import Iterable
from hashlib import sha256
from typing import Self

from generator.content.filed import FiledUnit
from generator.content.units import Units
from generator.model.folding import squeeze

_NOBODY = ""


class Asked(Units):
    """Units that note what is asked of them, and show no list: whoever looks at a report has to ask."""

    answers: dict[str, str]
    _known: "AnswersNow"

    @classmethod
    def of(cls, known: "AnswersNow") -> Self:
        """Return the units that answer as `known` does."""
        asked = cls()
        asked.answers, asked._known = {}, known
        return asked

    def card(self, slug: str) -> FiledUnit | None:
        """Return the card in the file of this slug."""
        return self._noted(f"card {slug}")

    def named(self, name: str) -> FiledUnit | None:
        """Return the unit with this name or alias."""
        return self._noted(f"named {squeeze(name)}")

    def _noted(self, question: str) -> FiledUnit | None:
        self.answers[question] = self._known.digest(question)
        return self._known.answer(question)


class AnswersNow:
    """What the units of a corpus answer today."""

    def __init__(self, units: Units) -> None:
        """Take the units."""
        self._units = units
        self._digests: dict[str, str] = {}

    def answer(self, question: str) -> FiledUnit | None:
        """Return the card that a question asks for."""
        kind, _, name = question.partition(" ")
        return self._units.card(name) if kind == "card" else self._units.named(name)

    def digest(self, question: str) -> str:
        """Return what tells one answer from another."""
        if question not in self._digests:
            self._digests[question] = _digest(self.answer(question))
        return self._digests[question]

    def are(self, answers: Iterable[tuple[str, str]]) -> bool:
        """Tell whether every answer is still the same."""
        return all(self.digest(question) == told for question, told in answers)


def _digest(card: FiledUnit | None) -> str:
    if card is None:
        return _NOBODY
    return sha256(f"{card.file}\0{card.unit.model_dump_json()}".encode()).hexdigest()[:24]
