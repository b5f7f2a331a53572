"""Nothing of an original reaches the site but its public copy, and both hashes stand there."""

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from random import Random

import pytest

from tests.docx_writer import write_docx
from tests.exports.test_originals import add_original, set_publisher
from tests.publishing.made_pdf import poisoned_pdf
from tests.publishing.made_pictures import PLACES, jpeg
from tests.publishing.planted import Planted, words_in
from tests.publishing.poisoned_sheet import poisoned_sheet
from tests.publishing.poisoned_word import poisoned
from tests.sources.raw_docx import paragraph, raw_docx

_REPORT = Path("2023/yangli-yuanjiang/yuanjiang-gongzuo")
_COMMENTED = raw_docx(paragraph("文"), comments=f"<w:comment>{paragraph('问')}</w:comment>")


def build(project: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    return subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)


def test_no_planted_word_reaches_the_site(project: Path) -> None:
    planted = Planted()
    rng = Random(7)  # noqa: S311  # not a secret
    filed = {
        "报告.docx": poisoned(write_docx("一、基本情况\n援疆工作报告正文。", rng), rng, planted),
        "自评表.xlsx": poisoned_sheet(planted),
        "附件.pdf": poisoned_pdf(planted),
        "照片.jpg": jpeg({place: planted.word(f"photograph: {place}") for place in PLACES}),
        "网页.html": f"<p>正文</p><!-- {planted.word('remark in a page')} -->".encode(),
        "旧报告.doc": planted.word("old file").encode(),
    }
    digests = {name: add_original(project, name, data) for name, data in filed.items()}
    built = build(project)
    assert built.returncode == 0, built.stderr
    files = {
        path.relative_to(project / "site"): path.read_bytes()
        for path in (project / "site").rglob("*")
        if path.is_file()
    }
    found = {str(path): words_in(data) for path, data in files.items()}
    assert {path: words for path, words in found.items() if words} == {}
    assert _REPORT / "旧报告.doc" not in files
    page = files[_REPORT / "index.html"].decode()
    for name, digest in digests.items():
        copy = files.get(_REPORT / f"{name}.txt", files.get(_REPORT / name))
        assert digest in page
        assert copy is None or (sha256(copy).hexdigest() in page and sha256(copy).hexdigest() != digest)


def test_a_publisher_who_wants_clean_files_is_told_of_others(project: Path) -> None:
    add_original(project, "报告.docx", _COMMENTED)
    set_publisher(project, "原件处理: 拒绝")
    built = build(project)
    assert built.returncode == 1
    assert "原件“报告.docx”有批注 1 处，应为清理过的文件" in built.stderr
    assert not (project / "site").exists()


@pytest.mark.parametrize(("name", "data"), [("报告.docx", b"PK broken"), ("表.xlsx", _COMMENTED), ("附件.pdf", b"x")])
def test_a_broken_original_stops_the_build_with_a_message(project: Path, name: str, data: bytes) -> None:
    add_original(project, name, data)
    built = build(project)
    assert built.returncode == 1
    assert f"原件不能公开：{name}" in built.stderr
    assert "Traceback" not in built.stderr
    assert not (project / "site").exists()
