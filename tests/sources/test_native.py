"""A library that crashes, hangs or takes all memory ends in a message."""

import subprocess
import sys
from pathlib import Path

import pytest

from generator.errors import GongkaiError
from generator.sources import native
from tests.sources.raw_pdf import text_page, write_pdf


def test_a_library_that_hangs_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(native, "_SECONDS", 0)
    with pytest.raises(GongkaiError, match=r"^报告\.pdf：读取超过 0 秒"):
        native.ask("报告.pdf", write_pdf([text_page(["甲"])]), "pages", 1, 1)


def test_a_library_that_fails_is_told_of_without_a_traceback(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(GongkaiError, match=r"^表\.xls：文件已损坏，或需要的内存过多"):
        native.ask("表.xls", b"x", "sheets")
    assert capfd.readouterr() == ("", "")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits the memory of a process")
def test_memory_is_bounded() -> None:
    greedy = (
        "import sys, types, generator.sources.native_worker as worker\n"
        "made = sys.modules['generator.sources.greedy'] = types.ModuleType('greedy')\n"
        "made.read = lambda data: bytearray(3 << 30)\n"
        "worker._WAYS['greedy'], sys.argv = 'greedy', ['', 'greedy']\n"
        "worker.main()"
    )
    root = Path(native.__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", greedy], cwd=root, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    assert "MemoryError" in done.stderr


def test_the_worker_is_found_from_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "json.py").write_text("raise SystemExit(3)", encoding="utf-8")
    assert native.ask("报告.pdf", write_pdf([text_page(["甲乙"])]), "pages", 1, 9)["pages"][0]["text"] == "甲乙"


def test_pdf_forms_that_repeat_one_another_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(native, "_SECONDS", 2)
    with pytest.raises(GongkaiError, match="读取超过"):
        native.ask("报告.pdf", _repeating(12, 12), "pages", 9, 10**7)


def _repeating(depth: int, times: int) -> bytes:
    """Return a PDF whose page draws a form that draws another form many times, and so on."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"]
    page = (
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources << /XObject << /F 5 0 R >> >> /Contents 4 0 R >>"
    )
    objects += [page.encode(), b"<< /Length 5 >>\nstream\n/F Do\nendstream"]
    for number in range(5, 5 + depth):
        inner = "/F Do " * times if number < 4 + depth else "0 0 1 1 re f " * times
        resources = f"/Resources << /XObject << /F {number + 1} 0 R >> >>" if number < 4 + depth else ""
        head = f"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] {resources} /Length {len(inner)} >>"
        objects.append(f"{head}\nstream\n{inner}\nendstream".encode())
    data = b"%PDF-1.7\n"
    for number, one in enumerate(objects, 1):
        data += f"{number} 0 obj\n".encode() + one + b"\nendobj\n"
    return data + b"trailer << /Size 99 /Root 1 0 R >>"
