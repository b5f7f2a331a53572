"""Whatever kind of file it is, what may not be kept is told with its line, and never itself."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import command_line
from generator.findings.number import number_of
from generator.screening.any_file import sighted
from tests.screening.test_office_file import _file
from tests.sources.raw_docx import paragraph

MOBILE = "138" + "0013" + "8000"
_IDENTITY = "11010519491231" + "002X"
_KEY = "-----BEGIN OPENSSH " + "PRIVATE KEY-----"


def _screen(*paths: Path) -> Result:
    return CliRunner().invoke(command_line(), ["screen", *map(str, paths)])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"一\n二，电话{MOBILE}\n", (2, "手机号码 138****8000")),
        (f"身份证号：{_IDENTITY}", (1, "居民身份证号 11*************02X")),
        ("说明\n\n秘密★1年\n", (3, "国家秘密标志或不予公开的标注 秘密★")),
        (f"x: 1\n{_KEY}\n", (2, "私钥")),
        ("url: https://deploy:" + "word1234@git.test/x", (1, "地址中的用户名和口令")),
        ("AKIA" + "ABCDEFGHIJKLMNOP", (1, "云服务的访问密钥")),
        ("token=glpat-" + "a1B2c3D4e5F6g7H8i9J0", (1, "代码平台的访问令牌")),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_texts_of_any_name(text: str, told: tuple[int, str], encoding: str, tmp_path: Path) -> None:
    file = tmp_path / "说明.cfg"
    file.write_bytes(text.encode(encoding))
    assert [tuple(each) for each in sighted(file)] == [told]


def test_utf_16_is_text_too(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text(f"姓名,手机\n某,{MOBILE}\n", "utf-16")
    assert [each.line for each in sighted(file)] == [2]


def test_a_document_is_read_with_its_comments(tmp_path: Path) -> None:
    file = tmp_path / "报告.docx"
    comment = f'<w:comment w:id="0">{paragraph(f"打{MOBILE}")}</w:comment>'
    file.write_bytes(_file(paragraph("正文") + paragraph(f"手机{MOBILE}"), comments=comment))
    told = {each.what for each in sighted(file)}
    assert told == {"批注第 1 段有手机号码 138****8000", "正文第 2 段有手机号码 138****8000"}


@pytest.mark.parametrize("name", [".env", "id_ed25519", "site.key", "证书.pfx", ".env.production"])
def test_files_that_hold_keys(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(b"\0\1")
    assert [each.what for each in sighted(tmp_path / name)] == ["这类文件存放密钥或口令"]


def test_what_is_no_secret(tmp_path: Path) -> None:
    """A certificate, a picture, an address, a credit code, an office number, a digest."""
    (tmp_path / "site.pem").write_text("-----BEGIN CERTIFICATE-----\n")
    (tmp_path / "图.png").write_bytes(b"\x89PNG\0" + MOBILE.encode())
    (tmp_path / "a.txt").write_text(f"https://user@git.test/ 电话 010-00000001 {'1' * 64} 910000000000000000", "utf-8")
    told = _screen(tmp_path)
    assert (told.exit_code, told.output) == (0, "没有发现问题\n")


def test_a_folder_is_told_file_by_file_and_never_the_number(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "a.md").write_text(f"联系{MOBILE}", "utf-8")
    (tmp_path / f"{MOBILE}.txt").write_text("", "utf-8")
    (tmp_path / "link").symlink_to("content/a.md")
    told = _screen(tmp_path / "content", tmp_path / f"{MOBILE}.txt", tmp_path / "link")
    assert told.exit_code == 1
    assert f"{tmp_path / 'content' / 'a.md'}:1：手机号码 138****8000" in told.output.splitlines()
    assert "文件名中有手机号码 138****8000" in told.output
    assert told.output.endswith("共 2 处，都不能进入仓库\n")


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    assert _screen(tmp_path / "none").exit_code == 2


def _filed(folder: Path, decisions: str) -> Path:
    """Return the text of a report with a number, in a content folder with decisions."""
    report = folder / "content" / "reports" / "2023" / "a-ju" / "b"
    report.mkdir(parents=True)
    (report / "text.md").write_text(f"# 甲\n\n公布的号码：{MOBILE}\n", "utf-8")
    (folder / "content" / "screening.yaml").write_text(decisions, "utf-8")
    return report / "text.md"


_DECIDED = """\
- 编号: "{number}"
  规则: screening/no-mobile-numbers
  报告: 2023/a-ju/b
  理由: 是公布的号码
  姓名: 审查人
  日期: 2024-05-06
"""


def test_a_decision_holds_in_its_report(tmp_path: Path) -> None:
    number = number_of("screening/no-mobile-numbers", "2023/a-ju/b", MOBILE)
    text = _filed(tmp_path, _DECIDED.format(number=number))
    assert (_screen(tmp_path).exit_code, _screen(text).exit_code) == (0, 0)
    other = tmp_path / "content" / "reports" / "2023" / "a-ju" / "c" / "text.md"
    other.parent.mkdir()
    other.write_bytes(text.read_bytes())
    assert [line for line in _screen(tmp_path).output.splitlines() if "text.md" in line] == [
        f"{other}:3：手机号码 138****8000"
    ]
    screened = CliRunner().invoke(command_line(), ["screen", str(other), "--decisions", str(tmp_path)])
    assert screened.exit_code == 1


def test_a_decision_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    text = _filed(tmp_path, "- 编号: abc\n")
    told = _screen(text)
    assert told.exit_code == 1
    assert f"{tmp_path}/content/screening.yaml:1：" in told.output
    assert "没有作用" in told.output
