"""`gongkai disclose` as a user types it."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import command_line, speak_chinese
from generator.errors import GongkaiError

_INVENTED = Path(__file__).parents[1] / "invented" / "content"
_ONE = "2022/yangli-fagai/gaige-jingfei"
_OTHER = "2023/yangli-yuanjiang/yuanjiang-gongzuo"
_DAY = "发布日期=2024年5月6日"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Two reports that do not say when they were published."""
    shutil.copytree(_INVENTED, tmp_path / "content")
    return tmp_path / "content"


def _file(content: Path, address: str = _ONE) -> Path:
    return content / "reports" / address / "report.yaml"


def _disclose(content: Path, *arguments: str) -> Result:
    speak_chinese()
    return CliRunner().invoke(command_line(), ["disclose", "--content", str(content), *arguments])


def _texts(content: Path) -> list[bytes]:
    return [_file(content, address).read_bytes() for address in (_ONE, _OTHER)]


def test_every_report_gets_the_day_and_keeps_all_else(content: Path) -> None:
    before = _texts(content)
    done = _disclose(content, _DAY, "发布机构=样例县财政局")
    assert (done.exit_code, done.stdout) == (0, "已给 2 份报告补写发布日期、发布机构\n")
    told = "公开信息:\n  发布日期: 2024年5月6日\n  发布机构: 样例县财政局\n".encode()
    assert _texts(content) == [text + told for text in before]


def test_again_changes_nothing(content: Path) -> None:
    _disclose(content, _DAY)
    before = _texts(content)
    assert _disclose(content, _DAY).stdout == "已给 0 份报告补写发布日期\n"
    assert _texts(content) == before


def test_a_value_of_its_own_stays(content: Path) -> None:
    file = _file(content)
    file.write_text(f"{file.read_text('utf-8')}公开信息:\n    索引号: 一\n    发布日期: 2023-01-02\n", "utf-8")
    before = file.read_bytes()
    done = _disclose(content, _DAY)
    assert done.stdout == "已给 1 份报告补写发布日期\n有 1 份报告已经写明了别的值，没有改动\n"
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    ("written", "becomes"),
    [
        ("公开信息:\n    索引号: 一\n", "公开信息:\n    发布日期: 2024年5月6日\n    索引号: 一\n"),
        ("公开信息:\n", "公开信息:\n  发布日期: 2024年5月6日\n"),
        ("公开信息:\n  发布日期:\n  索引号: 一\n", "公开信息:\n  发布日期: 2024年5月6日\n  索引号: 一\n"),
        ("公开信息:\n  索引号: 一\n  发布日期:\n", "公开信息:\n  发布日期: 2024年5月6日\n  索引号: 一\n"),
        ("公开信息: # 说明\n  索引号: 一\n", "公开信息: # 说明\n  发布日期: 2024年5月6日\n  索引号: 一\n"),
        ("\n\n", "公开信息:\n  发布日期: 2024年5月6日\n"),
    ],
)
def test_what_is_there_stays_as_it_is_written(content: Path, written: str, becomes: str) -> None:
    file = _file(content)
    text = file.read_text("utf-8")
    file.write_text(text + written, "utf-8")
    assert _disclose(content, _DAY, "--report", _ONE).exit_code == 0
    assert file.read_text("utf-8") == text + becomes


def test_line_ends_of_windows_stay(content: Path) -> None:
    file = _file(content)
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    before = file.read_bytes()
    assert _disclose(content, _DAY).exit_code == 0
    assert file.read_bytes() == before + "公开信息:\r\n  发布日期: 2024年5月6日\r\n".encode()


@pytest.mark.parametrize(
    ("spoilt", "arguments", "message"),
    [
        ("公开信息: {索引号: 一}\n", (_DAY,), "不能补写，没有改动；请手工补写发布日期"),
        ("公开信息: [\n", (_DAY,), "report.yaml:"),
        ("", ("发布日期=五月六日",), "发布日期"),
        ("", ("发布时间=25:00",), "发布时间"),
        ("", (_DAY, "--report", "2022/nobody/nothing"), "没有报告“2022/nobody/nothing”"),
    ],
)
def test_what_cannot_be_done_changes_no_file(
    content: Path, spoilt: str, arguments: tuple[str, ...], message: str
) -> None:
    file = _file(content, _OTHER)
    file.write_text(file.read_text("utf-8") + spoilt, "utf-8")
    before = _texts(content)
    done = _disclose(content, *arguments)
    assert isinstance(done.exception, GongkaiError), done.output
    assert message in str(done.exception)
    assert _texts(content) == before


@pytest.mark.parametrize("wrong", ["索引号=一", "发布日期", "发布日期=", "发布机构=甲\n乙"])
def test_wrong_use_is_told(content: Path, wrong: str) -> None:
    done = _disclose(content, wrong)
    assert done.exit_code == 2
    assert "应写成“名目=值”" in done.stderr
