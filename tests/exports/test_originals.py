"""What the site offers of the originals, with both hashes."""

import json
from hashlib import sha256
from pathlib import Path
from random import Random

import pytest

from generator.content.corpus import Corpus, load_corpus
from generator.errors import GongkaiError
from generator.exports.downloads import downloads
from generator.exports.originals import PublishedOriginal, published_originals
from tests.docx_writer import write_docx
from tests.publishing.planted import Planted
from tests.publishing.poisoned_word import poisoned

_KEY = "2023/yangli-yuanjiang/yuanjiang-gongzuo"


def add_original(project: Path, name: str, data: bytes) -> str:
    """File an original with the report, and return its digest."""
    folder, digest = project / "content" / "reports" / _KEY, sha256(data).hexdigest()
    (folder / "files" / name).write_bytes(data)
    report = folder / "report.yaml"
    listed = f"原件:\n  - 文件: {name}\n    SHA-256: {digest}\n"
    report.write_text(report.read_text("utf-8").replace("原件:\n", listed), "utf-8")
    return digest


def set_publisher(project: Path, line: str) -> None:
    with (project / "content" / "publisher.yaml").open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")


def corpus_of(project: Path) -> Corpus:
    corpus, mistakes = load_corpus(project / "content")
    assert corpus
    assert mistakes == ()
    return corpus


def test_a_word_file_is_offered_cleaned_with_both_hashes(project: Path) -> None:
    planted = Planted()
    filed = poisoned(write_docx("一、甲\n乙", Random(1)), Random(1), planted)  # noqa: S311  # not a secret
    digest = add_original(project, "报告.docx", filed)
    offered = downloads(corpus_of(project))
    copy = offered[f"{_KEY}/报告.docx"]
    assert planted.found_in(copy) == set()
    first = json.loads(offered[f"{_KEY}/report.json"])["originals"][0]
    assert first == {"file": "报告.docx", "sha256": digest, "public_sha256": sha256(copy).hexdigest()}
    assert first["public_sha256"] != digest


def test_a_text_is_offered_as_it_is(project: Path) -> None:
    data = (project / "content" / "reports" / _KEY / "files" / "notes.md").read_bytes()
    digest = sha256(data).hexdigest()
    offered = published_originals(corpus_of(project))[_KEY]
    assert PublishedOriginal("notes.md", digest, "notes.md.txt", data, digest) in offered


def test_an_old_word_file_is_not_offered(project: Path) -> None:
    digest = add_original(project, "旧报告.doc", b"\xd0\xcf\x11\xe0")
    corpus = corpus_of(project)
    assert published_originals(corpus)[_KEY][0] == PublishedOriginal("旧报告.doc", digest, "旧报告.doc")
    offered = downloads(corpus)
    assert f"{_KEY}/旧报告.doc" not in offered
    assert json.loads(offered[f"{_KEY}/report.json"])["originals"][0]["public_sha256"] is None


def test_an_old_word_file_is_offered_where_the_publisher_says_so(project: Path) -> None:
    digest = add_original(project, "旧报告.doc", b"\xd0\xcf\x11\xe0")
    set_publisher(project, "无法清理的原件: 照原样公开")
    offered = published_originals(corpus_of(project))[_KEY][0]
    assert (offered.data, offered.public_sha256, offered.as_filed) == (b"\xd0\xcf\x11\xe0", digest, True)


def test_a_broken_file_is_never_offered(project: Path) -> None:
    add_original(project, "报告.docx", b"PK broken")
    set_publisher(project, "无法清理的原件: 照原样公开")
    with pytest.raises(GongkaiError, match=rf"{_KEY}/report\.yaml：原件不能公开：报告\.docx：不是 \.docx"):
        published_originals(corpus_of(project))


def test_a_file_that_changed_meanwhile_is_not_offered(project: Path) -> None:
    corpus = corpus_of(project)
    (project / "content" / "reports" / _KEY / "files" / "notes.md").write_text("另一份")
    with pytest.raises(GongkaiError, match=r"原件“notes\.md”的 SHA-256 与“原件”中所列不同"):
        published_originals(corpus)
