"""Old files are converted by LibreOffice where there is one; else a message says how."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from generator.errors import GongkaiError
from generator.intake.limits import limited_time
from generator.sources.conversion import read_converted, run_for
from generator.sources.read import read_data
from tests.sources.raw_compound import compound
from tests.sources.raw_docx import paragraph, raw_docx

DOC = compound({"WordDocument": b"x"})
RTF = b"{\\rtf1 x}"


def _script(folder: Path, body: str) -> None:
    """Put a program named soffice on the path."""
    program = folder / "soffice"
    program.write_text(f"#!{sys.executable}\n{body}", encoding="utf-8")
    program.chmod(0o755)


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is first on the path."""
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    return tmp_path


@pytest.mark.parametrize("name", ["报告.doc", "报告.wps", "报告.rtf", "报告.odt"])
def test_without_libreoffice_a_message_says_how(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    data = {"rtf": RTF, "odt": _open_document()}.get(name[-3:], DOC)
    with pytest.raises(GongkaiError, match=r"另存为 \.docx .*安装 LibreOffice") as caught:
        read_data(name, data)
    assert str(caught.value).startswith(f"{name}：")


def test_without_libreoffice_a_message_says_how_for_sheets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(GongkaiError, match=r"另存为 \.xlsx .*安装 LibreOffice"):
        read_data("自评表.ods", _open_document("spreadsheet"))


def _open_document(sort: str = "text") -> bytes:
    kind = f"application/vnd.oasis.opendocument.{sort}".encode()
    head = b"PK\x03\x04" + bytes(22) + (8).to_bytes(2, "little") + b"\0\0mimetype" + kind
    return head + b"PK\x05\x06" + bytes(18)


def test_a_fake_libreoffice_converts(office: Path) -> None:
    (office / "made.docx").write_bytes(raw_docx(paragraph("项目名称：甲")))
    _script(
        office,
        "import json, os, shutil, sys\n"
        "source = open(sys.argv[-1], 'rb').read().decode('latin-1')\n"
        "target = sys.argv[sys.argv.index('--outdir') + 1]\n"
        "os.makedirs(target)\n"
        f"shutil.copy({str(office / 'made.docx')!r}, target + '/report.docx')\n"
        "profile = sys.argv[1].removeprefix('-env:UserInstallation=file://')\n"
        "settings = open(profile + '/user/registrymodifications.xcu').read()\n"
        f"told = {{'arguments': sys.argv[1:], 'settings': settings, 'source': source, 'home': os.environ['HOME'], "
        f"'here': os.getcwd(), 'names': sorted(os.environ)}}\n"
        f"json.dump(told, open({str(office / 'told.json')!r}, 'w'))\n",
    )
    read = read_data("报告; rm -rf.rtf", RTF)
    assert (read.lines, read.name) == (("项目名称：甲",), "报告; rm -rf.rtf")
    assert read.notes == ("本文件由 LibreOffice 转换为 .docx 后读取，请核对编号和表格",)
    told = json.loads((office / "told.json").read_text(encoding="utf-8"))
    assert told["source"] == RTF.decode()
    assert told["arguments"][1:5] == ["--headless", "--norestore", "--nolockcheck", "--nodefault"]
    assert told["arguments"][-5:] == ["--convert-to", "docx", "--outdir", "made", "report.rtf"]
    assert '"DisableMacrosExecution" oor:op="fuse"><value>true' in told["settings"]
    assert told["home"] == told["here"]
    assert not Path(told["home"]).exists()
    assert set(told["names"]) <= {"HOME", "PATH", "LANG", "LC_ALL", "LC_CTYPE"}


@pytest.mark.parametrize(
    ("body", "message"),
    [
        pytest.param("raise SystemExit(7)", "转换没有成功", id="fails"),
        pytest.param("", "没有转换出可用的文件", id="makes-nothing"),
        pytest.param(
            "import os; os.mkdir('made'); open('made/report.docx', 'w').write('x')", "不是 .docx", id="makes-junk"
        ),
        pytest.param(
            "import os; os.mkdir('made'); open('made/report.docx', 'w').truncate(101 << 20)",
            "没有转换出可用",
            id="makes-much",
        ),
    ],
)
def test_a_conversion_that_fails_is_told(body: str, message: str, office: Path) -> None:
    _script(office, body)
    with pytest.raises(GongkaiError, match=message) as caught:
        read_data("报告.doc", DOC)
    assert str(caught.value).startswith("报告.doc：")


def test_a_program_that_cannot_be_started_is_told(office: Path) -> None:
    (office / "soffice").write_text("", encoding="utf-8")
    with pytest.raises(GongkaiError, match="转换没有成功"):
        read_converted("报告.doc", "", DOC, find=lambda name: str(office / name))


def test_a_conversion_that_takes_too_long_is_told() -> None:
    def late(command: Sequence[str], _: Path, seconds: int) -> None:
        raise subprocess.TimeoutExpired(command, seconds)

    with pytest.raises(GongkaiError, match="转换超过 90 秒"):
        read_converted("报告.doc", "", DOC, find=lambda _: "soffice", run=late)


def test_a_reading_that_is_given_up_does_not_wait_for_the_program(tmp_path: Path) -> None:
    begun = time.monotonic()
    with pytest.raises(GongkaiError, match=r"读取超过 1 秒"), limited_time("报告.doc", 1):
        run_for([sys.executable, "-c", "import time; time.sleep(30)"], tmp_path, 30)
    assert time.monotonic() - begun < 10


def test_what_a_program_started_ends_with_it(tmp_path: Path) -> None:
    child = f"import time; time.sleep(2); open({str(tmp_path / 'late')!r}, 'w')"
    parent = f"import subprocess, sys, time; subprocess.Popen([sys.executable, '-c', {child!r}]); time.sleep(30)"
    begun = time.monotonic()
    with pytest.raises(subprocess.TimeoutExpired):
        run_for([sys.executable, "-c", parent], tmp_path, 1)
    assert time.monotonic() - begun < 5
    time.sleep(2)
    assert not (tmp_path / "late").exists()
