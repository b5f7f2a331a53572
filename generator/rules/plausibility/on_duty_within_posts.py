"""实有在职人数不超过编制人数。

在职人员应当在核定的编制之内；数字抄错时，这里往往先露出来。超编等特殊情况可能存在，需要人核实，所以只作提示；没有引用具体的
编制文件。

**修改：** 核对编制人数和实有在职人数；确实超编的，不需要修改。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare the number of people on duty with the number of posts."""
    for filed in corpus.reports:
        staffing = filed.report.staffing
        posts = staffing.posts.total if staffing.posts else None
        on_duty = staffing.on_duty.total if staffing.on_duty else None
        if posts and on_duty and on_duty.value > posts.value:
            message = f"实有在职人数 {on_duty} 多于编制人数 {posts}"
            yield Problem(filed.at("机构设置", "实有在职", "合计"), message, str(on_duty), str(posts))
