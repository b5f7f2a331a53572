"""What the pages show, before any template: grouping, spans, bars, promises, lists, links."""

from decimal import Decimal
from typing import Any

import pytest

from generator.measures.disclosed_title import title
from generator.model.amount import Amount
from generator.model.figure import Score
from generator.model.report import Report
from generator.pages.addresses import HOME, UNITS, Address, unit_address
from generator.pages.views.bars import Bar, bar
from generator.pages.views.catalogue import Catalogue
from generator.pages.views.facts import Fact
from generator.pages.views.figures import key_figures
from generator.pages.views.goals import goals, unscored_table
from generator.pages.views.home import home_page
from generator.pages.views.metadata import metadata, summary
from generator.pages.views.report import report_page
from generator.pages.views.score_table import score_table
from generator.pages.views.table import Cell, Row, Table, runs
from generator.pages.views.unit import unit_page
from generator.pages.views.units import units_page
from generator.pages.views.years import year_page, years_page
from tests.pages import sample

FULL = Report.model_validate(sample.FULL)
BARE = Report.model_validate(sample.BARE)
CATALOGUE = Catalogue.of(sample.corpus())


def _texts(row: Row) -> list[str]:
    return [cell.text for cell in row.cells]


def _column(table: Table | None, label: str) -> list[str]:
    assert table
    return [cell.text for body in table.bodies for row in body for cell in row.cells if cell.label == label]


def _scores(facts: dict[str, Any] = sample.FULL) -> Table:
    table = score_table(Report.model_validate(facts))
    assert table
    return table


def test_a_class_spans_all_its_rows() -> None:
    decision, output = (body[0].cells[0] for body in _scores().bodies)
    assert (decision.text, decision.scope, decision.rows) == ("决策", "rowgroup", 3)
    assert (output.text, output.rows) == ("产出", 4)


def test_every_row_fills_the_table() -> None:
    table = _scores()
    for rows in (*table.bodies, table.foot):
        widths = [0] * (len(rows) + 1)
        for index, row in enumerate(rows):
            for cell in row.cells:
                for below in range(cell.rows or 1):
                    widths[index + below] += cell.columns or 1
        assert set(widths[:-1]) == {len(table.heads)}


def test_columns_that_hold_nothing_are_left_out() -> None:
    scored = {"一级指标": "产出", "指标": [{"三级指标": "甲", "满分": "5", "得分": "4"}]}
    missing = {"二级指标": "时效", "原文": "无此类指标"}
    table = _scores({**sample.BARE, "指标分析": [{**scored, "空缺": [missing]}]})
    assert [head.text for head in table.heads][3:] == ["分值", "得分"]
    assert table.bodies[0][1].cells[1].columns == 3


def test_two_columns_fit_a_phone_and_more_become_cards() -> None:
    rows = [(Cell("名称", "甲", scope="row"), Cell("金额", "1万元"), Cell("说明", "乙"))]
    tables = Table.of("表", [row[:2] for row in rows]), Table.of("表", rows)
    assert [table.shape for table in tables if table] == ["pair", "cards"]


def test_a_group_spans_its_indicators_and_nothing_else() -> None:
    first, second, subtotal = _scores().bodies[0]
    assert (first.cells[1].text, first.cells[1].rows) == ("项目立项", 2)
    assert second.cells[0].text == "立项程序规范性"
    assert subtotal.kind == "subtotal"


def test_sums_are_those_stated() -> None:
    table = _scores()
    assert _texts(table.bodies[0][-1]) == ["小计", "", "", "", "40.00分", "40.00分", ""]
    assert table.bodies[0][-1].cells[0].note == "二级指标数1个，三级指标数2个"
    assert [_texts(row) for row in table.foot] == [["总分", "", "", "", "", "95.50分", ""]]


def test_the_tables_own_sum_stands_before_the_total() -> None:
    table = _scores(sample.FULL | {"评分表合计": {"分值": "100", "得分": "95.5"}})
    assert [row.cells[0].text for row in table.foot] == ["评分表合计", "总分"]


