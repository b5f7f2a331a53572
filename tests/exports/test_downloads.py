"""What lies beside a page can be downloaded, and nothing of it is rendered or run."""

from pathlib import Path

import pytest

from generator.content.corpus import Corpus, load_corpus
from generator.errors import GongkaiError
from generator.exports.downloads import downloads
from generator.exports.originals import published_name


def corpus_of(project: Path) -> Corpus:
    corpus = load_corpus(project / "content").corpus
    assert corpus
    return corpus


@pytest.mark.parametrize(
    ("original", "published"),
    [
        ("报告.docx", "报告.docx"),
        ("自评表.xlsx", "自评表.xlsx"),
        ("report.txt", "report.txt"),
        ("notes.md", "notes.md.txt"),
        ("index.HTML", "index.HTML.txt"),
        ("图.svg", "图.svg.txt"),
    ],
)
def test_files_that_act_are_published_as_text(original: str, published: str) -> None:
    assert published_name(original) == published


def test_every_report_has_its_data_and_originals(project: Path) -> None:
    assert set(downloads(corpus_of(project))) == {
        "2022/yangli-fagai/gaige-jingfei/report.json",
        "2022/yangli-fagai/gaige-jingfei/indicators.csv",
        "2023/yangli-yuanjiang/yuanjiang-gongzuo/report.json",
        "2023/yangli-yuanjiang/yuanjiang-gongzuo/indicators.csv",
        "2023/yangli-yuanjiang/yuanjiang-gongzuo/援疆工作 报告.txt",
        "2023/yangli-yuanjiang/yuanjiang-gongzuo/notes.md.txt",
    }


def test_original_named_like_the_data_is_refused(project: Path) -> None:
    report = project / "content" / "reports" / "2023" / "yangli-yuanjiang" / "yuanjiang-gongzuo" / "report.yaml"
    report.write_text(report.read_text().replace("文件: notes.md", "文件: indicators.csv"))
    (report.parent / "files" / "notes.md").rename(report.parent / "files" / "indicators.csv")
    with pytest.raises(GongkaiError, match=r"原件“indicators\.csv”与其他下载文件同名"):
        downloads(corpus_of(project))


def test_missing_original_is_told(project: Path) -> None:
    corpus = corpus_of(project)
    for file in (project / "content").rglob("notes.md"):
        file.unlink()
    with pytest.raises(GongkaiError, match=r"原件“notes\.md”无法读取"):
        downloads(corpus)
