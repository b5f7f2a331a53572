"""`gongkai check` says the same when it has nothing to do, and says the new when something has changed."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import command_line
from generator.kept import examining
from generator.store.store import FILE, FOLDER
from tests.cli.conftest import Run
from tests.rules.sound import copy_of_sound

_FORMS = ("text", "github", "gitlab", "json", "html")
_TEXT = "reports/2023/lanchuanzhou-gonggong-tushuguan/liudong-tushu-che-fuwu-jingfei/text.md"
_MORE = "\n联系电话13800000000。\n"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Content that nothing is wrong with."""
    return copy_of_sound(tmp_path)


def check(content: Path, *arguments: str) -> Result:
    ran = CliRunner().invoke(command_line(), ["check", "--content", str(content), *arguments])
    assert isinstance(ran.exception, SystemExit | None), ran.exception
    return ran


@pytest.mark.parametrize("form", _FORMS)
def test_told_again_and_told_anew(form: str, content: Path) -> None:
    text = content / _TEXT
    before = text.read_text("utf-8")
    told = [check(content, "--format", form) for _ in range(2)]
    assert told[0].exit_code == told[1].exit_code == 0
    assert told[0].output == told[1].output
    text.write_text(before + _MORE, "utf-8")
    changed = [check(content, "--format", form) for _ in range(2)]
    assert changed[0].exit_code == changed[1].exit_code == 1
    assert changed[0].output == changed[1].output != told[0].output
    text.write_text(before, "utf-8")
    assert check(content, "--format", form).output == told[0].output


def test_each_form_and_each_choice_of_rules_is_told_for_itself(content: Path) -> None:
    with (content / _TEXT).open("a", encoding="utf-8") as file:
        file.write(_MORE)
    asked = [["--format", form] for form in _FORMS] + [["--rule", "disclosure/envelope-complete"]]
    first = [check(content, *each).output for each in asked]
    assert len(set(first)) == len(asked)
    assert [check(content, *each).output for each in asked] == first


def test_what_was_told_of_content_that_changed_meanwhile_is_not_kept(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def conclude_late(*arguments: object, **named: object) -> object:
        concluded = conclude(*arguments, **named)  # type: ignore[arg-type]  # handed on as they are
        with (content / _TEXT).open("a", encoding="utf-8") as file:
            file.write(_MORE)
        return concluded

    conclude = examining.conclude  # type: ignore[attr-defined]  # not for others, but this test is about the moment
    before = shutil.copytree(content, content.parent / "before" / "content")
    with monkeypatch.context() as patched:
        patched.setattr(examining, "conclude", conclude_late)
        assert check(content).exit_code == 0
    assert check(content).exit_code == 1
    shutil.rmtree(content)
    shutil.copytree(before, content)
    assert check(content).exit_code == 0


def test_a_damaged_cache_is_told_and_deleted(gongkai: Run, project: Path) -> None:
    told = gongkai("check")
    file = project / FOLDER / FILE
    file.write_bytes(file.read_bytes()[:100] + b"\xff" * (file.stat().st_size - 100))
    damaged = gongkai("check")
    assert damaged.stdout == told.stdout or "已损坏，已经删除" in damaged.stderr
    assert gongkai("check").stdout == told.stdout


def test_what_stands_in_the_way_of_the_cache_does_not_matter(gongkai: Run, project: Path) -> None:
    told = gongkai("check")
    shutil.rmtree(project / FOLDER)
    (project / FOLDER / FILE).mkdir(parents=True)
    again = gongkai("check")
    assert (again.stdout, again.stderr) == (told.stdout, "")
