"""The commands keep their contracts: exit codes, forms of output, and Chinese throughout."""

import html
import json
import re
import shutil
from pathlib import Path

import click
import pytest

from generator.cli import command_line
from tests.cli.conftest import Run
from tests.rules.sound import SOUND, copy_of_sound

_COMMANDS = command_line().list_commands(click.Context(command_line()))
_ENGLISH = re.compile(r"Usage|Options|Commands|Show|Error|default|required|\[OPTIONS\]|COMMAND|ARGS|DIRECTORY|FILE\b")


def test_contract_names_all_commands() -> None:
    assert set(_COMMANDS) >= {"build", "check", "explain", "generate", "import", "publish", "rules", "schema", "serve"}


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
        (["check", "--rule", "sums/nothing"], "没有规则“sums/nothing”"),
        (["explain", "sums/uses-equal-spend"], "是否应为“sums/uses-equal-spent”？"),
        (["explain"], "缺少参数"),
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
    told = gongkai("check", "--content", str(SOUND))
    assert (told.returncode, told.stdout) == (0, "没有发现问题\n")


@pytest.fixture
def contradictory(project: Path) -> Path:
    """A project with a report whose uses do not add up to what was spent."""
    shutil.rmtree(project / "content")
    content = copy_of_sound(project)
    [report] = content.glob("reports/2023/lanchuanzhou*/*/report.yaml")
    head, uses, rest = report.read_text("utf-8").partition("  资金用途:\n")
    report.write_text(head + uses + rest.replace("金额: ", "金额: 9", 1), "utf-8")
    return project


@pytest.mark.usefixtures("contradictory")
def test_an_error_in_a_report_fails_the_check_and_not_the_site(gongkai: Run) -> None:
    told = gongkai("check")
    assert told.returncode == 1
    assert "[sums/uses-equal-spent]\n" in told.stdout
    assert told.stdout.endswith("这些问题不影响网站生成\n")
    assert gongkai("generate", "--to", "tree").returncode == 0


def test_a_strict_publisher_gets_no_site(gongkai: Run, contradictory: Path) -> None:
    publisher = contradictory / "content" / "publisher.yaml"
    publisher.write_text(f"{publisher.read_text('utf-8')}错误须先豁免: true\n", "utf-8")
    assert "必须先处理，网站才能生成" in gongkai("check").stdout
    told = gongkai("generate", "--to", "tree")
    assert told.returncode == 1
    assert "[sums/uses-equal-spent]" in told.stderr


@pytest.mark.usefixtures("contradictory")
def test_only_the_asked_rules_are_applied(gongkai: Run) -> None:
    told = gongkai("check", "--rule", "sums/uses-equal-spent", "--rule", "drift/target-changed", "--format", "json")
    assert told.returncode == 1
    assert {each["rule"] for each in json.loads(told.stdout)["findings"]} == {"sums/uses-equal-spent"}
    assert gongkai("check", "--rule", "drift/target-changed").returncode == 0


@pytest.mark.usefixtures("contradictory")
def test_review_page_shows_the_place_and_the_way_to_mend(gongkai: Run) -> None:
    told = gongkai("check", "--format", "html")
    assert told.returncode == 1
    page = html.unescape(told.stdout)
    assert "<mark>" in page
    assert "<strong>修改：</strong>" in page
    assert 'href="#rule-sums-uses-equal-spent"' in page
    assert 'id="rule-sums-uses-equal-spent"' in page
    assert not re.search(r"https?:|@import|url\(|<script", page)


def test_review_page_lists_figures_that_belong_to_no_field(gongkai: Run, project: Path) -> None:
    text = next((project / "content" / "reports").rglob("text.md"))
    text.write_text(text.read_text(encoding="utf-8") + "\n另收到捐赠98.76万元。\n", encoding="utf-8")
    line = len(text.read_text(encoding="utf-8").splitlines())
    page = html.unescape(gongkai("check", "--format", "html").stdout)
    place = f"{text.relative_to(project)}:{line}"
    assert f'<tr><td>金额</td><td>98.76万元</td><td class="place">{place}</td></tr>' in page


def test_rules_are_listed_and_explained(gongkai: Run) -> None:
    listed = gongkai("rules").stdout
    assert "  sums/uses-equal-spent　错误　各项资金用途之和等于支出资金。\n" in listed
    explained = gongkai("explain", "sums/uses-equal-spent").stdout
    assert explained.startswith("各项资金用途之和等于支出资金。\n\n")
    assert "\n修改：核对" in explained
    assert "代码：sums/uses-equal-spent　级别：错误\n" in explained
    assert "结果不公开" not in explained


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
    assert set(answer["counts"]) == {"error", "warning", "review"}
    assert sum(answer["counts"].values()) == len(answer["findings"])
    assert finding.pop("message").startswith("“总分”")
    assert finding == {
        "rule": "content/bad-value",
        "severity": "error",
        "file": "content/reports/2022/yangli-fagai/gaige-jingfei/report.yaml",
        "line": 5,
        "report": "2022/yangli-fagai/gaige-jingfei",
        "stated": None,
        "computed": None,
        "waived": False,
        "number": None,
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
    assert [path.name for path in project.glob(".*")] == [".cache"], "nothing else is left beside it"


def test_a_second_build_has_nothing_to_do(gongkai: Run, project: Path) -> None:
    assert "网站已生成" in gongkai("build").stdout
    before = (project / "site" / "index.html").stat()
    assert "没有变化" in gongkai("build").stdout
    assert (project / "site" / "index.html").stat() == before
    (project / "site" / "index.html").write_text("changed by hand")
    assert "网站已生成" in gongkai("build").stdout
    assert "changed by hand" not in (project / "site" / "index.html").read_text("utf-8")


def test_failing_build_leaves_the_last_site(gongkai: Run, project: Path) -> None:
    assert gongkai("build").returncode == 0
    (project / "content" / "publisher.yaml").write_text("站点名: 错\n")
    told = gongkai("build")
    assert told.returncode == 1
    assert "publisher.yaml:1：错误" in told.stderr
    assert "site 没有改动" in told.stderr
    assert (project / "site" / "index.html").is_file()
    assert [path.name for path in project.glob(".*")] == [".cache"]


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


def test_build_for_production_refuses_an_example(gongkai: Run, project: Path) -> None:
    refused = gongkai("build", "--production")
    assert refused.returncode == 1
    assert "content/publisher.yaml：缺少" in refused.stderr
    assert not (project / "site").exists()
