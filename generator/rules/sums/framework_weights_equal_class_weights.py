"""评价指标体系的各类权重等于指标分析中各类的权重分。

同一份报告两处说的是同一套指标体系，权重应当相同。这是报告内部的一致性，不需要文件依据。

**修改：** 核对两章所述的权重，改正抄错的一处。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Comparison, Outcome


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare every class's weight in the indicator system with that in the scoring chapter and the conclusion."""
    for filed in corpus.reports:
        report = filed.report
        weights = {told.name: told.full for told in report.conclusion.classes if told.full}
        weights |= {each.name: each.full for each in report.classes if each.full}
        for row, framed in enumerate(report.evaluation.weights):
            scored = weights.get(framed.name)
            if scored:
                place = filed.at("评价工作", "指标权重", row, "权重")
                message = f"指标体系中{framed.name}类的权重 {framed.weight} ≠ 指标分析中的权重分 {scored}"
                yield Comparison(place, str(framed.weight), str(scored), framed.weight.value == scored.value, message)
