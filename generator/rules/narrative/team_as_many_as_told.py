"""评价小组的人数与列出的名单相同。

“由4人组成的评价小组”后面列出的名单应当是4人；人数不同，读者不知道还有谁参加了评价。同一份报告两处所述应当相同，
没有专门的条款。名单以“等”结尾的不检查。

**修改：** 核对评价小组的人数和名单，改正其中一处。
"""

import re
from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.content.filed import FiledReport
from generator.findings.problem import Problem
from generator.model.folding import squeeze
from generator.model.numerals import NUMERAL, read_numeral
from generator.narrative.narrative import narrative

_COUNT = rf"(?P<count>\d{{1,2}}|{NUMERAL})(?:个人|人|名|位)(?:同志|成员|人员|专家|工作人员)?"
_GROUP = "(?:绩效)?评价(?:工作)?小?组"
_COUNTED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"由{_COUNT}(?:共同)?(?:组成|参加)的?(?:项目)?{_GROUP}",  # 由4人组成的评价小组
        rf"{_GROUP}(?:由|共有?|成员共?有?|人员共?有?)+{_COUNT}(?:共同)?(?:组成|构成|[，。;:(])",  # 评价小组由4人组成
        rf"(?<![\d.]){_COUNT}(?:的)?{_GROUP}",  # 成立了4人评价小组
    )
)


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare the first number told of the team with the members listed."""
    for filed in corpus.reports:
        text = narrative(filed)
        chapter = text.chapter("evaluation")
        listed = len(filed.report.evaluation.team)
        found = (match for pattern in _COUNTED for match in text.find(pattern, chapter)) if chapter else ()
        match = next(iter(found), None)
        if match and listed and _number(match["count"]) != listed and not _is_open(filed):
            message = f"文中说评价小组 {match['count']}人，名单列出 {listed}人"
            yield Problem(text.at(match), message, match["count"], str(listed))


def _number(print_: str) -> int:
    return int(print_) if print_.isdigit() else read_numeral(print_)


def _is_open(filed: FiledReport) -> bool:
    """Tell whether the list goes on: 尹书田、杜若溪等."""
    chars = narrative(filed).outline.stream.chars
    return any(f"{squeeze(member.name)}等" in chars for member in filed.report.evaluation.team)
