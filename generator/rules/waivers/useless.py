"""每条豁免都对应报告中现有的问题。

报告改正以后，留下的豁免会在同样的问题再次出现时不加说明地把它接受下来，所以应当及时删除。这是本软件对公开豁免的
要求，没有另外的法规依据。

**修改：** 删除这条豁免；规则或报告写错的，改为要接受的那一处。
"""

from collections.abc import Iterator, Sequence

from generator.content.corpus import Corpus
from generator.content.newest_day import newest_day
from generator.findings.finding import Finding
from generator.findings.problem import Problem


def check_waivers(corpus: Corpus, found: Sequence[Finding]) -> Iterator[Problem]:
    """Yield the waivers that hold and accept nothing; of an expired one it is said that it expired."""
    today = newest_day(corpus)
    met = {(finding.rule, finding.report) for finding in found}
    for filed in corpus.waivers:
        waiver = filed.record
        holds = not today or today <= waiver.last_day
        if holds and (waiver.rule, waiver.report) not in met:
            message = f"规则 {waiver.rule} 在 {waiver.report} 中没有发现问题，这条豁免没有作用"
            yield Problem(filed.at("规则"), message)
