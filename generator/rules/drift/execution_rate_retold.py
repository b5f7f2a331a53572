"""各章所述的预算执行率相同。

第一章、第四章的预算执行率指标和第五章说的是同一个项目的预算执行率。第五章按全年预算数计算且算得正确的除外。

**修改：** 按实际支出和到位资金重算，改正写错的一处。
"""

from collections.abc import Iterator

from generator.arithmetic import agrees
from generator.content.corpus import Corpus
from generator.content.filed import FiledReport
from generator.findings.outcome import Outcome
from generator.measures.retold import Telling, retold
from generator.measures.told_rates import told_rates


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare the execution rate of chapter 1 with those of chapters 4 and 5."""
    for filed in corpus.reports:
        execution = Telling(
            "预算执行偏差的预算执行率", filed.at("预算执行偏差", "预算执行率"), filed.report.execution.rate
        )
        first = Telling("基本情况的预算执行率", filed.at("资金", "预算执行率"), filed.report.funds.execution_rate)
        later = list(told_rates(filed, "预算执行率"))
        if first.figure is None:
            first = execution
        if not _follows_own_budget(filed):
            later.append(execution)
        yield from retold(first, later)


def _follows_own_budget(filed: FiledReport) -> bool:
    """Tell whether chapter 5 rightly computes its rate from a budget other than the money received."""
    execution, received = filed.report.execution, filed.report.funds.received
    if not (execution.rate and execution.spent and execution.adjusted and execution.adjusted.yuan and received):
        return False
    computed = execution.spent.yuan / execution.adjusted.yuan * 100
    return execution.adjusted.yuan != received.yuan and agrees(execution.rate, computed)
