"""Every cause for which something must be built again, one by one; what has no cause stays as it is."""

import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from generator.store.store import FILE, FOLDER
from tests.site.rebuilding import Change, build, built_from_nothing, gongkai, numbers, rewrite
from tests.site.test_build import contents, differing

_INVENTED = Path(__file__).parents[1] / "invented" / "content"
_REPORT = "2022/yangli-fagai/gaige-jingfei"
_ANOTHER_VERSION = """
from generator.store import stamp
stamp.stamp = lambda: b"another version of the program"
from mkdocs.__main__ import cli
cli()
"""


@pytest.fixture
def project(built: Path) -> Path:
    return built


def _damage(project: Path) -> None:
    file = project / FOLDER / FILE
    data = file.read_bytes()
    file.write_bytes(data[:100] + b"\xff" * (len(data) - 100))


def _spoil(project: Path) -> None:
    """Change, delete and add files of the site: pages, a whole report, a file of the search."""
    site = project / "site"
    rewrite("2022/index.html", "2022", "1999")(site)
    (site / "units/index.html").unlink()
    next((site / "pagefind").rglob("*.pf_meta")).unlink()
    (site / "mine.txt").write_text("1")
    shutil.rmtree(site / _REPORT)


_FAULTS: dict[str, Change] = {
    "cache deleted": lambda project: shutil.rmtree(project / FOLDER),
    "cache damaged": _damage,
    "site spoilt": _spoil,
    "site deleted": lambda project: shutil.rmtree(project / "site"),
}


@pytest.mark.parametrize("fault", _FAULTS)
def test_what_is_spoilt_by_hand_is_mended(fault: str, project: Path, site: Path) -> None:
    _FAULTS[fault](project)
    ran = gongkai(project, "build")
    if ran.returncode:
        assert "已损坏，已经删除" in ran.stderr
        build(project)
    assert differing(project / "site", site) == set()


_EVERYWHERE: dict[str, tuple[Change, str]] = {
    "template": (rewrite("theme/main.html", "返回顶部", "回到开头"), "回到开头"),
    "settings": (rewrite("mkdocs.yml", "名词: glossary", "术语: glossary"), "术语"),
    "publisher": (
        rewrite("content/publisher.yaml", "站点名称: ", "承办单位: 甲县信息中心\n站点名称: "),
        "甲县信息中心",
    ),
}


@pytest.mark.parametrize("cause", _EVERYWHERE)
def test_what_stands_on_every_page_changes_on_every_page(cause: str, project: Path) -> None:
    change, words = _EVERYWHERE[cause]
    change(project)
    pages = {name: data for name, data in contents(build(project)).items() if name.endswith(".html")}
    assert len(pages) > 10
    assert [name for name, data in pages.items() if words.encode() not in data] == []


def test_settings_count_that_are_inherited_or_come_from_outside(project: Path) -> None:
    (project / "base.yml").write_text("extra_css:\n  - !ENV [CSS, none.css]\n", "utf-8")
    settings = project / "mkdocs.yml"
    settings.write_text(f"INHERIT: base.yml\n{settings.read_text('utf-8')}", "utf-8")
    page = project / "site" / _REPORT / "index.html"
    for name in ("one.css", "other.css"):
        build(project, CSS=f"https://example.org/{name}")
        assert name in page.read_text("utf-8")
    (project / "base.yml").write_text("extra_css: [https://example.org/third.css]\n", "utf-8")
    build(project)
    assert "third.css" in page.read_text("utf-8")


def test_without_a_navigation_of_ones_own_every_page_is_built(project: Path, tmp_path: Path) -> None:
    """MkDocs makes one of all pages then, which stands on each of them."""
    settings = project / "mkdocs.yml"
    head, _, rest = settings.read_text("utf-8").partition("nav:\n")
    settings.write_text(head + rest.partition("\n\n")[2], "utf-8")
    build(project)
    rewrite(f"content/reports/{_REPORT}/text.md", "\n", "\n又一句话。\n")(project)
    assert differing(build(project), built_from_nothing(project, tmp_path / "other")) == set()


def test_a_change_of_one_report_leaves_the_pages_of_others_alone(project: Path, tmp_path: Path) -> None:
    before = numbers(project / "site")
    rewrite(f"content/reports/{_REPORT}/text.md", "\n", "\n又一句话。\n")(project)
    now = numbers(build(project))
    assert now[f"{_REPORT}/index.html"] != before[f"{_REPORT}/index.html"]
    other = "2023/yangli-yuanjiang/yuanjiang-gongzuo"
    same = [
        name for name in before if name.startswith((other, "2023/index", "units/yangli-yuanjiang", "pagefind/2023"))
    ]
    assert len(same) > 8
    assert {name: now[name] for name in same} == {name: before[name] for name in same}
    assert differing(project / "site", built_from_nothing(project, tmp_path / "other")) == set()


