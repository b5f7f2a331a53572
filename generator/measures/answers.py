"""Which problems of a report no recommendation answers, and which recommendations answer none; matched one by one."""

import re
from collections.abc import Iterator

from generator.measures.topics import share_a_topic
from generator.model.report import Report, Shortcoming

_MORE = "进一步|继续|不断|切实|持续|全面|加强|强化|提高|提升|完善|优化|规范|健全|推进|做好"
_OF_MONEY = "预算|绩效|财务|资金|项目|单位|部门|使用|执行|管理|评价|监督"
_OF_WORK = "效益|效率|效果|水平|质量|意识|能力|工作|流程|制度|机制|协作"
_GENERAL = re.compile(rf"(?:{_MORE}|{_OF_MONEY}|{_OF_WORK}|[对的和与及，、])+")
"""进一步加强预算绩效管理，提高资金使用效益: an appeal that fits every report, and names no problem."""
_SENTENCE = re.compile(r"[^。；;！\n]+")


def unanswered(report: Report) -> Iterator[int]:
    """Yield the index of every problem that no recommendation speaks of; nothing where there are no recommendations."""
    for index, problem in enumerate(report.problems if report.recommendations else ()):
        if not problem.answer and not any(_speaks_of(told, problem) for told in report.recommendations):
            yield index


def unasked(report: Report) -> Iterator[int]:
    """Yield the index of every recommendation that speaks of no problem; nothing where there are no problems."""
    recorded = {int(problem.answer.value) for problem in report.problems if problem.answer}
    for index, told in enumerate(report.recommendations if report.problems else ()):
        if index + 1 in recorded or _is_general(told):
            continue
        if not any(_speaks_of(told, problem) for problem in report.problems):
            yield index


def _speaks_of(recommendation: str, problem: Shortcoming) -> bool:
    return share_a_topic(f"{problem.title}。{problem.analysis or ''}", recommendation)


def _is_general(recommendation: str) -> bool:
    opening = _SENTENCE.search(recommendation)
    return bool(opening and _GENERAL.fullmatch(opening[0].strip()))
