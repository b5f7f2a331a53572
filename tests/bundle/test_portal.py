"""The package for a portal's CMS, as a user asks for it."""

import csv
import io
import re
import shutil
import stat
import zipfile
from pathlib import Path
from urllib.parse import unquote

import pytest
from click.testing import CliRunner, Result
from lxml import html  # type: ignore[import-untyped]  # lxml publishes no types
from openpyxl import load_workbook  # type: ignore[import-untyped]  # it publishes no types

from generator.bundle import delivery
from generator.cli import command_line, speak_chinese
from generator.content.corpus import load_corpus
from generator.errors import GongkaiError
from generator.filing.withdrawing import withdraw
from generator.model.dates import PrintedDate

_REPORT = "2023/yangli-yuanjiang/yuanjiang-gongzuo"
_LABELS = [
    "索引号",
    "名称",
    "发布机构",
    "文号",
    "主题分类",
    "成文日期",
    "发布日期",
    "有效性",
    "关键词",
    "内容概述",
    "公开方式",
    "公开依据",
]
_TAGS = {"a", "br", "caption", "code", "dd", "dl", "dt", "em", "h2", "h3", "h4", "h5", "h6", "li", "ol", "p", "small"}
_TAGS |= {"strong", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"}


def _bundle(content: Path, to: Path, *more: str) -> Result:
    speak_chinese()
    return CliRunner().invoke(command_line(), ["bundle", "--to", str(to), "--content", str(content), *more])


@pytest.fixture
def content(project: Path) -> Path:
    return project / "content"


@pytest.fixture
def package(content: Path, tmp_path: Path) -> Path:
    done = _bundle(content, tmp_path / "报送")
    assert done.exit_code == 0, done.output
    return tmp_path / "报送"


def _sheet(package: Path, report: str = _REPORT) -> dict[str, str]:
    data = (package / report / "元数据.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    head, *rows = csv.reader(io.StringIO(data.decode("utf-8-sig")))
    assert head == ["项目", "内容"]
    return dict(rows)


def test_attachments_are_the_bytes_of_the_site(package: Path, site: Path) -> None:
    reports = [path.parent.relative_to(package) for path in package.rglob("正文.html")]
    assert sorted(map(str, reports)) == ["2022/yangli-fagai/gaige-jingfei", _REPORT]
    for report in reports:
        on_site = {path.name: path.read_bytes() for path in (site / report).iterdir() if path.name != "index.html"}
        assert on_site
        assert {path.name: path.read_bytes() for path in (package / report / "files").iterdir()} == on_site


def test_the_text_has_no_look_and_does_nothing(package: Path) -> None:
    for page in package.rglob("正文.html"):
        root = html.fromstring(f"<div>{page.read_text('utf-8')}</div>")
        assert {element.tag for element in root.iterdescendants()} <= _TAGS
        attributes = {name for element in root.iterdescendants() for name in element.attrib}
        assert attributes <= {"scope", "colspan", "rowspan", "href", "id", "start"}
        assert root.xpath("count(//table)") > 1
        assert all(table.xpath(".//th[@scope]") for table in root.xpath("//table[thead]"))


def test_the_text_says_what_the_page_says(package: Path, site: Path) -> None:
    """Every cell of the site's page stands in the fragment, but for title, crumbs and what it says of itself."""
    told = _words((package / _REPORT / "正文.html").read_text("utf-8"))
    page = html.fromstring((site / _REPORT / "index.html").read_text("utf-8")).get_element_by_id("content")
    for element in page.xpath(".//*[@data-search-exclude] | .//h1 | .//*[@hidden] | .//svg"):
        element.drop_tree()
    parts = [_words(html.tostring(each, encoding="unicode")) for each in page.xpath(".//td | .//th | .//dd | .//h2")]
    assert len(parts) > 80
    assert [part for part in parts if part not in told] == []


def test_nothing_is_said_of_what_is_not_there(package: Path) -> None:
    for page in package.rglob("正文.html"):
        text = page.read_text("utf-8")
        assert [word for word in ("¶", "横条", "点数字") if word in text] == []
        root = html.fromstring(f"<div>{text}</div>")
        assert [each.text for each in root.xpath("//p[following-sibling::*[1]/caption = .]")] == []
        assert all(note.getprevious().tag == "br" for note in root.xpath("//td/small | //th/small"))


def test_links_stay_within_the_package(package: Path) -> None:
    for page in package.rglob("正文.html"):
        text = page.read_text("utf-8")
        links = re.findall(r'href="([^"]*)"', text)
        anchors = set(re.findall(r'id="([^"]*)"', text))
        assert {link[1:] for link in links if link.startswith("#")} == anchors
        files = [link for link in links if not link.startswith("#")]
        assert files
        assert [link for link in files if not (page.parent / unquote(link)).is_file()] == []


def test_the_sheet_has_the_labels_and_nothing_made_up(package: Path) -> None:
    told = _sheet(package)
    assert [label for label in _LABELS if label not in told] == []
    assert told["名称"] == "样例县对口援疆工作领导小组办公室2023年样例县对口援疆工作经费项目绩效评价报告"
    assert {told[label] for label in _LABELS if label != "名称"} == {""}


def test_a_date_of_publication_is_the_one_in_the_data(content: Path, tmp_path: Path) -> None:
    file = content / "reports" / _REPORT / "report.yaml"
    text = file.read_text("utf-8")
    assert "公开信息" not in text
    told = '公开信息:\n  索引号: "=1+1"\n  发布日期: 2024年5月6日\n  关键词:\n  - 援疆\n  - 绩效\n'
    file.write_text(f"{text}{told}", encoding="utf-8")
    assert _bundle(content, tmp_path / "a").exit_code == 0
    sheet = _sheet(tmp_path / "a")
    assert (sheet["发布日期"], sheet["关键词"], sheet["索引号"]) == ("2024-05-06", "援疆；绩效", "'=1+1")
    book = load_workbook(tmp_path / "a" / "总目录.xlsx")
    head, *rows = [[cell.value for cell in row] for row in book["总目录"].rows]
    row = dict(zip(head, next(row for row in rows if row[0] == _REPORT), strict=True))
    assert (row["发布日期"], row["索引号"], row["文号"]) == ("2024-05-06", "=1+1", None)
    assert "report.json" in row["附件文件"]


def test_the_clerk_is_told_what_was_withdrawn(content: Path, package: Path, tmp_path: Path) -> None:
    assert load_workbook(package / "总目录.xlsx").sheetnames == ["总目录"]
    assert "撤回" not in (package / "说明.txt").read_text("utf-8-sig")
    withdraw(content, _REPORT, "经复核不应公开", PrintedDate.parse("2025年5月6日"))
    assert _bundle(content, tmp_path / "a").exit_code == 0
    assert not (tmp_path / "a" / _REPORT).exists()
    book = load_workbook(tmp_path / "a" / "总目录.xlsx")
    head, row = [[cell.value for cell in row] for row in book["撤回"].rows]
    told = dict(zip(head, row, strict=True))
    assert (told["所在文件夹"], told["撤回日期"], told["撤回依据"]) == (_REPORT, "2025-05-06", "经复核不应公开")
    assert "有1份报告已经撤回" in (tmp_path / "a" / "说明.txt").read_text("utf-8-sig")


def test_the_version_before_an_amendment_comes_along(content: Path, tmp_path: Path) -> None:
    report = content / "reports" / _REPORT
    shutil.copytree(report, tmp_path / "kept")
    shutil.move(tmp_path / "kept", report / "earlier" / "1")
    text = (report / "report.yaml").read_text("utf-8").replace("支出资金: 81.82万元", "支出资金: 81.92万元")
    amendment = "公开信息:\n  更正记录:\n    - 日期: 2024-05-06\n      原因: 支出抄录有误\n"
    (report / "report.yaml").write_text(f"{text}{amendment}", "utf-8")
    assert _bundle(content, tmp_path / "a").exit_code == 0
    now, before = ((tmp_path / "a" / _REPORT / name) for name in ("正文.html", "earlier/1/正文.html"))
    assert '<a href="earlier/1/正文.html">第1次更正前的版本</a>' in unquote(now.read_text("utf-8"))
    assert ("支出抄录有误" in before.read_text("utf-8"), "81.92万元" in before.read_text("utf-8")) == (True, False)
    assert {"元数据.csv", "正文.html", "files"} == {path.name for path in before.parent.iterdir()}
    rows = list(load_workbook(tmp_path / "a" / "总目录.xlsx")["总目录"].rows)
    assert sorted(row[0].value for row in rows[1:]) == ["2022/yangli-fagai/gaige-jingfei", _REPORT]


def test_a_zip_is_the_same_bytes_and_its_names_survive(content: Path, package: Path, tmp_path: Path) -> None:
    for name in ("one.zip", "two.zip"):
        assert _bundle(content, tmp_path / name).exit_code == 0
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as packed:
        infos = packed.infolist()
        assert {info.date_time for info in infos} == {(1980, 1, 1, 0, 0, 0)}
        assert [info.filename for info in infos] == sorted(info.filename for info in infos)
        assert all(info.flag_bits & 0x800 for info in infos if not info.filename.isascii())
        assert all(folder.isascii() for info in infos for folder in info.filename.split("/")[:-1])
        assert all(stat.S_ISREG(info.external_attr >> 16) for info in infos)
        files = {info.filename: packed.read(info) for info in infos}
    assert files == {
        path.relative_to(package).as_posix(): path.read_bytes() for path in package.rglob("*") if path.is_file()
    }


@pytest.mark.parametrize("name", ["报送", "报送.zip"])
def test_what_is_there_is_not_written_over(content: Path, tmp_path: Path, name: str) -> None:
    place = tmp_path / name
    if place.suffix:
        place.write_bytes(b"mine")
    else:
        place.mkdir()
        (place / "mine").write_bytes(b"mine")
    refused = _bundle(content, place)
    assert isinstance(refused.exception, GongkaiError)
    assert "已经存在，不会覆盖" in str(refused.exception)
    assert (place if place.suffix else place / "mine").read_bytes() == b"mine"


@pytest.mark.parametrize("name", ["报送", "报送.zip"])
def test_a_missing_original_leaves_nothing(content: Path, tmp_path: Path, name: str) -> None:
    next((content / "reports" / _REPORT / "files").iterdir()).unlink()
    refused = _bundle(content, tmp_path / "to" / name)
    assert isinstance(refused.exception, GongkaiError)
    assert f"{_REPORT}/report.yaml" in str(refused.exception)
    assert "原件" in str(refused.exception)
    assert not (tmp_path / "to").exists() or not list((tmp_path / "to").iterdir())


def test_without_reports_there_is_nothing_to_hand_in(content: Path, tmp_path: Path) -> None:
    shutil.rmtree(content / "reports")
    refused = _bundle(content, tmp_path / "报送")
    assert "没有可以公开的报告" in str(refused.exception)
    assert not (tmp_path / "报送").exists()


def test_production_is_refused_to_an_example(content: Path, tmp_path: Path) -> None:
    assert load_corpus(content).corpus
    refused = _bundle(content, tmp_path / "报送", "--production")
    assert "没有“发布日期”" in str(refused.exception)


@pytest.mark.parametrize("names", [["a:b.txt"], ["COM1.txt"], ["end. "], ["A.txt", "a.txt"]])
def test_names_that_windows_does_not_have_are_refused(tmp_path: Path, names: list[str]) -> None:
    def make(folder: Path) -> None:
        for name in names:
            (folder / name).write_text("1")

    with pytest.raises(GongkaiError, match="Windows"):
        delivery.deliver(tmp_path / "to.zip", make)
    assert list(tmp_path.iterdir()) == []


def _words(text: str) -> str:
    return re.sub(r"\s", "", html.fromstring(f"<div>{text}</div>").text_content())
