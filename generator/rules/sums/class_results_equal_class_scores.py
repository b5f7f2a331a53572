"""结论中各类的满分和得分等于指标分析中这一类的权重分和得分。

总分由各项指标得分汇总形成（财预〔2020〕10号第十六条）；同一份报告两章所述的同一类的满分、得分应当相同。

**修改：** 核对两章所述的满分和得分，改正抄错的一处。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.content.filed import FiledReport
from generator.findings.outcome import Comparison, Outcome


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare the conclusion's weight and score of every class with those of the scoring chapter."""
    for filed in corpus.reports:
        yield from _check(filed)


def _check(filed: FiledReport) -> Iterator[Outcome]:
    scored = {each.name: each for each in filed.report.classes}
    for row, told in enumerate(filed.report.conclusion.classes):
        other = scored.get(told.name)
        pairs = {"满分": (told.full, other.full), "得分": (told.score, other.score)} if other else {}
        for key, (one, two) in pairs.items():
            if one and two:
                place = filed.at("评价结论", "各类结论", row, key)
                message = f"结论中{told.name}类的{key} {one} ≠ 指标分析中的 {two}"
                yield Comparison(place, str(one), str(two), one.value == two.value, message)
