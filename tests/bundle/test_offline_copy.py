"""`gongkai bundle --offline` as a user types it: complete, the same bytes, or nothing at all."""

import subprocess
import zipfile
from pathlib import Path

import pytest

from tests.site.rebuilding import gongkai


def _bundle(project: Path, to: str, *more: str) -> subprocess.CompletedProcess[str]:
    return gongkai(project, "bundle", "--offline", "--to", to, *more)


def test_a_zip_is_the_same_bytes(project: Path) -> None:
    for name in ("one.zip", "two.zip"):
        done = _bundle(project, name)
        assert done.returncode == 0, done.stderr
        assert done.stdout.startswith(f"已写出 {name}，共 ")
    assert (project / "one.zip").read_bytes() == (project / "two.zip").read_bytes()
    with zipfile.ZipFile(project / "one.zip") as packed:
        assert packed.read("说明.txt").decode("utf-8-sig").startswith("这是网站的离线副本。双击 index.html")
        assert {"index.html", "search/index.html", "search/names.js"} < set(packed.namelist())
    assert not (project / "site").exists()


@pytest.mark.parametrize("name", ["离线", "离线.zip"])
def test_content_with_mistakes_leaves_nothing(project: Path, name: str) -> None:
    (project / "content" / "publisher.yaml").write_text("站点名: 错\n", encoding="utf-8")
    before = {path.name for path in project.iterdir()}
    refused = _bundle(project, name)
    assert refused.returncode == 1
    assert "content/publisher.yaml:1：错误" in refused.stderr
    assert {path.name for path in project.iterdir()} - {".cache"} == before


def test_settings_that_are_not_there_are_told(project: Path) -> None:
    refused = _bundle(project, "离线", "--config", "别处.yml")
    assert (refused.returncode, refused.stderr) == (
        1,
        "错误：别处.yml：没有这个网站设置文件，请检查路径，或用 --config 指定\n",
    )
    assert not (project / "离线").exists()


def test_a_search_page_of_another_theme_is_told(project: Path) -> None:
    main = project / "theme" / "main.html"
    main.write_text(main.read_text("utf-8").replace("{{ page.content }}", "{{ page.title }}"), encoding="utf-8")
    refused = _bundle(project, "离线.zip")
    assert refused.returncode == 1
    assert "“搜索”页不是软件提供的样子" in refused.stderr
    assert not (project / "离线.zip").exists()
