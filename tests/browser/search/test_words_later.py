"""Between a change and the new order of the index, search finds what the changed report says now, and nothing else."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Locator, Page, expect

from generator.search.layout import FOLDER, NEW
from tests.browser.search.serving import Served, serving
from tests.site.rebuilding import build, gongkai

_ROOT = Path(__file__).parents[3]
_CHANGED = "reports/2023/yangli-yuanjiang/yuanjiang-gongzuo"
_ONE_IS_FEW = """
import sys
from generator.search import index_parts
index_parts.FEW = 1
from mkdocs.__main__ import cli
cli(sys.argv[1:])
"""


@pytest.fixture(scope="module")
def soon(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A site of two reports of one year, one of which has just got a sentence in the place of another."""
    project = tmp_path_factory.mktemp("words") / "project"
    shutil.copytree(_ROOT / "tests" / "invented" / "content", project / "content")
    shutil.copytree(_ROOT / "theme", project / "theme")
    shutil.copy(_ROOT / "mkdocs.yml", project)
    reports = project / "content" / "reports"
    shutil.move(reports / "2022" / "yangli-fagai", reports / "2023" / "yangli-fagai")
    facts = reports / "2023" / "yangli-fagai" / "gaige-jingfei" / "report.yaml"
    facts.write_text(facts.read_text("utf-8").replace("年度: 2022", "年度: 2023", 1), "utf-8")
    text = project / "content" / _CHANGED / "text.md"
    said = text.read_text("utf-8")
    text.write_text(f"{said}\n另建成鹦鹉螺号水塔。\n", "utf-8")
    build(project)
    text.write_text(f"{said}\n另建成信天翁号水塔。\n", "utf-8")
    asked = {"GONGKAI_EARLIER_SITE": str(project / "site"), "GONGKAI_WORDS_LATER": "1", "NO_MKDOCS_2_WARNING": "1"}
    ran = gongkai(project, "build", "--strict", "--quiet", "--site-dir", "soon", code=_ONE_IS_FEW, **asked)
    assert ran.returncode == 0, ran.stderr
    assert (project / "soon" / FOLDER / NEW).is_dir()
    with serving(project / "soon") as served:
        yield served


def _found(page: Page, site: Served, query: str) -> Locator:
    page.goto(f"{site.address}search/?{urlencode({'q': query})}")
    expect(page.locator(".search-status")).to_have_text(re.compile("找到|列出"))
    return page.locator(".result")


def test_what_the_report_says_now_is_found(page: Page, soon: Served) -> None:
    expect(_found(page, soon, "信天翁号")).to_have_count(1)
    expect(page.locator(".result mark").first).to_contain_text("信天翁")


def test_what_it_no_longer_says_is_not(page: Page, soon: Served) -> None:
    expect(_found(page, soon, "“鹦鹉螺号”")).to_have_count(0)


def test_reports_that_did_not_change_are_found_and_no_file_is_missing(page: Page, soon: Served) -> None:
    missing: list[str] = []
    page.on("response", lambda answer: missing.append(answer.url) if answer.status >= 400 else None)
    expect(_found(page, soon, "项目")).to_have_count(2)
    assert missing == []
