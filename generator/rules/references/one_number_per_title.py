"""同一个文件在一份报告里只有一个文号。

一个文件只有一个文号；同一份报告给它两个文号，必有一个不对。

**修改：** 对照文件原文，改正文号。
"""

from collections import Counter, defaultdict
from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.framework.regulations import BY_TITLE
from generator.measures.document_numbers import Citation, citations


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield the citations of a title by another 文号 than it has most often; known regulations are another rule's."""
    for filed in corpus.reports:
        cited: dict[str, list[Citation]] = defaultdict(list)
        for citation in citations(filed):
            if citation.number and citation.core not in BY_TITLE:
                cited[citation.core].append(citation)
        for them in cited.values():
            usual = Counter(citation.number for citation in them).most_common(1)[0][0]
            for citation in them:
                if citation.number != usual:
                    message = f"《{citation.title}》的文号在此处是 {citation.number}，在别处是 {usual}"
                    yield Problem(citation.place, message, citation.number, usual)
