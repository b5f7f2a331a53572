"""What the score table shows of one indicator: what is printed, beside what was promised where that differs."""

from dataclasses import dataclass
from typing import Self

from generator.model.folding import squeeze
from generator.model.goals import PromisedIndicator
from generator.model.printed import Printed
from generator.model.report import Report
from generator.model.scoring import Indicator
from generator.pages.views.bars import bar
from generator.pages.views.facts import facts, label
from generator.pages.views.table import Cell, field_cell

NAME = label(Indicator, "name")
TARGET = label(Indicator, "target")
ACTUAL = label(Indicator, "actual")
COMPLETION = label(Indicator, "completion")
WEIGHT = "分值"
SCORE = label(Indicator, "score")
DEVIATION = "偏差及原因"


@dataclass(frozen=True)
class ScoredIndicator:
    """A scored indicator and the promise it goes back to."""

    indicator: Indicator
    promised: PromisedIndicator | None

    @classmethod
    def of(cls, report: Report, indicator: Indicator) -> Self:
        """Look the promise up in the report's goals chapter."""
        return cls(indicator, report.promise_of(indicator))

    def cells(self) -> tuple[Cell, ...]:
        """Return the cells from the name to the reason of the deviation."""
        indicator = self.indicator
        return (
            self._name(),
            self._target(),
            field_cell(ACTUAL, indicator.actual),
            field_cell(COMPLETION, indicator.completion),
            field_cell(WEIGHT, indicator.full),
            Cell(SCORE, _text(indicator.score), is_figure=True, bar=bar(indicator.score, indicator.full)),
            self._deviation(),
        )

    def _name(self) -> Cell:
        name = self.indicator.name
        promised = self.promised.name if self.promised else self.indicator.promised_as
        notes = (_promise(promised, name), *(f"{row.label}：{row.values[0]}" for row in facts(self.indicator, "code")))
        return Cell(NAME, name, scope="row", note="；".join(filter(None, notes)))

    def _target(self) -> Cell:
        target = _text(self.indicator.target)
        promised = _text(self.promised.target) if self.promised else ""
        return Cell(TARGET, target, note=_promise(promised, target))

    def _deviation(self) -> Cell:
        deviation = self.indicator.deviation
        note = f"{label(Indicator, 'deviation')}：{deviation}" if deviation else ""
        return Cell(DEVIATION, self.indicator.reason or "", note=note)


def _promise(promised: str | None, scored: str) -> str:
    differs = promised and squeeze(promised) != squeeze(scored)
    return f"目标申报：{promised}" if differs else ""


def _text(value: Printed | None) -> str:
    return value.print if value else ""
