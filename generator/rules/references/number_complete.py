"""文号写全四位年份、序号和“号”字，序号前不加“第”，不补零。

文号由机关代字、年份和序号组成，例如 财预〔2020〕10号。缺一部分或多一部分，就查不到所引的文件。

**修改：** 对照文件原文，按“机关代字〔年份〕序号号”改正。
"""

import re
from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.document_numbers import numbers_told, printed_number
from generator.narrative.narrative import narrative

_WELL_FORMED = re.compile(r"[\u4e00-\u9fff]+〔\d{4}〕[1-9]\d*号")


def check(corpus: Corpus) -> Iterator[Problem]:
    """Look at the parts of every 文号 of the text and at the report's own."""
    for filed in corpus.reports:
        text = narrative(filed)
        for match in numbers_told(filed):
            wrong = _wrong(match)
            if wrong:
                yield Problem(text.at(match), f"文号“{printed_number(text, match)}”{wrong}")
        own = filed.report.envelope.document_number
        if own and not _WELL_FORMED.fullmatch(own):
            yield Problem(filed.at("公开信息", "文号"), f"文号“{own}”不合格式，应如 财预〔2020〕10号")


def _wrong(match: re.Match[str]) -> str | None:
    """Say what is wrong with the form of a 文号; which brackets it has is another rule's."""
    if not match["open"] or not match["close"]:
        return "的年份缺少一边括号，应为“〔〕”"
    if len(match["year"]) != 4:
        return "的年份应为四位"
    if match["ordinal"]:
        return "的序号前不应有“第”"
    if match["count"].startswith("0"):
        return "的序号不应以0开头"
    return None if match["sign"] else "缺少“号”字"
