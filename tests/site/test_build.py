"""The site is the same whoever builds it and whenever, and says nothing while it is built."""

import html
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

_ANOTHER_DAY = "1000000000"


def mkdocs(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", *arguments],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def differing(one: Path, other: Path) -> set[str]:
    """Return the names of files that are not the same in both."""
    left, right = contents(one), contents(other)
    return {name for name in left | right if left.get(name) != right.get(name)}


def test_build_has_nothing_to_remark(project: Path) -> None:
    built = mkdocs(project)
    remarks = [line for line in built.stderr.splitlines() if line.startswith(("INFO", "WARNING", "ERROR"))]
    assert built.returncode == 0, built.stderr
    assert [line.split("-", 1)[1].split()[0] for line in remarks] == ["Cleaning", "Building", "Documentation"]


def test_build_of_another_day_is_the_same(project: Path, site: Path) -> None:
    assert mkdocs(project, SOURCE_DATE_EPOCH=_ANOTHER_DAY).returncode == 0
    assert differing(project / "site", site) == set()


def test_build_under_an_address_is_the_same_on_another_day(project: Path) -> None:
    address = "https://example.org/disclosure/"
    for day in ("1", _ANOTHER_DAY):
        built = mkdocs(project, "--site-dir", f"site-{day}", SOURCE_DATE_EPOCH=day, SITE_URL=address)
        assert built.returncode == 0, built.stderr
    assert differing(project / "site-1", project / f"site-{_ANOTHER_DAY}") == set()
    assert f"<loc>{address}2023/" in (project / "site-1" / "sitemap.xml").read_text()


_ASSETS = re.compile("assets-[0-9a-f]+/")


def test_stock_mkdocs_makes_the_same_site_of_the_generated_tree(project: Path, site: Path) -> None:
    subprocess.run([sys.executable, "-m", "generator", "generate", "--to", "tree"], cwd=project, check=True)
    settings = (project / "mkdocs.yml").read_text()
    stock = settings.replace("docs_dir: content/pages", "docs_dir: tree").replace(
        "plugins:\n  - gongkai:\n      content: content\n", "plugins: []\n"
    )
    assert "gongkai:" not in stock
    shutil.rmtree(project / "content")
    (project / "mkdocs.yml").write_text(stock)
    built = mkdocs(project, SOURCE_DATE_EPOCH="0")
    assert built.returncode == 0, built.stderr
    ours = {_ASSETS.sub("assets/", name): data for name, data in contents(site).items()}
    stock_ones = contents(project / "site")
    assert ours.keys() == stock_ones.keys()
    same = (name for name, data in ours.items() if _as_shown(data) == _as_shown(stock_ones[name]))
    assert ours.keys() - same == set()


def _as_shown(data: bytes) -> str | bytes:
    """Take away empty lines and references in headings, which only Python-Markdown keeps, and the digest of assets."""
    is_page = data.startswith(b"<!doctype html>")
    return re.sub(r"\n\s*\n", "\n", _ASSETS.sub("assets/", html.unescape(data.decode()))) if is_page else data


def test_mistakes_stop_the_build_with_a_message(project: Path) -> None:
    (project / "content" / "publisher.yaml").write_text("站点名: 错\n")
    built = mkdocs(project)
    assert built.returncode == 1
    assert "content/publisher.yaml:1：错误" in built.stderr
    assert "Traceback" not in built.stderr


@pytest.mark.parametrize("name", ["index.md", "units.md", "2023/index.md"])
def test_page_written_where_one_is_generated_is_refused(project: Path, name: str) -> None:
    page = project / "content" / "pages" / name
    page.parent.mkdir(exist_ok=True)
    page.write_text("# 我的页面\n")
    built = mkdocs(project)
    assert built.returncode == 1
    assert f"地址相同：{name}" in built.stderr


@pytest.mark.parametrize("name", ["report.json", "indicators.csv", "援疆工作 报告.txt", "notes.md.txt"])
def test_downloads_lie_beside_the_page(site: Path, name: str) -> None:
    folder = site / "2023" / "yangli-yuanjiang" / "yuanjiang-gongzuo"
    assert (folder / "index.html").is_file()
    assert (folder / name).stat().st_size


def test_originals_are_published_byte_for_byte(project: Path, site: Path) -> None:
    report = Path("2023/yangli-yuanjiang/yuanjiang-gongzuo")
    filed = project / "content" / "reports" / report / "files"
    assert (site / report / "notes.md.txt").read_bytes() == (filed / "notes.md").read_bytes()
