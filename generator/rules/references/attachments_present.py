"""文中说“详见附件”的附件随报告公开。

读者要能看到报告所说的附件；附件是报告的一部分，缺少时所述内容无从核对。

**修改：** 把附件补在报告正文之后或列入公开信息的“附件”；没有附件的，删去这句话。
"""

import re
from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.content.filed import FiledReport
from generator.findings.problem import Problem
from generator.model.folding import squeeze
from generator.narrative.narrative import Narrative, narrative

_LABEL = r"附[件表](?:\d{1,2}|[一二三四五六七八九十])?"
_MENTIONED = re.compile(rf"见(?:本报告)?[“\"(《]{{0,2}}(?P<label>{_LABEL})(?!资料|材料)")
_HEADED = re.compile(rf"\(?(?P<label>{_LABEL})")
_UNNUMBERED = 2
_ATTACHED = re.compile(r"附件|附表|指标体系|评分表|自评表")


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield the first mention of every attachment that is nowhere."""
    for filed in corpus.reports:
        text = narrative(filed)
        missed: set[str] = set()
        for match in text.find(_MENTIONED):
            label = match["label"]
            if label not in missed and not _is_there(label, filed, text):
                missed.add(label)
                yield Problem(text.at(match), f"文中说见{label}，没有找到这个附件")


def _is_there(label: str, filed: FiledReport, text: Narrative) -> bool:
    """Tell whether the attachment may be there: headed in the text, listed, or one of several files."""
    headed = {match["label"] for match in text.find(_HEADED, text.outline.stream.whole()) if _opens(match, text)}
    numbered = {name for name in headed if len(name) > _UNNUMBERED}
    if headed and (len(label) == _UNNUMBERED or not numbered or label in numbered):
        return True
    listed = bool(filed.report.envelope.attachments) or len(filed.report.originals) > 1
    return listed or any(_ATTACHED.search(squeeze(original.file)) for original in filed.report.originals)


def _opens(match: re.Match[str], text: Narrative) -> bool:
    return match.start() in text.outline.stream.starts
