"""A report and its self-evaluation form, each with a file of its own, are put together in whatever order they come."""

from itertools import permutations
from pathlib import Path

import pytest

from generator.checking.engine import check
from generator.content.corpus import load_corpus
from generator.content.provenance import load_form_provenance, load_provenance, origins_by_line
from generator.errors import GongkaiError
from generator.exports.report_json import report_json
from generator.filing.filing import Correction, Result
from generator.importing.differences import facts_by_place
from generator.model.dates import PrintedDate
from generator.model.report import Amendment
from tests.filing.arrivals import DATA, FORM, REPORT
from tests.filing.desk import Desk, reading
from tests.importing.form_data import expected_form
from tests.importing.known_reports import mismatches

REASON = Correction(Amendment(date=PrintedDate.parse("2022年5月6日"), reason="补入自评表"))


CHANGED_FORM = FORM.replace("90.66", "91.66")


ARRIVALS = (("报告.txt", REPORT), ("自评表.txt", FORM))


@pytest.mark.parametrize("arrivals", list(permutations(ARRIVALS)), ids=["report first", "form first"])
def test_the_form_becomes_the_second_set_of_figures(desk: Desk, arrivals: tuple[tuple[str, str], ...]) -> None:
    filings = [desk.file(*each) for each in arrivals]
    assert [each.differences for each in filings] == [(), ()]
    assert [each.result for each in filings] == [Result.NEW, Result.ATTACHED if arrivals == ARRIVALS else Result.JOINED]
    filed = desk.filed()
    alone = reading("报告.txt", REPORT)
    assert filed.report.model_copy(update={"form": None, "originals": alone.report.originals}) == alone.report
    form = filed.report.form
    assert form is not None
    assert str(form.table_total and form.table_total.score) == "90.66"
    assert [(each.file, each.part) for each in filed.report.originals] == [("报告.txt", None), ("自评表.txt", "自评表")]
    for name, text in ARRIVALS:
        assert (filed.folder / "files" / name).read_text("utf-8") == text
    assert filed.text == f"{alone.text}\n{reading('自评表.txt', FORM).text}"


def test_both_orders_leave_the_same_files(tmp_path: Path) -> None:
    left = []
    for number, arrivals in enumerate(permutations(ARRIVALS)):
        desk = Desk.at(tmp_path / f"{number}")
        for each in arrivals:
            desk.file(*each)
        left.append(desk.snapshot())
    assert left[0] == left[1]


def test_the_form_is_the_same_as_one_appended_in_the_same_file(desk: Desk) -> None:
    for each in ARRIVALS:
        desk.file(*each)
    assert desk.filed().report.form == reading("合.txt", f"{REPORT}\n{FORM}").report.form
    corpus, _ = load_corpus(desk.content)
    assert corpus is not None
    assert [each.message for each in check(corpus).findings if each.rule == "transcription/facts-as-in-text"] == []


@pytest.mark.parametrize("arrivals", list(permutations(ARRIVALS)), ids=["report first", "form first"])
def test_importing_again_changes_nothing(desk: Desk, arrivals: tuple[tuple[str, str], ...]) -> None:
    for each in arrivals:
        desk.file(*each)
    before = desk.snapshot()
    for correction in (None, Correction()):
        assert [desk.file(*each, correction).result for each in arrivals] == [Result.SAME, Result.SAME]
    assert desk.snapshot() == before


def test_of_both_halves_it_is_told_where_values_came_from(desk: Desk) -> None:
    for each in reversed(ARRIVALS):
        desk.file(*each)
    filed = desk.filed()
    told, of_form = load_provenance(filed), load_form_provenance(filed)
    assert told is not None
    assert of_form is not None
    assert (told.file, of_form.file) == ("报告.txt", "自评表.txt")
    assert not any(each.field.startswith("自评表") for each in told.origins)
    prints = facts_by_place(filed.report)
    assert all(prints[each.field] == each.value for each in of_form.origins if not each.value.endswith("…"))
    by_line = origins_by_line(filed, of_form)
    assert by_line[filed.line("自评表", "评分表合计", "得分")].value == "90.66"
    assert len(by_line) == len(of_form.origins) > 30


