"""The five lines tell what a report states, and of figures that an error is about only that it states them."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from generator.checking.verification import Verification, Verified
from generator.content.corpus import load_corpus
from generator.content.filed import FiledReport
from generator.content.lines import Lines
from generator.findings.finding import Finding, Severity
from generator.model.waiver import Waiver
from generator.pages.addresses import report_address
from generator.pages.escaping import shown
from generator.pages.tree import pages
from generator.pages.views.disputes import Disputes
from generator.pages.views.listed import UNVERIFIED
from generator.pages.views.plain_words import PlainLine, plain_words
from tests.pages import sample

_LINES = Lines(
    1,
    {
        "年度": Lines(2),
        "资金": Lines(
            3, {"预算资金": Lines(4), "支出资金": Lines(5), "预算执行率": Lines(6), "资金用途": Lines(7, {0: Lines(8)})}
        ),
        "评价结论": Lines(10, {"总分": Lines(11), "实现指标数量": Lines(12)}),
        "指标分析": Lines(20, {1: Lines(21, {"指标": Lines(22, {1: Lines(23, {"得分": Lines(24)})})})}),
        "预算执行偏差": Lines(30, {"预算执行率": Lines(31)}),
    },
)
FULL = replace(sample.filed(sample.FULL, "tushuguan", "tushuche"), lines=_LINES)


def _error(line: int, stated: str = "", severity: Severity = "error") -> Finding:
    return Finding("sums/x", severity, FULL.file, line, FULL.key, "错", stated=stated)


def _found(*findings: Finding) -> Verification:
    return Verification({}, {FULL.key: Verified(findings)})


def _told(line: PlainLine) -> str:
    return line.missing or "".join(
        f"{'?' if clause.disputed else ''}{clause.before}{clause.term.name if clause.term else ''}"
        f"[{clause.figure}]{clause.behind}{clause.end}"
        for clause in line.clauses
    )


def _lines(verification: Verification = UNVERIFIED, filed: FiledReport = FULL) -> list[str]:
    return [_told(line) for line in plain_words(verification, filed)]


def test_five_lines_tell_the_stated_figures() -> None:
    assert _lines() == [
        "预算资金[100万元]；支出[81.82万元]；预算执行率[81.82%]。",
        "购车[60万元]；购书[21.82万元]；另有其他用途[1项]。",
        "目标申报列出指标[3项]；评价的三级指标[23个]；其中实现[21个]；总体完成率[95.26%]。",
        "没有得满分的指标[1项]；扣分最多的是“单次成本”：[满分30分，得25.50分]；报告自己列出问题[2个]；“[图书更新慢]”；“[宣传不足]”。",
        "总分[95.50分]；评级[优秀]，对应的总分是90分（含）至100分。",
    ]


@pytest.mark.parametrize("number", [0, 1])
def test_every_figure_links_to_its_place(number: int) -> None:
    real = load_corpus(Path(__file__).parents[2] / "content").corpus
    assert real
    page = pages(real)[report_address(real.reports[number]).file]
    clauses = [clause for line in plain_words(UNVERIFIED, real.reports[number]) for clause in line.clauses]
    for clause in clauses:
        markers = (f'id="{clause.anchor}"', f"{{ #{clause.anchor} }}")
        place = min(page.find(marker) for marker in markers if marker in page)
        assert sum(page.count(marker) for marker in markers) == 1
        assert shown(clause.figure.split("，")[0].removeprefix("满分")) in page[place : place + 1_500] or re.fullmatch(
            r"\d+[项个]", clause.figure
        )


def test_the_worst_indicator_is_linked_to_in_the_table_of_scores() -> None:
    clause = next(each for line in plain_words(UNVERIFIED, FULL) for each in line.clauses if "扣分最多" in each.before)
    row = pages(sample.corpus())["2023/tushuguan/tushuche/index.md"].split(f'id="{clause.anchor}"')[1].split("</tr>")[0]
    assert "单次成本" in row


def test_problems_are_quoted_and_linked_to() -> None:
    page = pages(sample.corpus())["2023/tushuguan/tushuche/index.md"]
    quoted = [each for line in plain_words(UNVERIFIED, FULL) for each in line.clauses if each.quoted]
    assert [each.figure for each in quoted] == ["图书更新慢", "宣传不足"]
    for each in quoted:
        assert f'<a class="quoted" href="#{each.anchor}">{each.figure}</a>' in page
        assert page.split(f'id="{each.anchor}"')[1].startswith(f"><p>{each.figure}")
    many = {**sample.FULL, "存在问题": [{"问题": f"问题{number}"} for number in range(9)]}
    assert _lines(filed=sample.filed(many, "tushuguan", "p"))[3].endswith("[9个]；“[问题0]”；“[问题1]”。")


def test_a_word_is_explained_where_it_is_first_used() -> None:
    terms = [clause.term for line in plain_words(UNVERIFIED, FULL) for clause in line.clauses if clause.term]
    assert [term.name for term in terms] == ["预算执行率", "三级指标", "总体完成率", "总分", "评级"]
    assert terms[0].href == "../../../glossary/#yusuanzhixinglv"


@pytest.mark.parametrize(
    ("error", "disputed"),
    [
        (_error(5), ["支出", "购车", "购书"]),
        (_error(8), ["购车", "购书"]),
        (_error(11), ["总分"]),
        (_error(12), ["其中实现"]),
        (_error(24), ["扣分最多的是“单次成本”："]),
        (_error(3), ["预算资金", "支出", "预算执行率", "购车", "购书"]),
        (_error(7, "81.82万元"), ["支出", "购车", "购书"]),
        (_error(31, "81.82%"), []),
        (replace(_error(9, "81.82%"), file=FULL.in_text(9).file), ["预算执行率"]),
        (_error(4, severity="warning"), []),
        (_error(1), []),
    ],
)
def test_a_figure_that_an_error_is_about_is_only_what_the_report_states(error: Finding, disputed: list[str]) -> None:
    clauses = [clause for line in plain_words(_found(error), FULL) for clause in line.clauses if clause.disputed]
    assert [clause.before + (clause.term.name if clause.term else "") for clause in clauses] == disputed


def test_a_waived_error_disputes_nothing() -> None:
    waiver = Waiver.model_validate({"规则": "a/b", "报告": FULL.key, "理由": "丙", "姓名": "丁", "截止": "2025-01-01"})
    assert Disputes.of(_found(replace(_error(5), waiver=waiver)), FULL).errors == ()


def test_what_is_missing_is_said() -> None:
    assert _lines(filed=sample.filed(sample.FORM, "tushuguan", "p")) == [
        "预算资金[90万元]。",
        "报告没有写明。",
        "评价的三级指标[9个]。",
        "没有得满分的指标[1项]；扣分最多的是“巡回次数”：[满分50，得40]。",
        "总分[88分]；评级[良]，对应的总分是80分（含）至90分。",
    ]
    assert _lines(filed=sample.filed(sample.BARE, "shuiliju", "p")) == []


def test_full_marks_are_said() -> None:
    scored = {"一级指标": "产出", "指标": [{"三级指标": "甲", "满分": "5", "得分": "5"}]}
    assert (
        _lines(filed=sample.filed({**sample.BARE, "指标分析": [scored]}, "shuiliju", "p"))[3]
        == "各项指标[都得了满分]。"
    )


def test_chapter_five_stands_in_where_chapter_one_is_silent() -> None:
    facts = {**sample.BARE, "预算执行偏差": {"全年执行数": "8万元", "预算执行率": "80%", "总体完成率": "90%"}}
    lines = plain_words(UNVERIFIED, sample.filed(facts, "shuiliju", "p"))
    assert _told(lines[0]) == "支出[8万元]；预算执行率[80%]。"
    assert {clause.anchor for line in lines for clause in line.clauses} == {"execution"}
