"""索引号里的代码是发布机构的代码。

索引号以组织机构代码或统一社会信用代码开头；统一社会信用代码的第9至17位就是组织机构代码。

**修改：** 核对索引号和单位卡片里的统一社会信用代码，改正录错的一处。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.content.filed import FiledReport
from generator.findings.problem import Problem
from generator.model.folding import squeeze


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare the code in an index number with the card of the unit that issues; silent where that has no card."""
    for filed in corpus.reports:
        number, card = filed.report.envelope.index_number, corpus.units.named(_issuer(filed))
        code = card and card.unit.credit_code
        if not number or not code or "/" not in number:
            continue
        printed = squeeze(number).partition("/")[0]
        if printed not in {code, code[8:17]}:
            message = f"索引号里的代码 {printed} 不是{_issuer(filed)}的代码 {code}"
            yield Problem(filed.at("公开信息", "索引号"), message, printed, code)


def _issuer(filed: FiledReport) -> str:
    return filed.report.envelope.issuer or filed.report.unit
