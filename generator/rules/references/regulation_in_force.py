"""依据的绩效评价办法没有废止。

《财政支出绩效评价管理暂行办法》（财预〔2011〕285号）自2020年2月25日起由《项目支出绩效评价管理办法》（财预〔2020〕10号）废止，
2020年度以后的评价不再以它为依据。

**修改：** 改为现行的《项目支出绩效评价管理办法》（财预〔2020〕10号）。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.framework.regulations import BY_TITLE
from generator.measures.document_numbers import citations


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield the citations of a repealed regulation by its own number or by its title alone."""
    for filed in corpus.reports:
        for citation in citations(filed):
            cited = BY_TITLE.get(citation.core)
            if not cited or cited.repealed is None or filed.report.year < cited.repealed:
                continue
            if citation.number in {None, cited.number}:
                message = f"《{citation.title}》（{cited.number}）已由{cited.replaced_by}废止"
                yield Problem(citation.place, message, cited.number, cited.replaced_by)
