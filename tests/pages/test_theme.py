"""What the theme adds to every page: language, styles, meta tags, the link to the data, an honest sitemap."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from tests.pages.building import THEME, build
from tests.pages.document import Document
from tests.pages.sample import corpus

_REPORT = "2023/tushuguan/tushuche/index.html"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(corpus(), tmp_path_factory.mktemp("theme"))


def _tags(site: Path, page: str, tag: str) -> list[tuple[str, ...]]:
    events = Document.of((site / page).read_text(encoding="utf-8")).events
    return [event[1:] for event in events if event[0] == tag]


def test_language_is_simplified_chinese(site: Path) -> None:
    assert _tags(site, _REPORT, "html")[0][0] == "lang=zh-CN"


def test_one_first_heading(site: Path) -> None:
    for page in site.rglob("index.html"):
        assert len(_tags(site, str(page.relative_to(site)), "h1")) == 1


def test_headings_skip_no_level(site: Path) -> None:
    levels = list(map(int, re.findall(r"<h([1-6])", (site / _REPORT).read_text(encoding="utf-8"))))
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_meta_tags_come_with_the_page(site: Path) -> None:
    metas = _tags(site, _REPORT, "meta")
    assert ("name=ArticleTitle", "content=样例县图书馆2023年流动图书车项目绩效评价报告") in metas
    assert ("name=PubDate", "content=2024-05-06") in metas
    assert ("name=description", "content=流动图书车项目2023年度绩效评价报告。") in metas


def test_reports_and_units_link_to_their_data(site: Path) -> None:
    repository = "href=https://example.invalid/repo/edit/main/content"
    assert (f"{repository}/reports/2023/tushuguan/tushuche/report.yaml", "rel=edit") in _tags(site, _REPORT, "a")
    assert (f"{repository}/units/tushuguan.yaml", "rel=edit") in _tags(site, "units/tushuguan/index.html", "a")
    assert not any("rel=edit" in link for link in _tags(site, "index.html", "a"))


def test_sitemap_dates_are_data(site: Path) -> None:
    sitemap = (site / "sitemap.xml").read_text(encoding="utf-8")
    assert sitemap.count("<loc>") == 19
    assert re.findall(r"<loc>(\S+)</loc>\s*<lastmod>(\S+)</lastmod>", sitemap) == [
        ("https://example.invalid/x/2023/tushuguan/tushuche/", "2024-05-06")
    ]


def test_unknown_addresses_get_a_chinese_page(site: Path) -> None:
    page = (site / "404.html").read_text(encoding="utf-8")
    assert "没有找到这个页面" in page
    assert "Not found" not in page


def test_nothing_is_loaded_from_elsewhere(site: Path) -> None:
    for page in site.rglob("*.html"):
        name = str(page.relative_to(site))
        loaded = [*_tags(site, name, "link"), *_tags(site, name, "script"), *_tags(site, name, "img")]
        parts = (part for tag in loaded if "rel=canonical" not in tag for part in tag)
        assert not [part for part in parts if re.match(r"(href|src)=(https?:)?//", part)]


def test_styles_load_nothing_from_elsewhere() -> None:
    for style in THEME.rglob("*.css"):
        assert not re.search(r"@import|url\(|https?:", style.read_text(encoding="utf-8"))


def test_the_page_for_unknown_addresses_leads_home(site: Path) -> None:
    page = (site / "404.html").read_text(encoding="utf-8")
    links = re.findall(r'href="([^"]*)"', page)
    assert links.count("/x/") == 4
    assert [link for link in links if "/." in link] == []