def test_the_site_that_was_replaced_is_left_with_nothing_but_what_is_public(project: Path, tmp_path: Path) -> None:
    """Its files are those of the public site under second names: so the next build need not make these."""
    spare = project / FOLDER / "earlier-site"
    for words in ("一", "二"):
        rewrite(f"content/reports/{_REPORT}/text.md", "\n", f"\n又{words}句话。\n")(project)
        before = spare.stat().st_ino if spare.exists() else None
        now, left = numbers(build(project)), numbers(spare)
        assert "2023/yangli-yuanjiang/yuanjiang-gongzuo/index.html" in left
        assert {name: now.get(name) for name in left} == left
        assert f"{_REPORT}/index.html" not in left
        assert spare.stat().st_ino != before, "another site is left now"
    assert differing(project / "site", built_from_nothing(project, tmp_path / "other")) == set()
    shutil.move(project / "content/reports/2023", tmp_path / "2023")
    build(project)
    assert not [name for name in numbers(spare) if name.startswith("2023/")]


def test_a_picture_beside_the_page_of_a_report_is_no_change(project: Path) -> None:
    """It is neither taken over nor made: what is known of the site must have it all the same."""
    beside = project / "content/pages/2023/yangli-yuanjiang/yuanjiang-gongzuo/photo.png"
    beside.parent.mkdir(parents=True)
    beside.write_bytes(b"1")
    build(project)
    rewrite(f"content/reports/{_REPORT}/text.md", "\n", "\n又一句话。\n")(project)
    build(project)
    assert "内容没有变化" in gongkai(project, "build").stdout
    assert (project / "site" / beside.relative_to(project / "content/pages")).is_file()


def test_a_unit_with_another_name_changes_everywhere(project: Path, tmp_path: Path) -> None:
    rewrite(
        "content/units/yangli-fagai.yaml",
        "名称: 样例县发展和改革委员会",
        "名称: 样例县发改委\n别名: [样例县发展和改革委员会]",
    )(project)
    assert differing(build(project), built_from_nothing(project, tmp_path / "other")) == set()


def test_another_version_of_the_program_builds_everything_again(project: Path) -> None:
    before = numbers(project / "site")
    environment = {"GONGKAI_EARLIER_SITE": str(project / "site")}
    ran = gongkai(project, "build", "--strict", "--quiet", "--site-dir", "new", code=_ANOTHER_VERSION, **environment)
    assert ran.returncode == 0, ran.stderr
    assert set(before.values()).isdisjoint(numbers(project / "new").values())
    assert differing(project / "site", project / "new") == set()
    shutil.rmtree(project / "new")


def test_a_builder_that_ends_before_it_has_told_all_is_noticed(project: Path) -> None:
    """It tells, while MkDocs starts, how the files of the earlier site are; somebody kills it in the middle of that."""
    rewrite(f"content/reports/{_REPORT}/text.md", "\n", "\n又一句话。\n")(project)
    environment = {"GONGKAI_EARLIER_SITE": str(project / "site"), "GONGKAI_STATES_TOLD": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", "new"]
    told = '{"index.html": [12, 34'
    ran = subprocess.run(
        command, cwd=project, env={**os.environ, **environment}, input=told, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 1
    assert "生成程序意外结束" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_two_builds_at_once_into_two_folders(project: Path, site: Path) -> None:
    rewrite("theme/main.html", "返回顶部", "回到开头")(project)
    build(project)
    rewrite("theme/main.html", "回到开头", "返回顶部")(project)
    with ThreadPoolExecutor(2) as pool:
        ran = list(pool.map(lambda to: gongkai(project, "build", "--site", to), ("site", "another")))
    assert [each.returncode for each in ran] == [0, 0], ran
    assert differing(project / "site", site) == differing(project / "another", site) == set()
    shutil.rmtree(project / "another")


def test_two_builds_at_once_into_one_folder(project: Path, site: Path) -> None:
    """One of them may be told to come again; the site is whole in any case."""
    rewrite(f"content/reports/{_REPORT}/text.md", "\n", "\n又一句话。\n")(project)
    build(project)
    shutil.copy(_INVENTED / "reports" / _REPORT / "text.md", project / "content" / "reports" / _REPORT)
    with ThreadPoolExecutor(2) as pool:
        ran = list(pool.map(lambda _: gongkai(project, "build"), range(2)))
    assert 0 in {each.returncode for each in ran}
    assert all(each.returncode == 0 or "重新运行" in each.stderr or "无法写入" in each.stderr for each in ran), ran
    assert differing(project / "site", site) == set()
    assert differing(build(project), site) == set()


def test_a_build_that_fails_in_the_end_spoils_nothing(project: Path, site: Path) -> None:
    page = project / "content/pages/about.md"
    page.write_text(page.read_text("utf-8") + "\n[无处](../nowhere.md)\n", "utf-8")
    rewrite(f"content/reports/{_REPORT}/text.md", "\n", "\n又一句话。\n")(project)
    ran = gongkai(project, "build")
    assert ran.returncode == 1
    assert "site 没有改动" in ran.stderr
    assert differing(project / "site", site) == set()
    for name in ("pages/about.md", f"reports/{_REPORT}/text.md"):
        shutil.copy(_INVENTED / name, project / "content" / name)
    assert differing(build(project), site) == set()
