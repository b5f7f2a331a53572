"""列出的科室与所说的科室数一致。

报告先说有几个科室，再逐个列出，个数应当相符。列到“等”为止的，不作比较。这是清点，不需要文件依据。

**修改：** 清点列出的科室，改正科室数，或补上漏列的科室。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.enumeration import possible_lengths


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare the stated number of departments with those listed."""
    for filed in corpus.reports:
        staffing = filed.report.staffing
        said, listed = staffing.departments_stated, staffing.departments
        lengths = possible_lengths(listed)
        if said and lengths and said.value not in lengths:
            message = f"科室数 {said} ≠ 列出的科室 {len(listed)}个"
            yield Problem(filed.at("机构设置", "科室数"), message, str(said), f"{len(listed)}个")
