"""列出的科室与所说的科室数一致。

报告先说有几个科室，再逐个列出，个数应当相符。列到“等”为止的，不作比较。这是清点，不需要文件依据。

**修改：** 清点列出的科室，改正科室数，或补上漏列的科室。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Comparison, Outcome, Unchecked
from generator.measures.enumeration import possible_lengths


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare the stated number of departments with those listed."""
    for filed in corpus.reports:
        staffing = filed.report.staffing
        said, listed = staffing.departments_stated, staffing.departments
        lengths = possible_lengths(listed)
        place = filed.at("机构设置", "科室数")
        if said and lengths:
            counted = said.value if said.value in lengths else len(listed)
            message = f"科室数 {said} ≠ 列出的科室 {counted}个"
            yield Comparison(place, str(said), f"{counted}个", said.value in lengths, message)
        elif said and said.value and not listed:
            yield Unchecked(place, str(said), "没有列出各个科室")
