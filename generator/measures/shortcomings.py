"""The shortcomings that a report's conclusion names."""

import re
from collections.abc import Iterator

from generator.narrative.narrative import Narrative

_TOLD = re.compile(
    r"(?:存在|还有|仍有)(?:着|了)?(?:一些|一定的?|以下|如下|部分)?(?:不足|问题|短板)(?:之处)?(?:[,，]?(?:主要|具体)(?:表现|体现)?(?:为|在))?"
    r":(?P<told>[^\x1f。]{4,}。)"
)


def shortcomings_told(text: Narrative) -> Iterator[re.Match[str]]:
    """Yield where the conclusion says that there were shortcomings; the group `told` names them."""
    passage = text.section("conclusion.situation") or text.chapter("conclusion")
    if passage:
        yield from text.find(_TOLD, passage)
