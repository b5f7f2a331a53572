"""A folder is filed to the byte the same by one process and by several."""

from pathlib import Path
from random import Random

import pytest
from click.testing import CliRunner

from generator.commands.importing import command
from generator.intake import read as reading
from tests.docx_writer import write_docx
from tests.importing.known_reports import known_reports


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder, in which lies a folder of Word and text files, two of one report and one broken."""
    folder = tmp_path / "送来的"
    folder.mkdir()
    for number, known in enumerate(known_reports()[:5]):
        (folder / f"{number}.txt").write_text(known.text, encoding="utf-8")
    repeated = known_reports()[1].text
    (folder / "1又.docx").write_bytes(write_docx(repeated, Random(1)))  # noqa: S311 (not a secret)
    (folder / "坏.docx").write_bytes(b"PK\x03\x04")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _imported(desk: Path, workers: int, monkeypatch: pytest.MonkeyPatch) -> tuple[str, dict[str, bytes]]:
    monkeypatch.setattr(reading, "_WORKERS", workers)
    content = desk / f"content{workers}"
    done = CliRunner().invoke(command, ["送来的", "--content", content.name, "--log", str(content / "log")])
    written = {path.relative_to(content).as_posix(): path.read_bytes() for path in content.rglob("*") if path.is_file()}
    return done.output.replace(content.name, "content"), written


def test_one_process_and_several_file_the_same(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, several = (_imported(desk, workers, monkeypatch) for workers in (1, 3))
    assert one == several
    assert sum(name.endswith("report.yaml") for name in one[1]) == 5
    assert "共 7 个文件，7 份报告：5 份完成，2 份需要处理" in one[0]
