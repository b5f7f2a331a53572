"""正文所说的主管单位、主管部门就是封面的主管部门。

同一份报告两处所说的主管部门应当相同，读者才知道由谁主管、执行的是谁的制度。上级主管部门、行业主管部门和单位自己的名称不在此列。

**修改：** 核对主管部门，改正写错的一处；两处说的是不同关系的，在正文写明，例如“业务主管部门”。
"""

import re
from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.content.filed import FiledReport
from generator.findings.problem import Problem
from generator.measures.department_names import is_one_of, names_of
from generator.narrative.narrative import narrative

_LEVEL = r"[\u4e00-\u9fff]{0,8}?(?:自治区|自治州|自治县|地区|[省市州县区盟旗])"
_ORGAN = r"[\u4e00-\u9fff]{1,20}?(?:委员会|办公室|中心|政府|[局委办部厅室院会])"
_BEHIND = r"[的《，。;、:)\x1f]|负责|批复|下达|印发|制定|审核|审批|同意"
_OF_ANOTHER_KIND = "上级主管|行业主管|业务主管|财政主管|有关主管|相关主管|各级主管"
_NAMED = re.compile(
    rf"(?P<label>主管(?<!{_OF_ANOTHER_KIND})(?:单位|部门))(?:[:为是]|名称:)?(?P<name>{_LEVEL}{_ORGAN})(?={_BEHIND})"
)
_NO_NAME = re.compile("^[和及与或等]|[报审批经向由对在并后前应需按将其各]|备案|同意|负责|组织|要求|有关|相关")
"""What shows that words behind 主管部门 go on with the sentence: 主管部门审核后报州财政局."""


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare the departments that the text names with the one on the cover."""
    for filed in corpus.reports:
        if filed.report.department:
            yield from _others(corpus, filed, filed.report.department)


def _others(corpus: Corpus, filed: FiledReport, department: str) -> Iterator[Problem]:
    known = names_of(corpus, department) | names_of(corpus, filed.report.unit)
    text = narrative(filed)
    for match in text.find(_NAMED):
        name = match["name"]
        if not _NO_NAME.search(name) and not is_one_of(name, known):
            message = f"文中的{match['label']}“{name}”≠ 封面的主管部门“{department}”"
            yield Problem(text.at(match, "name"), message, name, department)