def test_a_class_sum_may_be_stated_in_the_conclusion() -> None:
    facts = {
        **sample.BARE,
        "评价结论": {"各类结论": [{"一级指标": "产出", "满分": "30", "得分": "28"}]},
        "指标分析": [{"一级指标": "产出"}],
    }
    assert _texts(_scores(facts).bodies[0][0]) == ["产出", "小计", "30", "28"]


def test_a_class_without_anything_is_one_row() -> None:
    (row,) = _scores({**sample.BARE, "指标分析": [{"一级指标": "效益"}]}).bodies[0]
    assert row.cells[0].text == "效益"


def test_an_empty_group_shows_its_wording() -> None:
    row = _scores().bodies[1][2]
    assert (row.kind, _texts(row)) == ("empty", ["时效", "本项目无该指标。"])


def test_a_promise_shows_where_it_differs() -> None:
    drifted, kept = _scores().bodies[1][0].cells, _scores().bodies[1][1].cells
    assert (drifted[2].text, drifted[2].note) == ("巡回次数", "目标申报：巡回次数（次）")
    assert (drifted[3].text, drifted[3].note) == ("大于等于90次", "目标申报：大于等于100次")
    assert (kept[1].note, kept[2].note) == ("", "")


def test_a_promise_that_the_goals_lack_shows_its_name() -> None:
    scored = {"一级指标": "产出", "指标": [{"三级指标": "甲", "目标名称": "乙"}]}
    assert _scores({**sample.BARE, "指标分析": [scored]}).bodies[0][0].cells[2].note == "目标申报：乙"


def test_a_deviation_shows_its_reason() -> None:
    cell = _scores().bodies[1][1].cells[-1]
    assert (cell.text, cell.note) == ("油价上涨", "偏差率：15.00%")


def test_a_report_without_scores_has_no_table() -> None:
    assert score_table(BARE) is None
    assert unscored_table(BARE) is None
    assert goals(BARE) is None


def test_nothing_counts_as_unscored_where_nothing_was_scored() -> None:
    promised_only = Report.model_validate({**sample.FULL, "指标分析": []})
    assert goals(promised_only)
    assert unscored_table(promised_only) is None


def test_goals_stand_beside_results() -> None:
    chapter = goals(FULL)
    assert chapter
    assert _column(chapter.table, "实际值") == ["100次", "3529元", ""]
    assert _column(chapter.table, "完成率") == ["100%", "85.00%", ""]
    assert _column(chapter.empty, "原文") == ["本单位不涉及此项指标。"]
    assert _column(unscored_table(FULL), "三级指标") == ["阅读氛围"]


@pytest.mark.parametrize(
    ("part", "whole", "width"),
    [("25.50", "30分", "85.0"), ("0", "30", "0.0"), ("31", "30", "100.0"), ("-1", "30", "0.0"), ("1", "3", "33.3")],
)
def test_bar_is_the_share(part: str, whole: str, width: str) -> None:
    assert bar(Score.parse(part), Score.parse(whole)) == Bar(width)


def test_bar_compares_across_units() -> None:
    assert bar(Amount.parse("250,000元"), Amount.parse("100万元")) == Bar("25.0")


def test_bar_needs_both_figures() -> None:
    assert bar(Score.parse("1"), None) is bar(None, Score.parse("1")) is bar(Score.parse("0"), Score.parse("0")) is None
    assert Decimal(bar(Score.parse("2"), Score.parse("2")).width) == 100  # type: ignore[union-attr]  # it is not None


def test_runs_of_equal_keys() -> None:
    assert runs(["甲", "甲", None, "甲"]) == [2, 0, 1, 1]


def test_title_and_summary() -> None:
    assert title(FULL) == "样例县图书馆2023年流动图书车项目绩效评价报告"
    assert summary(FULL) == "流动图书车项目2023年度绩效评价报告。"
    assert summary(BARE) == "样例县水利局2023年渠道清淤项目绩效评价报告。"
    assert summary(Report.model_validate(sample.FORM)).endswith("：预算资金90万元，总分88分，评级良，三级指标9个。")


