"""同一句话没有印两遍。

一句话连着印两遍，或者在同一节里又印一遍，多为复制时留下的，读者会以为漏了要写的内容。这是书写规范，没有专门的财政条款。
二十个字以下的句子、表格和指标分析中各项指标共用的句子不在此列。

**修改：** 删除重复的一句；本来要写别的内容的，补上内容。
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.importing.sought import Sought
from generator.importing.stream import EDGE, Passage
from generator.narrative.narrative import Narrative, narrative

_NUMBER = r"(?:\(?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[)、.]+|[\u2460-\u2473]|[一二三四五六七八九十]是)?"
_SENTENCE = Sought.of(rf"{_NUMBER}(?P<words>[^。!?{EDGE}]{{20,}}[。!?])", f"[^。!?{EDGE}]++[。!?]?")
_LONGEST = 24


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield the sentences that stand twice in a section, in the scoring chapter those that stand twice at once."""
    for filed in corpus.reports:
        text = narrative(filed)
        for section, of_indicators in _sections(text):
            for match in _repeated(section, at_once=of_indicators):
                words = text.printed(*match.span("words"))
                told = words if len(words) <= _LONGEST else f"{words[:_LONGEST]}……"
                yield Problem(text.at(match, "words"), f"“{told}”这句话印了两遍")


def _sections(text: Narrative) -> Iterator[tuple[Passage, bool]]:
    """Yield what stands between two headings, and whether it belongs to the scoring chapter."""
    outline = text.outline
    yield outline.cover(), False
    starts = [*(heading.start for heading in outline.headings), outline.end]
    for heading, end in zip(outline.headings, starts[1:], strict=True):
        yield Passage(outline.stream, heading.end, end), heading.chapter == "scoring"


def _repeated(section: Passage, *, at_once: bool) -> Iterator[re.Match[str]]:
    """Yield the sentences that another one of the same words precedes, anywhere or right before."""
    sentences = [match for match in section.finditer(_SENTENCE) if not _is_cell(match)]
    if at_once:
        near = pairwise(sentences)
        yield from (two for one, two in near if one["words"] == two["words"] and one.end() == two.start())
        return
    met: set[str] = set()
    for match in sentences:
        if match["words"] in met:
            yield match
        met.add(match["words"])


def _is_cell(match: re.Match[str]) -> bool:
    return EDGE in match.string[max(0, match.start() - 1) : match.end() + 1]
