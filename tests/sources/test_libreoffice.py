"""Files that the real LibreOffice makes and converts; left out where it is not installed."""

import shutil
import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from random import Random

import pytest
from docx import Document
from docx.oxml.ns import qn

from generator.errors import GongkaiError
from generator.exports.report_json import report_json
from generator.importing.reading import read_source
from generator.sources import conversion
from generator.sources.read import read_data
from generator.sources.source import Source
from tests.docx_writer import write_docx
from tests.importing.corpus_writers import sheet_of_numbers
from tests.importing.known_reports import KnownReport, known_reports, mismatches

_PROGRAM = shutil.which("soffice")
pytestmark = pytest.mark.skipif(_PROGRAM is None, reason="LibreOffice (soffice) is not installed")
Make = Callable[[str, bytes, str], bytes]


@pytest.fixture(scope="module")
def make(tmp_path_factory: pytest.TempPathFactory) -> Make:
    """Save a file, given with its ending, in the format of another ending."""
    folder = tmp_path_factory.mktemp("office")

    def saved(ending: str, data: bytes, other: str) -> bytes:
        (folder / f"report.{ending}").write_bytes(data)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [_PROGRAM or "", profile, "--headless", "--convert-to", other, "--outdir", str(folder / "made")]
        subprocess.run([*command, str(folder / f"report.{ending}")], check=True, timeout=120, capture_output=True)
        return (folder / "made" / f"report.{other}").read_bytes()

    return saved


@pytest.fixture(scope="module")
def known() -> KnownReport:
    """A report with typed and counted numbers."""
    return next(report for report in known_reports() if report.file.name.startswith("13-"))


@pytest.fixture(scope="module")
def word(known: KnownReport) -> bytes:
    """The report as a Word file."""
    return write_docx(known.text, Random(7))  # noqa: S311 (not a secret)


def _wrong(known: KnownReport, source: Source) -> list[str]:
    return list(mismatches(known.expected, report_json(read_source(source).report)))


@pytest.mark.parametrize("ending", ["doc", "rtf", "odt"])
def test_every_fact_of_a_converted_report(ending: str, known: KnownReport, word: bytes, make: Make) -> None:
    source = read_data(f"报告.{ending}", make("docx", word, ending))
    assert source.notes[0] == "本文件由 LibreOffice 转换为 .docx 后读取，请核对编号和表格"
    assert _wrong(known, source) == []


@pytest.mark.parametrize("ending", ["xls", "ods"])
def test_every_fact_of_an_old_or_open_workbook(ending: str, known: KnownReport, make: Make) -> None:
    data = make("xlsx", sheet_of_numbers(known.text), ending)
    assert _wrong(known, read_data(f"报告.{ending}", data)) == []


@pytest.mark.parametrize("number", ["11", "13", "23"])
def test_every_fact_of_a_pdf_that_word_processors_make(number: str, make: Make) -> None:
    report = next(each for each in known_reports() if each.file.name.startswith(f"{number}-"))
    document = Document(BytesIO(write_docx(report.text, Random(int(number)))))  # noqa: S311 (not a secret)
    for deleted in list(document.element.iter(qn("w:del"))):  # LibreOffice prints them, struck through
        deleted.getparent().remove(deleted)
    stream = BytesIO()
    document.save(stream)
    assert _wrong(report, read_data("报告.pdf", make("docx", stream.getvalue(), "pdf"))) == []


def test_nothing_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, word: bytes, make: Make) -> None:
    data = make("docx", word, "doc")
    home, temporary = tmp_path / "home", tmp_path / "temporary"
    home.mkdir()
    temporary.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    read_data("报告.doc", data)
    assert [*home.iterdir(), *temporary.iterdir()] == []


def test_a_conversion_that_is_given_up_leaves_no_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, word: bytes, make: Make
) -> None:
    data = make("docx", word, "doc")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr(conversion, "_SECONDS", 0.3)
    with pytest.raises(GongkaiError, match="转换超过"):
        read_data("报告.doc", data)
    assert [entry.name for entry in tmp_path.iterdir()] == []
    commands = (path for path in Path("/proc").glob("[0-9]*/cmdline"))
    assert [path for path in commands if str(tmp_path).encode() in _read(path)] == []


def _read(path: Path) -> bytes:
    """Return a file of a process; of one that has ended meanwhile, nothing."""
    try:
        return path.read_bytes()
    except OSError:
        return b""


_LINKING = (
    r"{\rtf1 hello {\field{\*\fldinst INCLUDETEXT \"FILE\" }{\fldrslt stays}}"
    r"{\field{\*\fldinst INCLUDEPICTURE \d \"FILE\" }{\fldrslt stays}}\par}"
)


def test_no_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text("another file's words", encoding="utf-8")
    source = read_data("报告.rtf", _LINKING.replace("FILE", str(tmp_path / "other.txt")).encode())
    assert "another" not in "".join(source.lines)
    assert "hello" in source.lines[0]