def test_metadata_leaves_out_what_is_not_set() -> None:
    assert [row.label for row in metadata(BARE)] == ["名称", "项目名称", "实施单位", "年度"]
    assert [row.label for row in metadata(FULL)][:4] == ["索引号", "名称", "发布机构", "文号"]


def test_key_figures_are_prints() -> None:
    assert key_figures(FULL)[0] == Fact("预算资金", ("100万元",))
    assert key_figures(FULL)[-1] == Fact("达成指标", ("21个 / 23个",))
    assert key_figures(BARE) == ()


def test_years_are_newest_first_with_their_counts() -> None:
    links = home_page(CATALOGUE).years
    assert [(link.text, link.count, link.href) for link in links] == [
        ("2023年度", "2份", "2023/"),
        ("2022年度", "1份", "2022/"),
    ]
    assert _column(years_page(CATALOGUE).table, "报告") == ["2份", "1份"]


def test_home_lists_the_newest_year_and_all_units() -> None:
    home = home_page(CATALOGUE)
    assert _column(home.latest, "项目") == ["渠道清淤项目", "流动图书车项目"]
    assert [(link.text, link.count) for link in home.units] == [("样例县水利局", "1份"), ("样例县图书馆", "2份")]
    assert home.example


def test_lists_are_complete() -> None:
    years = {year.year: year_page(CATALOGUE, year).table for year in CATALOGUE.years}
    assert [len(_column(table, "项目")) for table in years.values()] == [2, 1]
    library = CATALOGUE.units[1]
    assert _column(unit_page(CATALOGUE, library).reports, "年度") == ["2023", "2022"]
    assert _column(units_page(CATALOGUE).table, "报告") == ["1份", "2份"]


def test_lists_leave_out_blank_columns() -> None:
    table = unit_page(CATALOGUE, CATALOGUE.units[0]).reports
    assert table
    assert [head.text for head in table.heads] == ["项目", "年度"]


def test_links_are_relative() -> None:
    here = unit_address("u")
    assert [here.link_to(place) for place in (HOME, UNITS, here, Address(("2023", "a b")))] == [
        "../../",
        "../../units/",
        "../../units/u/",
        "../../2023/a%20b/",
    ]
    assert HOME.link_to(HOME) == "./"


def test_only_a_full_date_updates_a_page() -> None:
    to_the_month = {**sample.FULL, "公开信息": {"发布日期": "2024年5月"}}
    for facts, updated in ((sample.FULL, "2024-05-06"), (to_the_month, None), (sample.BARE, None)):
        page = report_page(CATALOGUE, sample.filed(facts, "tushuguan", "p")).page
        assert page.updated == updated
        assert [tag.content for tag in page.tags if tag.name == "PubDate"] == ([updated] if updated else [])


def test_no_meta_tag_is_empty() -> None:
    for filed in sample.corpus().reports:
        assert all(tag.content for tag in report_page(CATALOGUE, filed).page.tags)


def test_originals_have_their_digests() -> None:
    full = sample.filed(sample.FULL, "tushuguan", "tushuche")
    catalogue = Catalogue.of(sample.corpus(), originals=sample.originals())
    cleaned, same, withheld, as_filed = report_page(catalogue, full).originals
    assert [(each.label, each.sha256[0]) for each in cleaned.digests] == [("原件", "0"), ("公开副本", "a")]
    assert [(each.label, each.sha256[0]) for each in same.digests] == [("原件和公开副本", "1")]
    assert same.href == "%E8%AF%B4%E6%98%8E.md.txt"
    assert (withheld.href, [each.label for each in withheld.digests]) == (None, ["原件"])
    assert withheld.note.endswith("不提供下载")
    assert as_filed.note == "报告原件，照原样公开"


def test_originals_of_which_nothing_is_known_are_listed() -> None:
    full = sample.filed(sample.FULL, "tushuguan", "tushuche")
    listed = report_page(CATALOGUE, full).originals
    assert [(each.file, each.note) for each in listed][2] == ("旧报告.doc", "报告原件")
    assert [each.digests[0].label for each in listed] == ["原件"] * 4
