"""Lists are complete, sorted by value whatever the unit, and summed exactly; every way in leads to every report."""

from dataclasses import replace
from decimal import Decimal

import pytest

from generator.framework.glossary import TERMS
from generator.framework.grades import GRADES
from generator.model.amount import Amount
from generator.pages.addresses import HOME, SITE_MAP
from generator.pages.tree import list_pages, pages
from generator.pages.views import grades
from generator.pages.views.catalogue import Catalogue
from generator.pages.views.grades import grade_links, grade_page, grade_shelves, grades_page
from generator.pages.views.home import home_page
from generator.pages.views.list_tools import Filter, list_tools
from generator.pages.views.listed import Listed
from generator.pages.views.listing import report_table, report_tools, summed
from generator.pages.views.site_map import site_map_page
from generator.pages.views.table import Cell, Table
from generator.pages.views.terms import explained, explained_heads
from generator.pages.views.totals import Total, in_wan
from generator.pages.views.verdicts import burden
from generator.pages.views.years import years_page
from tests.pages import sample

CATALOGUE = Catalogue.of(sample.corpus(), sample.verification())
REPORTS = [filed for year in CATALOGUE.years for filed in year.reports]


def _table(reports: list[Listed] = REPORTS) -> Table:
    made = summed(report_table("全部", reports, HOME, CATALOGUE), reports)
    assert made
    return made


def _sorts(name: str) -> list[str]:
    return [cell.sort for row in _table().bodies[0] for cell in row.cells if cell.label == name]


def test_columns_sort_by_value() -> None:
    assert _sorts("预算资金") == ["", "1000000", "900000"]
    assert _sorts("预算执行率") == ["", "81.82", ""]
    assert _sorts("总分") == ["", "95.50", "88"]
    assert _sorts("评级") == ["", "1", "2"]
    assert _sorts("核验") == ["0", "100010001", "0"]


def test_one_graver_finding_outweighs_many_lighter_ones() -> None:
    assert int(burden({"error": 1})) > int(burden({"warning": 9, "review": 9}))
    assert burden(None) == ""


def test_sums_stand_below_the_amounts() -> None:
    (row,) = _table().foot
    assert [(cell.text, cell.note, cell.columns) for cell in row.cells][:3] == [
        ("合计（3份）", "", 3),
        ("190.00万元", "3份报告中2份写明", None),
        ("81.82万元", "3份报告中1份写明", None),
    ]
    assert sum(cell.columns or 1 for cell in row.cells) == len(_table().heads)


def test_one_report_and_reports_without_amounts_have_no_sum() -> None:
    assert _table(REPORTS[1:2]).foot == ()
    bare = [REPORTS[0], replace(REPORTS[0], project_slug="q")]
    assert _table(bare).foot == ()


@pytest.mark.parametrize(
    ("prints", "text"),
    [
        (["1万元", "0.1234万元"], "1.1234万元"),
        (["0.1元"], "0.00001万元"),
        (["1亿元", "2,345.6万元"], "12,345.60万元"),
        (["0元"], "0.00万元"),
        ([], ""),
    ],
)
def test_sums_are_exact(prints: list[str], text: str) -> None:
    assert Total.over(map(Amount.parse, prints)).text == text


def test_amounts_in_wan_keep_two_places() -> None:
    assert in_wan(Decimal(818200)) == "81.82万元"


def test_filters_offer_what_the_column_holds() -> None:
    tools = report_tools(_table())
    assert tools
    assert [(each.label, each.options, each.part) for each in tools.filters] == [
        ("单位", ("样例县水利局", "样例县图书馆"), False),
        ("年度", ("2023", "2022"), False),
        ("评级", ("优秀", "良"), False),
        ("核验", ("不相符", "不一致", "待核实", "没有发现问题"), True),
    ]
    assert (tools.count, tools.unit) == (3, "份")


def test_a_choice_of_one_is_none_and_a_list_of_one_has_no_tools() -> None:
    table = Table.of("表", [(Cell("甲", "1"), Cell("乙", "2")), (Cell("甲", "1"), Cell("乙", "3"))])
    tools = list_tools(table, ("甲", "乙", "丙"), (Filter("丁", ("1", "2")),))
    assert tools
    assert [each.label for each in tools.filters] == ["乙"]
    assert list_tools(Table.of("表", [(Cell("甲", "1"),)]), ("甲",)) is None
    assert list_tools(None) is None


