"""What MkDocs finds of a site whose pages stay for the most part as they are."""

from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from generator.plugin.files import SiteFiles, Told, kept_page, place_in_walk

_PAGE = Told("2023/a/b/index.md", "2023/a/b/index.html", "2024-05-06")
_DATA = Told("2023/a/b/report.json", "2023/a/b/report.json", None)


@pytest.fixture
def config(tmp_path: Path) -> MkDocsConfig:
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: 一\nsite_url: https://example.org/x/\n", encoding="utf-8")
    return load_config(str(tmp_path / "mkdocs.yml"))


def test_links_find_what_stays_and_the_build_does_not_meet_it(config: MkDocsConfig) -> None:
    built = File("index.md", None, config.site_dir, use_directory_urls=True)
    files = SiteFiles([built], {each.source: each for each in (_PAGE, _DATA)}, config)
    assert list(files) == [built]
    assert files.documentation_pages() == [built]
    assert files.get_file_from_path("index.md") is built
    page, data = files.get_file_from_path(_PAGE.source), files.get_file_from_path(_DATA.source)
    assert page
    assert data
    assert (page.url, data.url) == ("2023/a/b/", "2023/a/b/report.json")
    assert not page.is_documentation_page()
    assert page.page
    assert page.page.canonical_url == "https://example.org/x/2023/a/b/"
    assert files.get_file_from_path("2023/a/c/index.md") is None


@pytest.mark.parametrize("source", ["index.md", "2023/a/b/index.md", "2023/更 正/index.md", "rules.md"])
def test_the_site_map_has_of_a_page_that_stays_what_mkdocs_would_say(config: MkDocsConfig, source: str) -> None:
    file = File(source, None, config.site_dir, use_directory_urls=True)
    kept = kept_page(Told(source, file.dest_uri, "2024-05-06"), config)
    assert kept.canonical_url == f"https://example.org/x/{file.url}".removesuffix("./")
    assert kept.meta == {"updated": "2024-05-06"}


def test_pages_stand_as_on_a_disk() -> None:
    sources = ["b.md", "2023/index.md", "a.md", "2023/a/index.md", "index.md", "2023/c.md"]
    assert sorted(sources, key=place_in_walk) == [
        "index.md",
        "a.md",
        "b.md",
        "2023/index.md",
        "2023/c.md",
        "2023/a/index.md",
    ]
