"""评价小组成员不是项目负责人或项目工作组成员。

读者需要知道评价由谁承担、与项目是什么关系。这里没有引用禁止性条款：评价由谁承担，由评价主体决定；软件只提示两处的姓名相同，
由人判断，提示里不写姓名。单位自评本来由项目单位自己开展，不在此列。

**修改：** 补充说明分工和回避安排；同名的另一个人，无需改动。
"""

import re
from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.content.filed import FiledReport
from generator.findings.problem import Problem
from generator.model.folding import squeeze

_NAME_ENDS = re.compile(r"$|[^\u4e00-\u9fff]|任|为|和|与|及|同志|负责|担任|等")


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield evaluators whom the report also names as leaders of the project or in its working group."""
    for filed in corpus.reports:
        if filed.report.kind == "单位自评":
            continue
        group = _working_group(filed)
        leaders = {squeeze(name) for name in filed.report.leaders}
        for row, member in enumerate(filed.report.evaluation.team):
            name = squeeze(member.name)
            roles = [
                role
                for role, holds in (("项目负责人", name in leaders), ("项目工作组成员", _named(name, group)))
                if holds
            ]
            if roles:
                message = f"评价小组有1人同时列为{'和'.join(roles)}"
                yield Problem(filed.at("评价工作", "评价小组", row, "姓名"), message)


def _working_group(filed: FiledReport) -> str:
    """Return the sentence on the group that carried the project out, empty where there is none."""
    findings = [each.finding or "" for each in filed.report.indicators if each.name == "制度执行有效性"]
    sentences = [sentence for finding in findings for sentence in re.split("。", squeeze(finding))]
    return next((sentence for sentence in sentences if "组长" in sentence), "")


def _named(name: str, group: str) -> bool:
    start = group.find(name)
    while start >= 0:
        if _NAME_ENDS.match(group, start + len(name)):
            return True
        start = group.find(name, start + 1)
    return False
