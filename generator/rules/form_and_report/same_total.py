"""所附自评表的总分与报告的总分相同。

自评表和报告评的是同一个项目；总分不同的，读者不知道以哪一个为准，等级（财预〔2020〕10号第十八条）也可能不同。两者由不同主体评定的，
应当说明。

**修改：** 核对两处的得分，改正抄错的一处；评定主体或办法不同的，在报告中写明两个总分的来由。
"""

from collections.abc import Iterator

from generator.arithmetic import value_of
from generator.content.corpus import Corpus
from generator.findings.outcome import Comparison
from generator.measures.grades import grade_of
from generator.model.figure import Score


def check(corpus: Corpus) -> Iterator[Comparison]:
    """Compare the total of every appended form with that of its report."""
    for filed in corpus.reports:
        form, ours = filed.report.form, filed.report.conclusion.total
        theirs = form.table_total.score if form and form.table_total else None
        if theirs and ours:
            message = f"自评表总分 {theirs} ≠ 报告总分 {ours}{_grades(theirs, ours)}"
            same = value_of(theirs) == value_of(ours)
            yield Comparison(filed.at("自评表", "评分表合计", "得分"), str(theirs), str(ours), same, message)


def _grades(theirs: Score, ours: Score) -> str:
    """Say that the two totals have different grades, if they have."""
    one, other = grade_of(theirs.value), grade_of(ours.value)
    return f"，对应的等级也不同（“{one}”与“{other}”）" if one and other and one != other else ""