def test_a_corrected_form_is_refused_and_replaces_only_the_form_when_asked(desk: Desk) -> None:
    for each in ARRIVALS:
        desk.file(*each)
    before = desk.snapshot()
    kept = desk.file("自评表.txt", CHANGED_FORM)
    assert kept.result is Result.KEPT
    assert "报告已有另一份自评表" in kept.advice
    assert [each.place for each in kept.differences] == ["自评表 / 评分表合计 / 得分"]
    assert desk.snapshot() == before
    report = desk.filed().report
    assert desk.file("自评表.txt", CHANGED_FORM, Correction()).result is Result.REPLACED
    after = desk.filed()
    assert str(after.report.form and after.report.form.table_total and after.report.form.table_total.score) == "91.66"
    update = {"form": None, "originals": ()}
    assert after.report.model_copy(update=update) == report.model_copy(update=update)
    files = {each.file: each.part for each in after.report.originals}
    assert files == {"报告.txt": None, "自评表.txt": "自评表", "自评表（更正前）.txt": None}
    assert (after.folder / "files" / "自评表（更正前）.txt").read_text("utf-8") == FORM
    assert "90.66" not in after.text
    assert desk.file("自评表.txt", CHANGED_FORM).result is Result.SAME


def test_a_corrected_report_keeps_its_form(desk: Desk) -> None:
    for each in ARRIVALS:
        desk.file(*each)
    form = desk.filed().report.form
    corrected = REPORT.replace("实际支付资金1,157.85万元", "实际支付资金1,150.00万元")
    kept = desk.file("报告.txt", corrected)
    assert kept.result is Result.KEPT
    assert [each.place for each in kept.differences] == ["资金 / 支出资金"]
    assert desk.file("报告.txt", corrected, Correction()).result is Result.REPLACED
    after = desk.filed()
    assert (str(after.report.funds.spent), after.report.form) == ("1,150.00万元", form)
    assert [desk.file("报告.txt", corrected).result, desk.file(*ARRIVALS[1]).result] == [Result.SAME, Result.SAME]


def test_lines_added_by_hand_do_not_move_the_border_of_the_texts(desk: Desk) -> None:
    for each in ARRIVALS:
        desk.file(*each)
    text = desk.filed().folder / "text.md"
    form = reading("自评表.txt", FORM).text
    title = form.partition("\n")[0]
    assert title == "项目支出绩效自评表"
    text.write_text(f"{title}\n\n{text.read_text('utf-8')}\n{title}\n", "utf-8")
    desk.file("报告.txt", REPORT.replace("1,157.85万元", "1,150.00万元"), Correction())
    own = reading("报告.txt", REPORT.replace("1,157.85万元", "1,150.00万元")).text
    assert desk.filed().text == f"{own}\n{form}\n{title}\n"


def test_a_border_that_is_not_told_is_said_and_nothing_is_written(desk: Desk) -> None:
    for each in ARRIVALS:
        desk.file(*each)
    (desk.filed().folder / "form-provenance.yaml").unlink()
    before = desk.snapshot()
    with pytest.raises(GongkaiError, match=r"form-provenance\.yaml 没有指出"):
        desk.file("报告.txt", REPORT.replace("1,157.85万元", "1,150.00万元"), Correction())
    assert desk.snapshot() == before


@pytest.mark.parametrize("correction", [None, Correction(), REASON])
def test_the_form_of_the_reports_own_file_is_never_replaced(desk: Desk, correction: Correction | None) -> None:
    desk.file("报告.txt", f"{REPORT}\n{FORM}")
    before = desk.snapshot()
    refused = desk.file("自评表.txt", CHANGED_FORM, correction)
    assert refused.result is Result.KEPT
    assert "不能替换" in refused.advice
    assert [str(each) for each in refused.differences] == ["自评表 / 评分表合计 / 得分：现有 “90.66”，新文件 “91.66”"]
    assert desk.snapshot() == before


BOTH = (("报告.txt", f"{REPORT}\n{FORM}"), ("自评表.txt", FORM))


