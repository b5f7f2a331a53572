"""资金到位率等于实际到位资金除以预算资金。

资金到位率=实际到位资金/预算资金×100%（财预〔2020〕10号附件2）。同一份报告印出了三个数，应当相符。

**修改：** 核对预算资金、到位资金和资金到位率，改正抄错或算错的一处。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Outcome
from generator.measures.money_rates import arrival_rates


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare every stated rate of arrival with the amounts."""
    for filed in corpus.reports:
        for rate in arrival_rates(filed):
            yield from rate.outcome()
