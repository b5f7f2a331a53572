"""`gongkai form` as a user types it."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import command_line, speak_chinese
from generator.errors import GongkaiError

CARD = "名称: 青桐县图书馆\n别名:\n- 县图书馆\n主管部门: 青桐县文化和旅游局\n"
YEAR = ("--year", "2023")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    card = tmp_path / "content" / "units" / "tushuguan.yaml"
    card.parent.mkdir(parents=True)
    card.write_text(CARD, encoding="utf-8")
    return tmp_path / "content"


def _form(content: Path, *arguments: str) -> Result:
    speak_chinese()
    to = content.parent / "表"
    return CliRunner().invoke(command_line(), ["form", "--to", str(to), "--content", str(content), *arguments])


def _import(content: Path, *arguments: str) -> str:
    files = [str(path) for path in sorted((content.parent / "表").iterdir())]
    done = CliRunner().invoke(command_line(), ["import", "--json", *files, *arguments])
    assert done.exit_code == 0, done.output
    return done.stdout


def test_an_alias_gives_the_name_and_the_department_of_the_card(content: Path) -> None:
    done = _form(content, "--unit", "县图书馆", *YEAR, "--project", "流动图书车")
    assert (done.exit_code, done.stderr) == (0, "")
    names = sorted(path.name for path in (content.parent / "表").iterdir())
    stem = "项目支出绩效自评表-2023-青桐县图书馆-流动图书车"
    assert names == [f"{stem}.docx", f"{stem}.xlsx"]
    told = _import(content)
    assert told.count('"unit": "青桐县图书馆"') == told.count('"department": "青桐县文化和旅游局"') == 2
    assert told.count('"project": "流动图书车"') == 2


def test_an_unknown_unit_is_printed_as_given(content: Path) -> None:
    done = _form(content, "--unit", "云岫县林场", *YEAR, "--project", "造林/补植")
    assert done.exit_code == 0
    assert "没有名称或别名为“云岫县林场”的单位" in done.stderr
    told = _import(content)
    assert told.count('"unit": "云岫县林场"') == told.count('"project": "造林/补植"') == 2


def test_the_same_form_is_the_same_bytes(content: Path) -> None:
    folder = content.parent / "表"
    _form(content, "--unit", "县图书馆", *YEAR)
    first = {path.name: path.read_bytes() for path in folder.iterdir()}
    for path in folder.iterdir():
        path.unlink()
    _form(content, "--unit", "县图书馆", *YEAR)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == first
    assert _form(content, "--unit", "县图书馆", *YEAR).exit_code == 0


def test_a_file_that_may_be_filled_in_is_not_written_over(content: Path) -> None:
    _form(content, "--unit", "县图书馆", *YEAR)
    filled = next((content.parent / "表").glob("*.xlsx"))
    filled.write_bytes(b"filled in")
    done = _form(content, "--unit", "县图书馆", *YEAR)
    assert isinstance(done.exception, GongkaiError)
    assert "可能已经填写，不会覆盖" in str(done.exception)
    assert filled.read_bytes() == b"filled in"


@pytest.mark.parametrize("name", ["", "  ", "县\n图书馆", "县\x07图书馆"])
def test_a_name_without_text_is_refused(content: Path, name: str) -> None:
    done = _form(content, "--unit", name, *YEAR)
    assert done.exit_code == 2
    assert "不是名称" in done.stderr
    assert not (content.parent / "表").exists()


def test_a_broken_card_is_told(content: Path) -> None:
    (content / "units" / "tushuguan.yaml").write_text("别名: 县图书馆\n", encoding="utf-8")
    done = _form(content, "--unit", "县图书馆", *YEAR)
    assert isinstance(done.exception, GongkaiError)
    assert "tushuguan.yaml 第 1 行" in str(done.exception)
    assert not (content.parent / "表").exists()