def test_grades_have_their_reports_and_empty_ones_no_page() -> None:
    shelves = {shelf.grade.slug: [filed.key for filed in shelf.reports] for shelf in grade_shelves(CATALOGUE)}
    assert shelves == {
        "you": ["2023/tushuguan/tushuche"],
        "liang": ["2022/tushuguan/tushuche"],
        "none": ["2023/shuiliju/qingyu"],
    }
    assert [link.href for link in grade_links(CATALOGUE, HOME)] == ["grades/you/", "grades/liang/", "grades/none/"]
    index = grades_page(CATALOGUE).table
    assert index
    assert [cell.text for cell in index.bodies[0][0].cells] == ["评级为优", "90分（含）至100分", "1份"]
    assert grade_page(CATALOGUE, grade_shelves(CATALOGUE)[0]).page.title == "评级为优的项目支出绩效评价报告"


def test_a_grade_of_very_many_reports_is_divided_by_year(monkeypatch: pytest.MonkeyPatch) -> None:
    assert grade_shelves(CATALOGUE)[0].years == ()
    monkeypatch.setattr(grades, "MOST", 0)
    shelf = grade_shelves(CATALOGUE)[0]
    index = grade_page(CATALOGUE, shelf).table
    assert index
    assert [cell.text for cell in index.bodies[0][0].cells][:2] == ["2023年度", "1份"]
    assert index.bodies[0][0].cells[0].href == "../../grades/you/2023/"
    [of_year] = shelf.years
    page = grade_page(CATALOGUE, of_year)
    assert page.page.title == "2023年度评级为优的项目支出绩效评价报告"
    assert [(crumb.text, crumb.href) for crumb in page.page.crumbs] == [
        ("首页", "../../../"),
        ("按等级查看", "../../../grades/"),
        ("评级为优", "../../../grades/you/"),
    ]
    assert page.table
    assert [row.cells[1].text for row in page.table.bodies[0]] == [filed.project for filed in shelf.reports]
    addresses = ["/".join(each.address.names) for each in list_pages(CATALOGUE)]
    assert [name for name in addresses if name.startswith("grades/you")] == ["grades/you", "grades/you/2023"]


def test_grades_meet_without_gaps() -> None:
    assert [grade.least for grade in GRADES] == sorted((grade.least for grade in GRADES), reverse=True)
    assert GRADES[-1].least == 0


def test_years_have_their_sums() -> None:
    table = years_page(CATALOGUE).table
    assert table
    assert [cell.text for cell in table.bodies[0][0].cells] == ["2023年度", "2份", "100.00万元", "81.82万元"]


def test_home_sums_up_and_shows_the_first_of_many() -> None:
    full = sample.corpus().reports[2]
    many = tuple(replace(full, project_slug=f"p{number:02}") for number in range(25))
    catalogue = Catalogue.of(replace(sample.corpus(), reports=many))
    home = home_page(catalogue)
    assert [(fact.label, fact.values) for fact in home.totals][:3] == [
        ("公开报告", ("25份",)),
        ("单位", ("2个",)),
        ("预算资金合计", ("2,500.00万元",)),
    ]
    assert home.latest
    assert len(home.latest.bodies[0]) == 20
    assert home.latest.caption == "2023年度的报告，25份中的前20份"
    assert home.all_of_year
    assert (home.all_of_year.href, home.all_of_year.count) == ("2023/", "25份")


def test_the_site_map_leads_to_every_page_but_the_reports() -> None:
    linked = {link.href for section in site_map_page(CATALOGUE).sections for link in section.links}
    there = {SITE_MAP.link_to(HOME) + path.removesuffix("index.md") for path in pages(sample.corpus())}
    reports = {f"../{filed.key}/" for filed in REPORTS}
    assert linked == (there - reports - {"../sitemap/"}) | {"../about/"}


def test_heads_of_a_list_are_explained() -> None:
    assert [term.name for term in explained_heads(_table(), HOME)] == ["预算资金", "预算执行率", "总分", "评级"]
    assert explained_heads(None, HOME) == ()
    assert explained("预算执行率", HOME).href == "glossary/#yusuanzhixinglv"


def test_words_are_explained_once_and_can_be_linked_to() -> None:
    assert len({term.name for term in TERMS}) == len({term.anchor for term in TERMS}) == len(TERMS)
    assert all(term.anchor.isascii() and term.anchor.isalpha() for term in TERMS)
    assert all(term.meaning.endswith("。") and term.source for term in TERMS)
