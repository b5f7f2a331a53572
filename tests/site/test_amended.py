"""The version before an amendment has its own address, with its downloads; a build again makes what a new one makes."""

import json
import shutil
from pathlib import Path

import pytest

from tests.site.rebuilding import build, built_from_nothing, gongkai, numbers
from tests.site.test_build import contents, differing

_INVENTED = Path(__file__).parents[1] / "invented" / "content"
_REPORT = "2023/yangli-yuanjiang/yuanjiang-gongzuo"
_BEFORE, _AFTER = "支出资金: 81.82万元", "支出资金: 81.92万元"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a report that was amended after the site had been built."""
    project = tmp_path_factory.mktemp("amended") / "project"
    for name, source in (("content", _INVENTED), ("theme", _INVENTED.parents[2] / "theme")):
        shutil.copytree(source, project / name)
    shutil.copy(_INVENTED.parents[2] / "mkdocs.yml", project)
    build(project)
    folder = project / "content/reports" / _REPORT
    shutil.copytree(folder, project / "kept")
    shutil.move(project / "kept", folder / "earlier/1")
    text = (folder / "report.yaml").read_text("utf-8")
    assert _BEFORE in text
    amendment = "公开信息:\n  更正记录:\n    - 日期: 2024-05-06\n      原因: 支出抄录有误\n"
    (folder / "report.yaml").write_text(f"{text.replace(_BEFORE, _AFTER)}{amendment}", "utf-8")
    build(project)
    return project


def test_both_versions_are_there_and_each_leads_to_the_other(project: Path) -> None:
    site = project / "site"
    now, before = ((site / _REPORT / name).read_text("utf-8") for name in ("index.html", "earlier/1/index.html"))
    assert f'{_REPORT}/earlier/1/"' in now
    assert "81.82万元" in now[now.index('id="amendments"') : now.index('id="figures"')]
    assert f'{_REPORT}/">现在的版本' in before
    assert "支出抄录有误" in before
    assert "81.92万元" not in before
    names = {path.name for path in (site / _REPORT).iterdir()}
    assert {path.name for path in (site / _REPORT / "earlier/1").iterdir()} == names - {"earlier"}


def test_the_data_of_the_version_are_its_own_and_nothing_is_said_of_checks(project: Path) -> None:
    told = json.loads((project / "site" / _REPORT / "earlier/1/report.json").read_text("utf-8"))
    assert told["funds"]["spent"]["print"] == "81.82万元"
    assert "findings" not in told
    assert "verification" not in told


def test_lists_and_search_have_the_report_once(project: Path) -> None:
    site = project / "site"
    register = "".join(file.read_text("utf-8") for file in site.glob("pagefind/**/*.json"))
    assert "earlier" not in register
    assert "earlier/1" not in (site / "2023/index.html").read_text("utf-8")


def test_what_is_built_again_is_what_is_built_from_nothing(project: Path, tmp_path: Path) -> None:
    assert differing(project / "site", built_from_nothing(project, tmp_path / "new")) == set()
    page = f"{_REPORT}/earlier/1/index.html"
    other = "2022/yangli-fagai/gaige-jingfei/index.html"
    copy = tmp_path / "project"
    shutil.copytree(project, copy)
    build(copy)
    old = numbers(copy / "site")
    version = copy / "content/reports" / _REPORT / "earlier/1/text.md"
    version.write_text(version.read_text("utf-8").replace("部署", "安排"), "utf-8")
    site = build(copy)
    new = numbers(site)
    assert (new[page] == old[page], new[other] == old[other]) == (False, True)
    assert "安排" in (site / page).read_text("utf-8")
    assert "安排" in (site / _REPORT / "index.html").read_text("utf-8")


def test_a_withdrawal_takes_all_versions(project: Path, tmp_path: Path) -> None:
    copy = tmp_path / "project"
    shutil.copytree(project, copy)
    done = gongkai(copy, "withdraw", _REPORT, "--reason", "复核", "--date", "2025-01-02")
    assert done.returncode == 0, done.stderr
    site = build(copy)
    assert [path.name for path in (site / _REPORT).rglob("*")] == ["index.html"]
    assert not any(_REPORT in name and "earlier" in name for name in contents(site))
