"""A sound content folder becomes a corpus in which everything can be found again."""

from pathlib import Path

import pytest

from generator.content.corpus import Corpus, load_corpus
from generator.content.folder_writing import write_files
from generator.content.layout import report_folder
from generator.content.slugs import mint
from generator.content.writing import to_yaml
from generator.errors import GongkaiError

REPORT = "reports/2023/wenhua-ju/jingfei/report.yaml"


@pytest.fixture
def corpus(content: Path) -> Corpus:
    loaded, mistakes = load_corpus(content)
    assert mistakes == ()
    assert loaded
    return loaded


def test_publisher_and_units_are_loaded(corpus: Corpus) -> None:
    assert corpus.publisher.site_name == "样例州绩效公开"
    assert [unit.slug for unit in corpus.units] == ["wenhua-ju", "xuexiao"]
    assert corpus.units[0].unit.aliases == ("州文化局",)
    assert corpus.units[0].file == "content/units/wenhua-ju.yaml"
    assert corpus.units[0].line("别名", 0) == 3


def test_report_knows_its_place(corpus: Corpus, content: Path) -> None:
    [filed] = corpus.reports
    assert filed.key == "2023/wenhua-ju/jingfei"
    assert (filed.year, filed.unit_slug, filed.project_slug) == (2023, "wenhua-ju", "jingfei")
    assert filed.file == f"content/{REPORT}"
    assert filed.folder == content / "reports/2023/wenhua-ju/jingfei"


def test_facts_are_kept_as_printed(corpus: Corpus) -> None:
    [filed] = corpus.reports
    assert str(filed.report.indicators[0].score) == "2.70分"


def test_text_is_kept_as_it_is(corpus: Corpus) -> None:
    assert corpus.reports[0].text == "# 报告\r\n\r\n正文\n"


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ((), 1),
        (("年度",), 1),
        (("绩效目标",), 4),
        (("绩效目标", "绩效指标", 0), 6),
        (("指标分析", 0, "指标", 0, "得分"), 13),
        (("指标分析", 0, "指标", 0, "满分"), 11),
        (("资金", "预算资金"), 1),
    ],
)
def test_a_path_has_the_line_of_its_key_or_of_what_would_enclose_it(
    corpus: Corpus, path: tuple[str | int, ...], line: int
) -> None:
    assert corpus.reports[0].line(*path) == line


def test_reports_are_sorted_by_key(content: Path) -> None:
    project = content / "reports/2023/wenhua-ju/jingfei"
    for year in ("2024", "2022"):
        copy = content / "reports" / year / "wenhua-ju/a"
        (copy / "files").mkdir(parents=True)
        text = (content / REPORT).read_text("utf-8").replace("年度: 2023", f"年度: {year}")
        (copy / "report.yaml").write_text(text, "utf-8")
        (copy / "text.md").write_bytes((project / "text.md").read_bytes())
        (copy / "files/报告.docx").write_bytes((project / "files/报告.docx").read_bytes())
    loaded, mistakes = load_corpus(content)
    assert mistakes == ()
    assert loaded
    keys = [filed.key for filed in loaded.reports]
    assert keys == ["2022/wenhua-ju/a", "2023/wenhua-ju/jingfei", "2024/wenhua-ju/a"]


def test_a_folder_without_units_and_reports_is_an_empty_corpus(tmp_path: Path) -> None:
    (tmp_path / "publisher.yaml").write_text("站点名称: 空\n", "utf-8")
    loaded, mistakes = load_corpus(tmp_path)
    assert mistakes == ()
    assert loaded
    assert (loaded.units, loaded.reports) == ((), ())


def test_what_is_written_can_be_loaded(content: Path, corpus: Corpus) -> None:
    [filed] = corpus.reports
    report = filed.report.model_copy(update={"year": 2024})
    original = (filed.folder / "files/报告.docx").read_bytes()
    folder = content / report_folder(2024, "wenhua-ju", mint(report.project, ()))
    files = {"report.yaml": to_yaml(report).encode(), "text.md": b"# text", "files/报告.docx": original}
    write_files(folder, files)
    loaded, mistakes = load_corpus(content)
    assert mistakes == ()
    assert loaded
    assert loaded.reports[1].key == "2024/wenhua-ju/yangli-gongzuo-jingfei"
    assert loaded.reports[1].report == report


def test_what_systems_leave_behind_is_overlooked(content: Path) -> None:
    for folder in ("units", "reports", "reports/2023/wenhua-ju/jingfei", "reports/2023/wenhua-ju/jingfei/files"):
        (content / folder / ".DS_Store").write_bytes(b"\0")
    assert load_corpus(content).mistakes == ()


def test_a_report_can_lie_behind_a_link_inside_the_content(content: Path) -> None:
    (content / "text.md").write_text("正文", "utf-8")
    text = content / "reports/2023/wenhua-ju/jingfei/text.md"
    text.unlink()
    text.symlink_to("../../../../text.md")
    loaded, mistakes = load_corpus(content)
    assert mistakes == ()
    assert loaded
    assert loaded.reports[0].text == "正文"


def test_a_missing_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(GongkaiError, match="没有这个内容文件夹"):
        load_corpus(tmp_path / "content")


def test_without_a_publisher_there_is_no_corpus_but_all_mistakes(content: Path) -> None:
    (content / "publisher.yaml").unlink()
    (content / "units/xuexiao.yaml").write_text("别名: 校\n", "utf-8")
    loaded, mistakes = load_corpus(content)
    assert loaded is None
    assert [(mistake.kind, mistake.file) for mistake in mistakes] == [
        ("publisher-missing", "content/publisher.yaml"),
        ("missing-field", "content/units/xuexiao.yaml"),
        ("wrong-type", "content/units/xuexiao.yaml"),
    ]


def test_a_report_whose_card_cannot_be_read_is_left_out_without_a_second_mistake(content: Path) -> None:
    (content / "units/wenhua-ju.yaml").write_text("名字: 样例州文化局\n", "utf-8")
    loaded, mistakes = load_corpus(content)
    assert loaded
    assert loaded.reports == ()
    assert {mistake.file for mistake in mistakes} == {"content/units/wenhua-ju.yaml"}


def test_a_relative_folder_gives_the_same_names(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(content.parent)
    loaded, _ = load_corpus(Path("content"))
    assert loaded
    assert loaded.reports[0].file == f"content/{REPORT}"
    monkeypatch.chdir(content)
    loaded, _ = load_corpus(Path())
    assert loaded
    assert loaded.reports[0].file == f"content/{REPORT}"
