"""The commands keep their contracts: exit codes, forms of output, and Chinese throughout."""

import json
import re
from pathlib import Path

import click
import pytest

from generator.cli import command_line
from tests.cli.conftest import Run

_COMMANDS = command_line().list_commands(click.Context(command_line()))
_ENGLISH = re.compile(r"Usage|Options|Commands|Show|Error|default|required|\[OPTIONS\]|COMMAND|ARGS|DIRECTORY|FILE\b")


def test_contract_names_all_commands() -> None:
    assert set(_COMMANDS) >= {"build", "check", "generate", "import", "schema", "serve"}


@pytest.mark.parametrize("command", [[], *([name] for name in _COMMANDS)])
def test_help_is_chinese(gongkai: Run, command: list[str]) -> None:
    told = gongkai(*command, "--help")
    assert told.returncode == 0
    assert "用法:" in told.stdout
    assert not _ENGLISH.search(told.stdout.replace("FILE...", ""))


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["chek"], "没有命令 'chek'"),
        (["check", "--formt", "json"], "没有选项 '--formt'"),
        (["check", "--format", "pdf"], "不在可选的"),
        (["check", "--content", "nowhere"], "目录 'nowhere' 不存在"),
        (["generate"], "缺少选项 '--to'"),
        (["build", "--config", "nowhere.yml"], "文件 'nowhere.yml' 不存在"),
        (["serve", "x"], "多余的参数（x）"),
    ],
)
def test_wrong_use_ends_with_2(gongkai: Run, arguments: list[str], message: str) -> None:
    told = gongkai(*arguments)
    assert told.returncode == 2
    assert message in told.stderr
    assert not _ENGLISH.search(told.stderr)


def test_sound_content_is_clean(gongkai: Run) -> None:
    told = gongkai("check")
    assert (told.returncode, told.stdout) == (0, "没有发现问题\n")


@pytest.fixture
def mistaken(project: Path) -> Path:
    """A project with a mistake in a report and one in the publisher's card."""
    report = project / "content" / "reports" / "2022" / "yangli-fagai" / "gaige-jingfei" / "report.yaml"
    report.write_text(report.read_text().replace("总分: 88分", "总分: 很好"))
    (project / "content" / "publisher.yaml").write_text("站点名: 错\n")
    return project


@pytest.mark.usefixtures("mistaken")
def test_check_lists_every_mistake(gongkai: Run) -> None:
    told = gongkai("check")
    assert told.returncode == 1
    assert "content/reports/2022/yangli-fagai/gaige-jingfei/report.yaml:5：错误：“总分”" in told.stdout
    assert "content/publisher.yaml:1：错误：" in told.stdout
    assert "[content/bad-value]\n" in told.stdout


@pytest.mark.usefixtures("mistaken")
def test_check_as_json_keeps_its_shape(gongkai: Run) -> None:
    told = gongkai("check", "--format", "json")
    assert told.returncode == 1
    answer = json.loads(told.stdout)
    found = {finding["rule"]: finding for finding in answer["findings"]}
    finding = found["content/bad-value"]
    assert answer["counts"] == {"error": len(answer["findings"]), "warning": 0, "review": 0}
    assert finding.pop("message").startswith("“总分”")
    assert finding == {
        "rule": "content/bad-value",
        "severity": "error",
        "file": "content/reports/2022/yangli-fagai/gaige-jingfei/report.yaml",
        "line": 5,
        "report": "2022/yangli-fagai/gaige-jingfei",
        "waived": False,
    }
    assert found["content/unknown-key"]["report"] is None


@pytest.mark.usefixtures("mistaken")
def test_check_for_github_points_at_lines(gongkai: Run) -> None:
    told = gongkai("check", "--format", "github")
    file = "content/reports/2022/yangli-fagai/gaige-jingfei/report.yaml"
    assert f"::error file={file},line=5,title=content/bad-value::“总分”" in told.stdout


def test_generate_replaces_its_own_tree_only(gongkai: Run, project: Path) -> None:
    tree, foreign = project / "tree", project / "theme"
    assert gongkai("generate", "--to", "tree").returncode == 0
    (tree / "stale.md").touch()
    assert gongkai("generate", "--to", "tree").returncode == 0
    assert not (tree / "stale.md").exists()
    assert (tree / "about.md").is_file(), "pages written by hand are part of the tree"

    before = sorted(foreign.rglob("*"))
    told = gongkai("generate", "--to", "theme")
    assert told.returncode == 1
    assert "没有写入" in told.stderr
    assert sorted(foreign.rglob("*")) == before


@pytest.mark.usefixtures("mistaken")
def test_generate_tells_the_mistakes(gongkai: Run, project: Path) -> None:
    told = gongkai("generate", "--to", "tree")
    assert told.returncode == 1
    assert "report.yaml:5：错误" in told.stderr
    assert not (project / "tree").exists()


def test_build_makes_the_site_of_mkdocs(gongkai: Run, project: Path, site: Path) -> None:
    told = gongkai("build", "--site", "public")
    assert told.returncode == 0, told.stderr
    assert "网站已生成：public" in told.stdout
    assert (project / "public" / "index.html").read_bytes() == (site / "index.html").read_bytes()
    assert not [path for path in project.iterdir() if path.name.startswith(".")], "nothing is left beside it"


def test_failing_build_leaves_the_last_site(gongkai: Run, project: Path) -> None:
    assert gongkai("build").returncode == 0
    (project / "content" / "publisher.yaml").write_text("站点名: 错\n")
    told = gongkai("build")
    assert told.returncode == 1
    assert "publisher.yaml:1：错误" in told.stderr
    assert "site 没有改动" in told.stderr
    assert (project / "site" / "index.html").is_file()
    assert not [path for path in project.iterdir() if path.name.startswith(".")]


def test_build_refuses_a_folder_that_is_no_site(gongkai: Run, project: Path) -> None:
    told = gongkai("build", "--site", "content")
    assert told.returncode == 1
    assert "没有写入" in told.stderr
    assert (project / "content" / "publisher.yaml").is_file()


def test_schema_is_written_beside_other_files(gongkai: Run, project: Path) -> None:
    told = gongkai("schema", "--to", "content")
    assert told.returncode == 0
    assert json.loads((project / "content" / "report.schema.json").read_text())["title"]
    assert (project / "content" / "publisher.yaml").is_file()


def test_unwritable_place_is_told(gongkai: Run) -> None:
    told = gongkai("schema", "--to", "mkdocs.yml/schemas")
    assert told.returncode == 1
    assert "无法写入" in told.stderr
