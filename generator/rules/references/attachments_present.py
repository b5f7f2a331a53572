"""文中说“详见附件”“评分表附后”的附件随报告公开。

读者要能看到报告所说的附件；附件是报告的一部分，缺少时所述内容无从核对。

**修改：** 把附件补在报告正文之后或列入公开信息的“附件”；没有附件的，删去这句话。
"""

import re
from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.content.filed import FiledReport
from generator.findings.problem import Problem
from generator.importing.stream import EDGE
from generator.model.folding import squeeze
from generator.narrative.narrative import Narrative, narrative

_LABEL = r"附[件表](?:\d{1,2}|[一二三四五六七八九十])?"
_THING = r"(?:表|指标体系|问卷|清单|名单)"
_MENTIONED = {
    "见": re.compile(rf"见(?:本报告)?[“\"(《]{{0,2}}(?P<label>{_LABEL})(?!资料|材料)"),  # 详见“附件1：指标体系”
    "附后": re.compile(rf"(?P<label>[\u4e00-\u9fff]{{0,8}}?{_THING})(?:详?见)?附后"),  # 评分表附后
    "后附": re.compile(rf"后附(?:的)?(?P<label>[\u4e00-\u9fff]{{0,8}}?{_THING})"),  # 后附评分表
}
"""How attachments are mentioned, by the words without which they are not."""
_HEADED = re.compile(rf"\(?(?P<label>{_LABEL})")
_UNNUMBERED = 2
_ATTACHED = re.compile(r"附件|附表|指标体系|评分表|自评表")


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield the first mention of every attachment that is nowhere."""
    for filed in corpus.reports:
        text = narrative(filed)
        missed: set[str] = set()
        for match in _mentions(text):
            label = match["label"]
            if label not in missed and not _is_there(label, filed, text):
                missed.add(label)
                where = f"见{label}" if label.startswith("附") else f"后附{label}"
                yield Problem(text.at(match), f"文中说{where}，没有找到这个附件")


def _mentions(text: Narrative) -> Iterator[re.Match[str]]:
    for words, pattern in _MENTIONED.items():
        if words in text.outline.stream.chars:
            yield from text.find(pattern)


def _is_there(label: str, filed: FiledReport, text: Narrative) -> bool:
    """Tell whether the attachment may be there: headed in the text, a table of it, listed, or one of several files."""
    headed = {match["label"] for match in text.find(_HEADED, text.outline.stream.whole()) if _opens(match, text)}
    numbered = {name for name in headed if len(name) > _UNNUMBERED}
    is_named = not label.startswith("附")
    if headed and (is_named or len(label) == _UNNUMBERED or not numbered or label in numbered):
        return True
    if is_named and (text.outline.appendix() or EDGE in text.outline.stream.chars):
        return True
    listed = bool(filed.report.envelope.attachments) or len(filed.report.originals) > 1
    return listed or any(_ATTACHED.search(squeeze(original.file)) for original in filed.report.originals)


def _opens(match: re.Match[str], text: Narrative) -> bool:
    return match.start() in text.outline.stream.starts
