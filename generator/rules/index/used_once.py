"""一个索引号只用于一份报告。

索引号用来指明一条信息（政府信息公开条例第十二条），编定以后不再改变，也不给别的信息使用。

**修改：** 核对索引号的登记，给其中一份报告换上它自己的索引号。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.content.filed import FiledReport
from generator.findings.problem import Problem
from generator.model.folding import squeeze


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield every report whose index number another one before it has."""
    first: dict[str, FiledReport] = {}
    for filed in corpus.reports:
        number = filed.report.envelope.index_number
        if number is None:
            continue
        other = first.setdefault(squeeze(number), filed)
        if other is not filed:
            message = f"索引号 {number} 已用于 {other.report.unit}的“{other.report.project}”（{other.key}）"
            yield Problem(filed.at("公开信息", "索引号"), message, number)
