"""The pictures show the figures that the tables show, fit every width, and no name in them can act."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from generator.model.report import Report
from generator.pages.rendering import environment
from generator.pages.views.catalogue import Catalogue, by_year
from generator.pages.views.listed import Listed
from generator.pages.views.pictures.attained import attained
from generator.pages.views.pictures.bars import Amounts, Bars, bars
from generator.pages.views.pictures.drawing import Names, across, down, share
from generator.pages.views.pictures.gallery import Gallery, gallery
from generator.pages.views.pictures.marks import Marks, Note, marks
from generator.pages.views.pictures.overview import departments, grades, over_years
from generator.pages.views.pictures.scatter import scatter
from tests.pages import sample
from tests.pages.document import Document
from tests.pages.hostile import HOSTILE

FULL = Report.model_validate(sample.FULL)
BARE = Report.model_validate(sample.BARE)
CATALOGUE = Catalogue.of(sample.corpus())


def _filed(number: int, **facts: object) -> Listed:
    return Listed.of(sample.filed({**sample.BARE, "项目名称": f"项目{number}", **facts}, "tushuguan", f"p{number}"))


def _scored(number: int, rate: str, total: str, grade: str = "优") -> Listed:
    return _filed(number, 资金={"预算执行率": rate}, 评价结论={"总分": total, "绩效评级": grade})


def _spending(number: int, department: str, budget: str, spent: str) -> Listed:
    return _filed(number, 主管部门=department, 资金={"预算资金": budget, "支出资金": spent})


def _rows(picture: Bars | None) -> list[tuple[str, str, str, str]]:
    assert picture
    return [(row.name, row.figure, row.part, row.whole) for row in picture.rows]


def test_grades_are_parts_of_all_that_state_one() -> None:
    reports = [_scored(1, "90%", "95", "优秀"), _scored(2, "90%", "85", "良"), _scored(3, "90%", "92"), _filed(4)]
    picture = grades(reports)
    assert _rows(picture) == [
        ("优", "2份（67%）", "66.7%", "100.0%"),
        ("良", "1份（33%）", "33.3%", "100.0%"),
        ("中", "0份（0%）", "0.0%", "100.0%"),
        ("差", "0份（0%）", "0.0%", "100.0%"),
    ]
    assert picture
    assert picture.names.description.startswith("写明评级的3份报告中，优2份（67%）")
    assert picture.names.table
    assert picture.names.table.caption == picture.names.place
    assert grades([_filed(1)]) is None


def test_departments_are_sorted_by_spending_and_measured_by_the_largest_budget() -> None:
    reports = [
        _spending(1, "甲局", "50万元", "10万元"),
        _spending(2, "乙局", "1,000,000元", "60万元"),
        _spending(3, "甲局", "10万元", "5万元"),
    ]
    assert _rows(departments(reports)) == [
        ("乙局", "支出60.00万元", "60.0%", "100.0%"),
        ("甲局", "支出15.00万元", "15.0%", "60.0%"),
    ]
    assert departments(reports[:1]) is None


def test_small_departments_are_one_bar() -> None:
    picture = departments([_spending(n, f"{n}局", f"{n}万元", f"{n}万元") for n in range(1, 15)])
    rows = _rows(picture)
    assert len(rows) == 11
    assert rows[0][0] == "14局"
    assert rows[-1][:2] == ("其余4个部门", "支出10.00万元")
    assert picture
    assert picture.names.table
    assert len(picture.names.table.bodies[0]) == 11


def test_years_run_from_the_oldest_on() -> None:
    assert [row[0] for row in _rows(over_years(CATALOGUE.years))] == ["2022年", "2023年"]
    assert over_years(CATALOGUE.years[:1]) is None
    assert over_years(by_year([])) is None


def test_without_amounts_there_are_no_bars_of_money() -> None:
    assert over_years(by_year([_filed(1), replace(_filed(2), year=2022)])) is None


def test_points_stand_by_rate_and_total() -> None:
    picture = scatter([_scored(1, "0%", "60"), _scored(2, "100%", "100"), _filed(3)], "#list", "全部报告")
    assert picture
    assert [(point.x, point.y) for point in picture.points] == [("0.0%", "15.40em"), ("100.0%", "2.40em")]
    assert [line.figure for line in picture.up] == ["60", "70", "80", "90", "100"]
    assert [line.figure for line in picture.up if line.kind == "bound"] == ["60", "80", "90"]
    assert picture.names.key.endswith("粗线是评级的下限：90分优、80分良、60分中")
    assert "2份报告" in picture.names.description
    assert (picture.names.href, picture.names.place) == ("#list", "全部报告")
    assert scatter([_scored(1, "0%", "60")], "#list", "全部报告") is None


def test_points_in_one_place_are_one_larger_point() -> None:
    picture = scatter([_scored(n, "81.8%", "95.5") for n in range(6)], "#list", "全部报告")
    assert picture
    assert [point.radius for point in picture.points] == ["0.7em"]


def test_a_low_total_lowers_the_field() -> None:
    picture = scatter([_scored(1, "120%", "37"), _scored(2, "50%", "100")], "#list", "全部报告")
    assert picture
    assert picture.up[0].figure == "30"
    assert [point.x for point in picture.points] == ["50.0%", "100.0%"]


def _marks(report: Report = FULL) -> Marks:
    made = marks(report)
    assert made
    return made


def test_segments_are_as_wide_as_full_marks_and_dark_as_far_as_scored() -> None:
    decision, output = _marks().rows
    assert [(one.left, one.full, one.score) for one in decision.segments] == [
        ("0.0%", "50.0%", "50.0%"),
        ("50.0%", "50.0%", "50.0%"),
    ]
    assert [one.score for one in output.segments] == ["50.0%", "42.5%"]
    assert (output.name, output.figure) == ("产出", "得55.50分，满分60.0分")


def test_lost_marks_are_named() -> None:
    assert _marks().notes == (Note("单次成本", "#i3", "满分30分，得25.50分"),)
    assert _marks().names.description.endswith("1项指标没有得满分。")


def test_a_class_without_indicators_is_one_segment() -> None:
    only = {**sample.BARE, "指标分析": [{"一级指标": "效益", "权重分": "30分", "实际得分": "24分"}]}
    (row,) = _marks(Report.model_validate(only)).rows
    assert [(one.full, one.score) for one in row.segments] == [("100.0%", "80.0%")]
    assert marks(BARE) is None


def test_completion_stands_beside_the_line_of_what_was_promised() -> None:
    picture = attained(FULL)
    assert _rows(picture) == [("巡回次数", "100%", "95.2%", "95.2%"), ("单次成本", "85.00%", "81.0%", "95.2%")]
    assert picture
    assert picture.mark == "95.2%"
    assert picture.names.description == "2项指标写明了完成率，1项没有达到承诺。"
    assert attained(BARE) is None


@given(st.decimals(-1000, 1000, places=2), st.decimals(0, 1000, places=2))
def test_no_width_leaves_the_picture(part: Decimal, whole: Decimal) -> None:
    assert 0 <= Decimal(across(part, whole).removesuffix("%")) <= 100


def test_lengths_are_written_as_svg_reads_them() -> None:
    assert (across(Decimal(1), Decimal(3)), across(Decimal(1), Decimal(0)), down(Decimal("2.25"))) == (
        "33.3%",
        "0.0%",
        "2.3em",
    )
    assert share(1, 3) == "33%"


def test_a_gallery_without_pictures_is_none() -> None:
    assert not gallery([_filed(1)], "#list", "全部报告")
    assert gallery(CATALOGUE.years[0].reports, "#list", "全部报告", CATALOGUE.years)


def test_a_gallery_says_how_many_pictures_would_leave_a_hole() -> None:
    drawn = grades([_scored(1, "90%", "95")])
    assert drawn
    assert [Gallery((drawn,) * number).arrangement for number in (1, 2, 3, 4)] == ["one", "", "three", ""]


def _drawn(name: str) -> str:
    """Return the HTML of a picture of every kind, in all of which one name is `name`."""
    made = bars(
        Names("a", name, name, name, name, "#list"),
        [Amounts(name, name, Decimal(1), Decimal(2))],
        Decimal(2),
        Decimal(1),
    )
    facts = {**sample.FULL, "指标分析": [{**one, "一级指标": name} for one in sample.FULL["指标分析"]]}
    facts["指标分析"][1]["指标"] = [{**one, "三级指标": name} for one in sample.FULL["指标分析"][1]["指标"]]
    reports = [_spending(1, name, "1万元", "1万元"), _spending(2, "乙局", "1万元", "1万元"), _scored(3, "1%", "90")]
    assert made
    template = environment().from_string(
        '{% from "pictures.md.j2" import bars, marks, gallery %}{{ bars(one) }}{{ marks(two) }}{{ gallery(three) }}'
    )
    pictures = Gallery(
        (made, *gallery(reports, "#list", name).bars), scatter([*reports, _scored(4, "2%", "1")], "#l", name)
    )
    return template.render(one=made, two=marks(Report.model_validate(facts)), three=pictures)


@pytest.mark.parametrize("render", [lambda text: text, Markdown().convert], ids=["html", "markdown"])
def test_a_hostile_name_stays_text(render: Callable[[str], str]) -> None:
    hostile, harmless = (Document.of(render(_drawn(name))).events for name in (HOSTILE, "甲"))
    assert [event[0] for event in hostile] == [event[0] for event in harmless]
    attributes = [[part.split("=")[0] for part in event[1:] if event[0]] for event in hostile]
    assert attributes == [[part.split("=")[0] for part in event[1:] if event[0]] for event in harmless]


def test_every_picture_is_named_and_names_its_table() -> None:
    events = Document.of(_drawn("甲")).events
    drawings = [event for event in events if "role=img" in event]
    ids = {part[3:] for event in events for part in event if part.startswith("id=")}
    assert {event[0] for event in drawings} == {"div", "svg"}
    for drawing in drawings:
        (labels,) = (part.split("=")[1].split() for part in drawing if part.startswith("aria-labelledby"))
        assert len(labels) == 2
        assert set(labels) <= ids
    shapes = [event for event in events if event[0] == "svg"]
    assert all("aria-hidden=true" in event or "role=img" in event for event in shapes)
    assert sum(event[0] == "figure" for event in events) == len(drawings)
