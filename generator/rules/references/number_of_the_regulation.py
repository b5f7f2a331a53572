"""绩效评价办法的名称和文号相符。

《项目支出绩效评价管理办法》的文号是财预〔2020〕10号，它废止了《财政支出绩效评价管理暂行办法》（财预〔2011〕285号）。
旧办法的名称配上新办法的文号，读者无从知道依据的是哪一个。

**修改：** 依据现行办法的，改为《项目支出绩效评价管理办法》（财预〔2020〕10号）。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.framework.regulations import BY_NUMBER, BY_TITLE
from generator.measures.document_numbers import Citation, citations, same_document


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare title and 文号 wherever the regulation or the one that it repealed is cited."""
    for filed in corpus.reports:
        for citation in citations(filed):
            should = _should(citation)
            if should:
                message = f"《{citation.title}》（{citation.number}）的名称和文号不符：{should}"
                yield Problem(citation.place, message, citation.number)


def _should(citation: Citation) -> str | None:
    """Say what belongs to the title and to the number, None where they agree or are not known."""
    titled = BY_TITLE.get(citation.core)
    numbered = BY_NUMBER.get(citation.number or "")
    if citation.number is None or titled == numbered:
        return None
    if titled:
        repealed = f"，已由{titled.replaced_by}废止" if titled.replaced_by else ""
        owner = f"；{numbered.number}是《{numbered.title}》" if numbered else ""
        return f"该名称的文号是{titled.number}{repealed}{owner}"
    if numbered and not same_document(citation.core, numbered.title):
        return f"{numbered.number}是《{numbered.title}》"
    return None