@pytest.mark.parametrize("arrivals", list(permutations(BOTH)), ids=["report first", "form first"])
def test_a_second_file_with_the_same_form_is_kept_beside(desk: Desk, arrivals: tuple[tuple[str, str], ...]) -> None:
    for each in arrivals:
        desk.file(*each)
    filed = desk.filed()
    alone = reading(*BOTH[0])
    assert (filed.report.form, filed.text) == (alone.report.form, alone.text)
    assert [(each.file, each.part) for each in filed.report.originals] == [("报告.txt", None), ("自评表.txt", None)]
    before = desk.snapshot()
    assert {desk.file(*each).result for each in arrivals} == {Result.SAME}
    assert desk.snapshot() == before


def test_a_report_with_another_form_does_not_replace_the_filed_one_unasked(desk: Desk) -> None:
    desk.file("自评表.txt", FORM)
    before = desk.snapshot()
    kept = desk.file("报告.txt", f"{REPORT}\n{CHANGED_FORM}")
    assert kept.result is Result.KEPT
    assert "报告中附有另一份自评表" in kept.advice
    assert desk.snapshot() == before
    assert desk.file("报告.txt", f"{REPORT}\n{CHANGED_FORM}", Correction()).result is Result.REPLACED
    filed = desk.filed()
    assert [each.file for each in filed.report.originals] == ["报告.txt", "自评表.txt"]
    assert str(filed.report.form and filed.report.form.table_total and filed.report.form.table_total.score) == "91.66"


@pytest.mark.parametrize("arrivals", list(permutations(ARRIVALS)), ids=["report first", "form first"])
def test_what_was_published_is_not_joined_without_a_reason(desk: Desk, arrivals: tuple[tuple[str, str], ...]) -> None:
    desk.file(*arrivals[0])
    desk.publish()
    before = desk.snapshot()
    for correction in (None, Correction()):
        with pytest.raises(GongkaiError, match="把自评表与报告合在一起时应写明更正原因和日期"):
            desk.file(*arrivals[1], correction)
    assert desk.snapshot() == before
    assert desk.file(*arrivals[1], REASON).result is Result.AMENDED
    filed = desk.filed()
    assert filed.report.form is not None
    (amendment,) = filed.report.envelope.amendments
    assert (amendment.reason, amendment.change) == ("补入自评表", "报告和它的自评表合在一起公开，两者的数据分别列出")
    assert (filed.folder / "earlier/1/report.yaml").read_bytes() == next(
        data for path, data in before.items() if path.endswith("report.yaml")
    )


@pytest.mark.parametrize("arrivals", list(permutations(ARRIVALS)), ids=["report first", "form first"])
def test_files_of_one_name_are_both_kept(desk: Desk, arrivals: tuple[tuple[str, str], ...]) -> None:
    for _, text in arrivals:
        desk.file("材料.txt", text)
    filed = desk.filed()
    kept = {each.file: (filed.folder / "files" / each.file).read_text("utf-8") for each in filed.report.originals}
    assert kept == {"材料.txt": REPORT, "材料（自评表）.txt": FORM}
    told = load_form_provenance(filed)
    assert told is not None
    assert told.file == "材料（自评表）.txt"
    before = desk.snapshot()
    assert [desk.file("材料.txt", text).result for _, text in arrivals] == [Result.SAME, Result.SAME]
    assert desk.snapshot() == before


def test_facts_of_the_form_are_those_of_the_file(desk: Desk) -> None:
    for each in ARRIVALS:
        desk.file(*each)
    form = report_json(desk.filed().report)["form"]
    assert list(mismatches(expected_form(DATA), form)) == []


@pytest.mark.parametrize(
    ("form", "says"), [(FORM, "如确认要替换，请加 --force"), (CHANGED_FORM, "报告中附有另一份自评表")]
)
def test_a_report_that_comes_again_with_its_form_inside(desk: Desk, form: str, says: str) -> None:
    for each in ARRIVALS:
        desk.file(*each)
    kept = desk.file("合.txt", f"{REPORT}\n{form}")
    assert kept.result is Result.KEPT
    assert kept.advice.startswith(says)
    assert desk.file("合.txt", f"{REPORT}\n{form}", Correction()).result is Result.REPLACED
    filed = desk.filed()
    assert [(each.file, each.part) for each in filed.report.originals] == [
        ("合.txt", None), ("报告.txt", None), ("自评表.txt", None),
    ]  # fmt: skip
    assert load_form_provenance(filed) is None
    assert filed.report.form == reading("合.txt", f"{REPORT}\n{form}").report.form
