"""Filing a report: its place, its unit's card, and what is there already."""

from pathlib import Path

import pytest

from generator.content.corpus import load_corpus
from generator.content.provenance import load_provenance, origins_by_line
from generator.content.writing import to_yaml
from generator.errors import GongkaiError
from generator.filing.filing import Correction, Filing, Result, file_report
from generator.filing.shelf import Shelf
from generator.importing.reading import read_source
from generator.model.dates import PrintedDate
from generator.model.publisher import Publisher
from generator.model.report import Amendment
from generator.sources.read import read_file
from tests.importing.known_reports import known_reports

FULL_WIDTH = next(report for report in known_reports() if report.file.stem == "01-full-width")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content folder with nothing but a publisher."""
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / "publisher.yaml").write_text(to_yaml(Publisher(site_name="示例")), encoding="utf-8")
    return folder


def _file(tmp_path: Path, content: Path, text: str, *, name: str = "甲.txt", force: bool = False) -> Filing:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    correction = Correction() if force else None
    return file_report(read_source(read_file(path)), path.read_bytes(), Shelf(content), correction)


def _snapshot(content: Path) -> dict[str, bytes]:
    return {path.relative_to(content).as_posix(): path.read_bytes() for path in content.rglob("*") if path.is_file()}


def test_a_new_report_loads_without_a_mistake(tmp_path: Path, content: Path) -> None:
    filing = _file(tmp_path, content, FULL_WIDTH.text)
    assert (filing.result, filing.new_unit) == (Result.NEW, True)
    corpus, mistakes = load_corpus(content)
    assert mistakes == ()
    assert corpus is not None
    filed = corpus.reports[0]
    assert filed.key == "2021/yilihasakezizhizhou-caoyuan-gongzuozhan/caoyuan-youhai-shengwufangzhi-buzhu-zijin-xiangmu"
    assert filed.report == read_source(read_file(tmp_path / "甲.txt")).report
    assert (filed.folder / "files" / "甲.txt").read_bytes() == (tmp_path / "甲.txt").read_bytes()


def test_the_same_file_twice_changes_nothing(tmp_path: Path, content: Path) -> None:
    _file(tmp_path, content, FULL_WIDTH.text)
    before = _snapshot(content)
    assert _file(tmp_path, content, FULL_WIDTH.text).result is Result.SAME
    assert _snapshot(content) == before


def test_a_corrected_file_is_not_written_and_its_differences_are_shown(tmp_path: Path, content: Path) -> None:
    _file(tmp_path, content, FULL_WIDTH.text)
    before = _snapshot(content)
    filing = _file(tmp_path, content, FULL_WIDTH.text.replace("实际支付资金1,157.85万元", "实际支付资金1,150.00万元"))
    assert filing.result is Result.KEPT
    assert [str(each) for each in filing.differences] == ["资金 / 支出资金：现有 “1,157.85万元”，新文件 “1,150.00万元”"]
    assert len(filing.text_lines) == 2
    assert _snapshot(content) == before


def test_force_replaces_facts_and_keeps_what_publishers_added(tmp_path: Path, content: Path) -> None:
    folder = _file(tmp_path, content, FULL_WIDTH.text).folder
    card = folder / "report.yaml"
    card.write_text(card.read_text(encoding="utf-8") + "公开信息:\n  索引号: 示例/2022-00001\n", encoding="utf-8")
    corrected = FULL_WIDTH.text.replace("实际支付资金1,157.85万元", "实际支付资金1,150.00万元")
    assert _file(tmp_path, content, corrected, name="乙.txt", force=True).result is Result.REPLACED
    corpus, mistakes = load_corpus(content)
    assert mistakes == ()
    assert corpus is not None
    report = corpus.reports[0].report
    assert (str(report.funds.spent), report.envelope.index_number) == ("1,150.00万元", "示例/2022-00001")
    assert [original.file for original in report.originals] == ["乙.txt", "甲.txt"]


def test_a_unit_is_recognised_by_its_alias_and_slugs_stay(tmp_path: Path, content: Path) -> None:
    folder = _file(tmp_path, content, FULL_WIDTH.text).folder
    card = next((content / "units").glob("*.yaml"))
    card.write_text(card.read_text(encoding="utf-8") + "别名:\n  - 州草原站\n", encoding="utf-8")
    next_year = FULL_WIDTH.text.replace("伊犁哈萨克自治州草原工作站", "州草原站").replace("2021年", "2022年")
    filing = _file(tmp_path, content, next_year, name="乙.txt")
    assert (filing.result, filing.new_unit) == (Result.NEW, False)
    assert filing.folder == content / "reports" / "2022" / folder.parent.name / folder.name


def test_a_broken_card_is_said_before_anything_is_written(tmp_path: Path, content: Path) -> None:
    (content / "units").mkdir()
    (content / "units" / "x.yaml").write_text("名称: [", encoding="utf-8")
    before = _snapshot(content)
    with pytest.raises(GongkaiError, match=r"content/units/x\.yaml 第 1 行"):
        _file(tmp_path, content, FULL_WIDTH.text)
    assert _snapshot(content) == before


def test_a_text_that_is_no_report_says_what_is_missing(tmp_path: Path, content: Path) -> None:
    with pytest.raises(GongkaiError, match="没有找到项目名称、实施单位、评价年度"):
        _file(tmp_path, content, "会议通知\n请各单位参加。")
    assert set(_snapshot(content)) == {"publisher.yaml"}


def _amended(tmp_path: Path, content: Path, correction: Correction) -> Filing:
    path = tmp_path / "乙.txt"
    path.write_text(FULL_WIDTH.text.replace("实际支付资金1,157.85万元", "实际支付资金1,150.00万元"), encoding="utf-8")
    return file_report(read_source(read_file(path)), path.read_bytes(), Shelf(content), correction)


def test_a_correction_with_a_reason_is_recorded(tmp_path: Path, content: Path) -> None:
    first = _file(tmp_path, content, FULL_WIDTH.text)
    correction = Correction(Amendment(date=PrintedDate.parse("2022年5月6日"), reason="支出数抄错"))
    assert _amended(tmp_path, content, correction).result is Result.AMENDED
    loaded = load_corpus(content)
    assert loaded.mistakes == ()
    assert loaded.corpus
    [filed] = loaded.corpus.reports
    [amendment] = filed.report.envelope.amendments
    assert (str(amendment.date), amendment.reason) == ("2022年5月6日", "支出数抄错")
    assert amendment.change is None
    assert "1,157.85万元" in (filed.folder / "earlier/1/report.yaml").read_text("utf-8")
    assert filed.report.funds.spent
    assert filed.report.funds.spent.print == "1,150.00万元"
    assert [each.file for each in filed.report.originals] == ["乙.txt", "甲.txt"]
    assert first.folder == filed.folder


def test_what_was_published_is_not_replaced_without_a_reason(tmp_path: Path, content: Path) -> None:
    filed = _file(tmp_path, content, FULL_WIDTH.text).folder / "report.yaml"
    filed.write_text(f"{filed.read_text('utf-8')}公开信息:\n  发布日期: 2022-05-01\n", "utf-8")
    before = _snapshot(content)
    with pytest.raises(GongkaiError, match="更正原因和日期"):
        _amended(tmp_path, content, Correction())
    assert _snapshot(content) == before


def test_one_shelf_serves_many_files(tmp_path: Path, content: Path) -> None:
    shelf = Shelf(content)
    path = tmp_path / "甲.txt"
    path.write_text(FULL_WIDTH.text, encoding="utf-8")
    results = [file_report(read_source(read_file(path)), path.read_bytes(), shelf).result for _ in range(2)]
    assert results == [Result.NEW, Result.SAME]
    path.write_text(FULL_WIDTH.text.replace("2021年", "2020年"), encoding="utf-8")
    again = file_report(read_source(read_file(path)), path.read_bytes(), shelf)
    assert (again.result, again.new_unit) == (Result.NEW, False)
    assert again.folder.name == shelf.place_of(read_source(read_file(path)).report).project_slug


def test_where_values_came_from_is_filed_and_replaced(tmp_path: Path, content: Path) -> None:
    folder = _file(tmp_path, content, FULL_WIDTH.text).folder
    told = (folder / "provenance.yaml").read_text(encoding="utf-8")
    assert "文件: 甲.txt\n" in told
    corrected = FULL_WIDTH.text.replace("实际支付资金1,157.85万元", "实际支付资金1,150.00万元")
    _file(tmp_path, content, corrected, name="乙.txt")
    assert (folder / "provenance.yaml").read_text(encoding="utf-8") == told
    _file(tmp_path, content, corrected, name="乙.txt", force=True)
    corpus, mistakes = load_corpus(content)
    assert mistakes == ()
    assert corpus is not None
    filed = corpus.reports[0]
    provenance = load_provenance(filed)
    assert provenance is not None
    assert provenance == read_source(read_file(tmp_path / "乙.txt")).origins
    spent = next(each for each in provenance.origins if each.field == "资金 / 支出资金")
    assert spent.value == "1,150.00万元"
    assert origins_by_line(filed, provenance)[filed.line("资金", "支出资金")] == spent


def test_a_broken_list_of_origins_is_told_with_its_line(tmp_path: Path, content: Path) -> None:
    folder = _file(tmp_path, content, FULL_WIDTH.text).folder
    corpus, _ = load_corpus(content)
    assert corpus is not None
    (folder / "provenance.yaml").write_text("文件: 甲.txt\n出处: 无\n", encoding="utf-8")
    with pytest.raises(GongkaiError, match=r"provenance\.yaml 第 \d 行：.*请重新导入原件"):
        load_provenance(corpus.reports[0])
    (folder / "provenance.yaml").unlink()
    assert load_provenance(corpus.reports[0]) is None
