"""所附自评表的预算数、执行数和执行率与报告所述相同。

自评表和报告说的是同一笔资金：年初预算数、全年预算数、全年执行数和执行率（财预〔2020〕10号附件1）应当与报告所述的年初预算、预算资金、
支出资金和预算执行率相同。报告各章所述不同的，与其中一处相同即可；四舍五入不算不同。

**修改：** 按预算批复和账面支出核对，改正写错的一处。
"""

from collections.abc import Iterator

from generator.arithmetic import Stated
from generator.content.corpus import Corpus
from generator.content.filed import FiledReport
from generator.findings.outcome import Comparison
from generator.measures.retold import same
from generator.model.report import Report


def check(corpus: Corpus) -> Iterator[Comparison]:
    """Compare the row 年度资金总额 of every appended form with what the report tells."""
    for filed in corpus.reports:
        if filed.report.form:
            yield from _check(filed)


def _check(filed: FiledReport) -> Iterator[Comparison]:
    told = filed.report.form.funds if filed.report.form else None
    for key, words, stated, ours in (
        ("年初预算", "年初预算数", told and told.initial, _initial(filed.report)),
        ("调整后预算", "全年预算数", told and told.adjusted, _planned(filed.report)),
        ("支出资金", "全年执行数", told and told.spent, _spent(filed.report)),
        ("预算执行率", "执行率", told and told.execution_rate, _rate(filed.report)),
    ):
        known = [figure for figure in ours if figure is not None]
        if stated and known:
            agreeing = next((figure for figure in known if same(stated, figure)), None)
            message = f"自评表的{words} {stated} ≠ 报告的 {known[0]}"
            place = filed.at("自评表", "资金", key)
            yield Comparison(place, str(stated), str(agreeing or known[0]), agreeing is not None, message)


def _initial(report: Report) -> tuple[Stated | None, ...]:
    """Return the initial budgets told; the only budget that is told may be the initial one."""
    only = None if report.funds.initial or report.funds.adjusted else report.funds.budget
    return report.funds.initial, report.execution.initial, only


def _planned(report: Report) -> tuple[Stated | None, ...]:
    return report.funds.planned, report.execution.adjusted


def _spent(report: Report) -> tuple[Stated | None, ...]:
    return report.funds.spent, report.execution.spent


def _rate(report: Report) -> tuple[Stated | None, ...]:
    return report.funds.execution_rate, report.execution.rate
