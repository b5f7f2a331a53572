"""A standard rate as the scoring chapter tells it: in a printed equation, or as the indicator's actual value."""

import re
from collections.abc import Iterator

from generator.content.filed import FiledReport
from generator.importing.facts import RATE
from generator.measures.marks import scored_indicators
from generator.measures.retold import Telling
from generator.measures.told import told
from generator.model.figure import Rate

_RESULT = re.compile(rf"=(?P<rate>{RATE})(?=\(|$)")


def told_rates(filed: FiledReport, indicator: str) -> Iterator[Telling]:
    """Yield every result of an equation that begins with the indicator's name, and its actual value in per cent."""
    for equation in told(filed, re.compile(rf"{indicator}(?:=[^。;，=\x1f]*)+")):
        for match in _RESULT.finditer(equation.match[0]):
            yield Telling(f"第四章的{indicator}", equation.place, Rate.parse(match["rate"]))
    for scored in scored_indicators(filed):
        actual = scored.indicator.actual
        if scored.indicator.name == indicator and actual and actual.unit == "%":
            yield Telling(f"第四章的{indicator}", scored.at("实际值"), Rate.parse(actual.print))
