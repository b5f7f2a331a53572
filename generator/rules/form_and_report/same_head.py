"""所附自评表的项目、单位和年度与报告封面相同。

自评表附在报告后面，说的是同一个项目、同一个年度（财预〔2020〕10号附件1）；名称不同的，读者无法确定是不是附错了表。项目用简称、
单位用单位卡片里的别名，视为相同。

**修改：** 核对表头与封面，改正写错的一处；附错的，换成本项目的自评表。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.content.filed import FiledReport
from generator.findings.problem import Problem
from generator.measures.project_names import is_short_for
from generator.model.folding import squeeze
from generator.model.report import Report

_FIELDS = ("project", "unit", "department", "year")


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare the head of every appended form with the report's cover."""
    for filed in corpus.reports:
        card = corpus.units.card(filed.unit_slug)
        yield from _check(filed, {squeeze(name) for name in (card.unit.name, *card.unit.aliases)} if card else set())


def _check(filed: FiledReport, names: set[str]) -> Iterator[Problem]:
    form = filed.report.form
    for field in _FIELDS if form else ():
        key = Report.model_fields[field].alias or field
        told, ours = getattr(form, field), getattr(filed.report, field)
        if told and ours and not _same(field, str(told), str(ours), names):
            message = f"自评表的{key}“{told}”≠ 报告的“{ours}”"
            yield Problem(filed.at("自评表", key), message, str(told), str(ours))


def _same(field: str, told: str, ours: str, names: set[str]) -> bool:
    if squeeze(told) == squeeze(ours):
        return True
    match field:
        case "project":
            return is_short_for(told, ours)
        case "unit":
            return squeeze(told) in names
        case _:
            return False
