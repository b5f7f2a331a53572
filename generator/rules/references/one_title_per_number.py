"""同一个文号在一份报告里只对应一个文件名称。

一个文号只属于一个文件；同一份报告给它两个名称，必有一个不对。

**修改：** 对照文件原文，改正名称或文号。
"""

from collections import Counter, defaultdict
from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.framework.regulations import BY_NUMBER
from generator.measures.document_numbers import Citation, citations, same_document


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield the citations of a 文号 by another title than it has most often; known regulations are another rule's."""
    for filed in corpus.reports:
        cited: dict[str, list[Citation]] = defaultdict(list)
        for citation in citations(filed):
            if citation.number and citation.number not in BY_NUMBER:
                cited[citation.number].append(citation)
        for number, them in cited.items():
            usual = Counter(citation.core for citation in them).most_common(1)[0][0]
            title = next(citation.title for citation in them if citation.core == usual)
            for citation in them:
                if not same_document(citation.core, usual):
                    message = f"{number} 在此处是《{citation.title}》，在别处是《{title}》"
                    yield Problem(citation.place, message, citation.title, title)
