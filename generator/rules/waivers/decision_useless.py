"""每条审查决定都对应报告中现有的审查发现。

审查决定按审查编号对应报告里看到的那几个字；报告改动以后，编号不再对应，留下的决定只会让人误以为审查过，所以应当及时删除。
这是本软件对审查记录的要求，没有另外的法规依据。

**修改：** 删除这条决定；编号、规则或报告写错的，按 gongkai check 列出的改正。
"""

from collections.abc import Iterator, Sequence

from generator.content.corpus import Corpus
from generator.findings.finding import Finding
from generator.findings.problem import Problem


def check_waivers(corpus: Corpus, found: Sequence[Finding]) -> Iterator[Problem]:
    """Yield the decisions that answer nothing that the screening sees."""
    met = {finding.decision for finding in found}
    for filed in corpus.decisions:
        decision = filed.record
        if decision not in met:
            message = f"规则 {decision.rule} 在 {decision.report} 中没有编号 {decision.number} 的发现，这条决定没有作用"
            yield Problem(filed.at("编号"), message)
