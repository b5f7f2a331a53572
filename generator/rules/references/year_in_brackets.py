"""文号的年份用六角括号“〔〕”括起。

文号由机关代字、年份和序号组成，年份用“〔〕”。同一份报告里混用几种括号，检索和核对时就成了不同的文号。

**修改：** 把年份两边的括号改为“〔〕”。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.document_numbers import numbers_told, printed_number
from generator.narrative.narrative import narrative


def check(corpus: Corpus) -> Iterator[Problem]:
    """Look at the brackets as printed around the year of every 文号."""
    for filed in corpus.reports:
        text = narrative(filed)
        for match in numbers_told(filed):
            if not match["open"] or not match["close"]:
                continue
            used = text.printed(*match.span("open")) + text.printed(*match.span("close"))
            if used != "〔〕":
                message = f"文号“{printed_number(text, match)}”的年份用了“{used}”，应为“〔〕”"
                yield Problem(text.at(match), message, used, "〔〕")
