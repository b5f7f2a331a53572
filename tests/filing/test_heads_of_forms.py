"""Who filled in a form beside a report, when, and the grade it gives itself, are facts of the form."""

from itertools import permutations

import pytest

from generator.content.provenance import load_form_provenance
from generator.model.form import Form
from generator.pages.views.form import form_section
from tests.filing.arrivals import FORM, REPORT
from tests.filing.desk import Desk, reading

TOLD = FORM.replace("填表人：甲某", "项目负责人：甲某、乙某\t自评等级：优\t填表人：丙某")
FACTS = (("甲某", "乙某"), "2022年3月6日", "优")


def _facts(form: Form | None) -> tuple[object, ...]:
    assert form
    return form.leaders, str(form.filed), form.grade_print


def test_the_head_of_an_appended_form_is_its_own() -> None:
    read = reading("报告.txt", f"{REPORT}\n附件：项目支出绩效自评表\n{TOLD}")
    assert _facts(read.report.form) == FACTS
    assert read.report.leaders != FACTS[0]
    assert not any("附件" in each.text for each in read.leftovers)
    told = {each.field: each.value for each in read.origins.origins}
    assert told["自评表 / 自评等级"] == "优"
    assert told["自评表 / 项目负责人 2"] == "乙某"
    assert told["自评表 / 填报时间"] == "2022年3月6日"


@pytest.mark.parametrize("order", list(permutations([("报告.txt", REPORT), ("自评表.txt", TOLD)])))
def test_the_head_of_a_form_with_a_file_of_its_own_is_the_same(desk: Desk, order: list[tuple[str, str]]) -> None:
    for each in order:
        desk.file(*each)
    filed = desk.filed()
    assert _facts(filed.report.form) == FACTS
    origins = load_form_provenance(filed)
    assert origins
    fields = {each.field: each.value for each in origins.origins}
    assert (fields["自评表 / 自评等级"], fields["自评表 / 填报时间"]) == ("优", "2022年3月6日")


def test_the_page_shows_the_head_of_the_form(desk: Desk) -> None:
    desk.file("报告.txt", REPORT)
    desk.file("自评表.txt", TOLD)
    section = form_section(desk.filed())
    assert section
    shown = {fact.label: fact.values for fact in section.head}
    assert (shown["项目负责人"], shown["填报时间"], shown["自评等级"]) == (("甲某", "乙某"), ("2022年3月6日",), ("优",))
