"""绩效评价工作开展情况一章的各节齐全。

财预〔2020〕10号附件3的提纲要求这一章写明评价的目的、对象、范围和依据，以及原则、指标体系、方法和标准。同一组里有的单独成节、
有的没有，读者不知道是漏写还是写在别处；几项合写一节的不检查。

**修改：** 补上缺少的一节；内容在别的标题下的，改用提纲的标题。
"""

import re
from collections.abc import Iterator, Mapping

from generator.content.corpus import Corpus
from generator.content.place import Place
from generator.findings.problem import Problem
from generator.framework.chapters import EVALUATION_SECTIONS
from generator.narrative.narrative import Narrative, narrative

_LEAST = 2
_WORD = re.compile(r"(?:绩效)?评价(?P<word>.+)")
_LONGEST_TITLE = 30


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield the sections that are absent where at least two of the same half have headings of their own."""
    for filed in corpus.reports:
        text = narrative(filed)
        for titles in EVALUATION_SECTIONS if filed.report.kind != "单位自评" else ():
            there = {heading.key for heading in text.outline.headings} & titles.keys()
            if len(there) < _LEAST:
                continue
            for key, title in titles.items():
                if key not in there and not _is_told(text, title):
                    yield Problem(_place(text, titles, key), f"缺少“{title}”一节")


def _is_told(text: Narrative, title: str) -> bool:
    """Tell whether a short line that is no heading of the framework has the word, such as 3.评价方法和标准."""
    stream, chapter = text.outline.stream, text.chapter("evaluation")
    match = _WORD.fullmatch(title)
    known = {heading.start for heading in text.outline.headings}
    starts = (start for start in stream.starts if chapter and chapter.start <= start < chapter.end)
    lines = (stream.chars[start : stream.line_end(start)] for start in starts if start not in known)
    return any(match and match["word"] in line and len(line) <= _LONGEST_TITLE for line in lines)


def _place(text: Narrative, titles: Mapping[str, str], absent: str) -> Place:
    """Return the last heading of the half that stands before the absent section, else the first one behind it."""
    keys = list(titles)
    headings = [heading for heading in text.outline.headings if heading.key in titles]
    before = [heading for heading in headings if keys.index(heading.key) < keys.index(absent)]
    heading = before[-1] if before else headings[0]
    return text.filed.in_text(text.outline.stream.line(heading.start), text.outline.title(heading))
