"""The furniture of a government website: tags at the level of the page, and entries that are there only when set."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from generator.model.publisher import Publisher
from generator.model.report import Report
from generator.pages.views.origin import origin
from generator.pages.views.site import Entry, Outside, site
from generator.pages.views.tags import article_tags
from tests.pages import sample
from tests.pages.building import build
from tests.pages.document import Document

_COMPLETE = {
    "站点名称": "样例县绩效评价公开",
    "主办单位": "样例县财政局",
    "网站域名": "www.example.invalid",
    "网站标识码": "bm00000000",
    "ICP备案号": "样ICP备00000000号",
    "公安备案号": "样公网安备 00000000000000号",
    "党政机关网站标识": "https://example.invalid/mark?a=1&b=2",
    "网站找错": "https://example.invalid/errors",
    "门户网站": "https://www.example.invalid/",
}
_REPORT = "2023/tushuguan/tushuche/index.html"


def _built(tmp_path: Path, facts: dict[str, Any]) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "about.md").write_text("---\ntitle: 关于\n---\n\n# 关于\n\n[外](https://example.invalid/)\n")
    return build(replace(sample.corpus(), publisher=Publisher.model_validate(facts)), tmp_path)


@pytest.fixture(scope="module")
def complete(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _built(tmp_path_factory.mktemp("complete"), _COMPLETE)


@pytest.fixture(scope="module")
def least(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _built(tmp_path_factory.mktemp("least"), {"站点名称": "样例"})


def _tags(site: Path, page: str) -> dict[str, str]:
    events = Document.of((site / page).read_text(encoding="utf-8")).events
    found = [dict(part.split("=", 1) for part in event[1:]) for event in events if event[0] == "meta"]
    return {tag["name"]: tag["content"] for tag in found if tag.get("name", "")[:1].isupper()}


_SITE = {"SiteName", "SiteDomain", "SiteIDCode"}
_COLUMN = _SITE | {"ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"}


@pytest.mark.parametrize(
    ("page", "names"),
    [
        ("index.html", _SITE),
        ("404.html", _SITE),
        ("2023/index.html", _COLUMN),
        ("units/tushuguan/index.html", _COLUMN),
        ("glossary/index.html", _COLUMN),
        ("about/index.html", _COLUMN - {"ColumnDescription"}),
        (_REPORT, _COLUMN | {"ArticleTitle", "PubDate", "ContentSource", "Keywords", "Description", "Url"}),
    ],
)
def test_tags_are_those_of_the_level(complete: Path, page: str, names: set[str]) -> None:
    tags = _tags(complete, page)
    assert set(tags) == names
    assert all(tags.values())


def test_tags_that_are_not_configured_are_absent(least: Path) -> None:
    assert set(_tags(least, "index.html")) == {"SiteName"}
    assert _tags(least, "about/index.html")["ColumnName"] == "关于"


@pytest.mark.parametrize("page", ["index.html", "404.html", "2023/index.html", "about/index.html", _REPORT])
def test_header_and_footer_are_alike_on_every_page(complete: Path, page: str) -> None:
    text = (complete / page).read_text(encoding="utf-8")
    footer = text[text.index("<footer") :]
    for shown in (
        "样例县财政局",
        "bm00000000",
        "样ICP备00000000号",
        "样公网安备 00000000000000号",
        "www.example.invalid",
    ):
        assert shown in footer
    for link in ("网站地图", "无障碍声明", "我为政府网站找错", "党政机关网站标识", "门户网站"):
        assert link in footer
    assert (
        'href="https://example.invalid/mark?a=1&amp;b=2" rel="external">党政机关网站标识<span class="outside">'
        in footer
    )
    assert "主办单位：样例县财政局" in text[text.index("<header") : text.index("</header>")]


def test_nothing_that_is_not_set_is_in_the_footer(least: Path) -> None:
    text = (least / "index.html").read_text(encoding="utf-8")
    assert "<dt>" not in text[text.index("<footer") :]
    assert "external" not in text[text.index("<footer") :]
    assert "示例配置" not in text


def test_an_example_says_so_on_every_page(tmp_path: Path) -> None:
    built = _built(tmp_path, {"站点名称": "样例", "示例配置": True})
    for page in built.rglob("*.html"):
        assert page.read_text(encoding="utf-8").count("<strong>示例配置</strong>") == 1


def test_a_portal_is_a_link_where_it_is_an_address() -> None:
    facts = {"站点名称": "样例", "门户网站": "样例县人民政府网"}
    assert site(Publisher.model_validate(facts)).entries == (Entry("门户网站", "样例县人民政府网"),)
    linked = site(Publisher.model_validate(facts | {"门户网站": "http://example.invalid"}))
    assert (linked.entries, linked.links) == ((), (Outside("门户网站", "http://example.invalid"),))


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("网站域名", "https://www.example.invalid"),
        ("网站标识码", "123"),
        ("党政机关网站标识", "javascript:alert(1)"),
        ("网站找错", 'https://example.invalid/"x'),
    ],
)
def test_entries_that_cannot_be_are_mistakes(key: str, value: str) -> None:
    with pytest.raises(ValidationError):
        Publisher.model_validate({"站点名称": "样例", key: value})


def _report(**envelope: str) -> Report:
    return Report.model_validate({**sample.BARE, "公开信息": envelope})


@pytest.mark.parametrize(
    ("envelope", "moment"),
    [
        ({"发布日期": "2024-05-06", "发布时间": "09:30"}, "2024-05-06 09:30"),
        ({"发布日期": "2024年5月6日"}, "2024-05-06"),
        ({"发布日期": "2024年5月", "发布时间": "09:30"}, None),
        ({"发布时间": "09:30"}, None),
    ],
)
def test_the_time_of_publication_is_data_or_absent(envelope: dict[str, str], moment: str | None) -> None:
    publisher = Publisher.model_validate({"站点名称": "样例"})
    tags = {tag.name: tag.content for tag in article_tags(publisher, "2023年度", "题", _report(**envelope))}
    assert tags.get("PubDate") == moment


def test_source_and_time_stand_below_the_title() -> None:
    rows = origin(_report(发布机构="甲局", 发布日期="2024-05-06", 发布时间="09:30", 文号="甲〔2024〕1号"))
    assert [(row.label, row.values) for row in rows] == [
        ("来源", ("甲局",)),
        ("发布时间", ("2024-05-06 09:30",)),
        ("文号", ("甲〔2024〕1号",)),
    ]
    assert [row.label for row in origin(_report())] == ["来源"]


def test_a_time_is_a_time_of_day() -> None:
    with pytest.raises(ValidationError):
        _report(发布时间="25:00")
