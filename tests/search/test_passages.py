"""What is searched of a report is what its page shows, under the anchors that its page has."""

import gzip
import json
import re
from pathlib import Path

import pytest

from generator.pages.views.catalogue import Catalogue
from generator.pages.views.report import report_page
from generator.search.passages import Passage, passages
from tests.pages import sample
from tests.pages.document import Document

_FULL = next(filed for filed in sample.corpus().reports if filed.text)


def _passages() -> dict[str, list[str]]:
    """Return all texts by anchor."""
    found: dict[str, list[str]] = {}
    for passage in passages(report_page(Catalogue.of(sample.corpus()), _FULL)):
        found.setdefault(passage.anchor, []).extend(passage.texts)
    return found


@pytest.mark.parametrize(
    ("anchor", "text"),
    [
        ("report", "项目负责人：甲某、乙某"),
        ("report", "文号：样图〔2024〕1号"),
        ("figures", "预算资金：100万元"),
        ("amendments", "抄写错误"),
        ("problems", "采购一年一次。"),
        ("problems", "每季度采购。"),
        ("scores", "立项依据充分性：符合规划。\n属于履职所需。"),
        ("scores", "油价上涨"),
        ("goals", "让每个村每月能借到书。\n全年巡回不少于100次。"),
        ("goals", "巡回次数（次）"),
        ("funds", "购车"),
        ("team", "丙某"),
        ("staffing", "流动服务部"),
        ("execution", "车辆到货晚。"),
        ("practices", "与学校共建。"),
        ("statements", "我单位对报告的真实性、完整性负责。"),
        ("t4", "　　总分95.50分。"),
    ],
)
def test_section_tells(anchor: str, text: str) -> None:
    assert text in _passages()[anchor]


def test_sums_are_left_to_the_page() -> None:
    assert "小计" not in _passages()["scores"]


def test_lines_of_a_section_are_one_text() -> None:
    assert any("续行\n合计\t100\t95.50" in text for text in _passages()["t3"])


def test_facts_come_first_and_tables_last() -> None:
    order = [passage.anchor for passage in passages(report_page(Catalogue.of(sample.corpus()), _FULL))]
    assert order[0] == "report"
    assert order.index("problems") < order.index("t2") < order.index("team")


def test_report_without_anything_has_its_facts() -> None:
    bare = next(filed for filed in sample.corpus().reports if filed.project_slug == "qingyu")
    [only] = passages(report_page(Catalogue.of(sample.corpus()), bare))
    assert only == Passage("report", "公开信息", only.texts, always=True)


@pytest.mark.parametrize("name", ["site", "published_site"])
def test_anchors_of_the_index_are_headings_of_the_pages(name: str, request: pytest.FixtureRequest) -> None:
    site: Path = request.getfixturevalue(name)
    fragments = list(site.glob("pagefind/20*/fragment/*"))
    assert fragments
    for fragment in fragments:
        page = json.loads(gzip.decompress(fragment.read_bytes()).removeprefix(b"pagefind_dcd"))
        headings = _headings((site / page["url"].strip("/") / "index.html").read_text(encoding="utf-8"))
        for anchor, section, *_ in json.loads(page["content"])["passages"]:
            assert anchor in headings
            assert anchor == "report" or headings[anchor] == " ".join(section.split())


def _headings(html: str) -> dict[str, str]:
    """Return the texts of all headings with an anchor, without the sign that links to them."""
    events = Document.of(html).events
    found: dict[str, str] = {}
    for place, (tag, *attributes) in enumerate(events):
        if re.fullmatch("h[1-6]", tag) and attributes and attributes[0].startswith("id="):
            end = next(step for step, event in enumerate(events[place:], place) if event[0] == f"/{tag}")
            told = "".join(event[1] for event in events[place:end] if event[0] == "")
            found[attributes[0][3:]] = " ".join(told.replace("¶", "").split())
    return found
