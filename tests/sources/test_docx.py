"""What a reader of a Word document sees is what `read_docx` returns, in that order."""

from io import BytesIO
from pathlib import Path
from random import Random

import pytest
from docx import Document
from docx.document import Document as WordDocument
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.errors import GongkaiError
from generator.sources.docx import read_docx
from generator.sources.read import read_file
from tests.docx_writer import write_docx
from tests.sources.raw_docx import lines, paragraph, run, source

ROOT = Path(__file__).parents[2]
REPORTS = sorted([*ROOT.glob("content/reports/**/files/*.txt"), *ROOT.glob("tests/importing/reports/*.txt")])
BOX, OLD_BOX = (f"<w:txbxContent>{paragraph(text)}</w:txbxContent>" for text in ("框内", "旧框"))
TWICE = (
    f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>{BOX}</wps:txbx></w:drawing></mc:Choice>'
    f"<mc:Fallback><w:pict><v:textbox>{OLD_BOX}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)
FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
BEGIN, SEPARATE, END = map(FIELD.format, ("begin", "separate", "end"))


def test_python_docx_document_is_read_in_body_order(tmp_path: Path) -> None:
    document = Document()
    document.sections[0].header.paragraphs[0].text = "页眉"
    document.sections[0].footer.paragraphs[0].text = "— 1 —"
    document.add_heading("一、基本情况", 1)
    document.add_paragraph("本项目预算").add_run("80.00万元\t其他\n另起一行")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "分值", "得分"
    document.add_paragraph("")
    document.add_paragraph("表后")
    path = tmp_path / "报告.docx"
    document.save(str(path))
    read = read_file(path)
    assert read.lines == ("一、基本情况", "本项目预算80.00万元\t其他", "另起一行", "分值\t得分", "", "表后")
    assert read.levels == {1: 1}
    assert (read.name, [table.first for table in read.tables], len(read.sha256)) == ("报告.docx", [4], 64)


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        pytest.param(f"<w:hyperlink>{run('甲')}</w:hyperlink>{run('乙')}", "甲乙", id="hyperlink"),
        pytest.param(f"<w:smartTag>{run('甲')}</w:smartTag>", "甲", id="smart-tag"),
        pytest.param(f"<w:sdt><w:sdtPr/><w:sdtContent>{run('甲')}</w:sdtContent></w:sdt>", "甲", id="content-control"),
        pytest.param(
            f"<w:ins>{run('甲')}</w:ins><w:del><w:r><w:delText>乙</w:delText></w:r></w:del>", "甲", id="tracked"
        ),
        pytest.param(f"<w:moveFrom>{run('甲')}</w:moveFrom><w:moveTo>{run('乙')}</w:moveTo>", "乙", id="moved"),
        pytest.param(
            "<w:r><w:t>甲</w:t><w:noBreakHyphen/><w:t>乙</w:t><w:softHyphen/></w:r>", "甲-乙\xad", id="hyphens"
        ),
        pytest.param("<w:r><w:t>甲\n乙</w:t></w:r>", "甲 乙", id="line-feed-in-xml"),
        pytest.param("<w:r><w:t>甲<!-- x -->乙</w:t></w:r>", "甲乙", id="comment-in-xml"),
        pytest.param(f"{run('甲')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>", "甲", id="hidden"),
        pytest.param(
            "<w:r><w:ruby><w:rt><w:r><w:t>xī</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>昔</w:t></w:r></w:rubyBase></w:ruby></w:r>",
            "昔",
            id="ruby",
        ),
        pytest.param('<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t>90%</w:t></w:r>', "≥90%", id="symbol"),
        pytest.param('<w:r><w:sym w:font="Wingdings 2" w:char="0052"/></w:r>', "☑", id="tick"),
        pytest.param('<w:r><w:sym w:font="Wingdings" w:char="F021"/></w:r>', "�", id="unknown-symbol"),
        pytest.param('<w:r><w:sym w:font="宋体" w:char="2265"/></w:r>', "≥", id="ordinary-symbol"),
        pytest.param('<w:r><w:sym w:font="宋体" w:char="x"/></w:r>', "�", id="false-symbol"),
        pytest.param(
            f"{BEGIN}<w:r><w:instrText> PAGE </w:instrText></w:r>{SEPARATE}{run('3')}{END}{run('页')}",
            "3页",
            id="field",
        ),
        pytest.param(
            f"{BEGIN}{BEGIN}{SEPARATE}{run('隐')}{END}{SEPARATE}{run('显')}{END}", "显", id="field-in-field-code"
        ),
        pytest.param(f'<w:fldSimple w:instr="DATE">{run("甲")}</w:fldSimple>', "甲", id="simple-field"),
        pytest.param(
            "<m:oMath><m:r><m:t>率=</m:t></m:r><m:f><m:num><m:r><m:t>80</m:t></m:r></m:num>"
            "<m:den><m:r><m:t>50+50</m:t></m:r></m:den></m:f></m:oMath>",
            "率=80/(50+50)",
            id="formula",
        ),
    ],
)
def test_inline_content(content: str, shown: str) -> None:
    assert lines(paragraph(content)) == [shown]


@pytest.mark.parametrize("wrapper", ["w:sdt><w:sdtContent", "w:customXml", "w:ins"])
def test_blocks_inside_containers_are_read(wrapper: str) -> None:
    closing = "".join(f"</{name.strip('<>')}>" for name in reversed(wrapper.split("><")))
    assert lines(f"<{wrapper}>{paragraph('甲')}{closing}{paragraph('乙')}") == ["甲", "乙"]


def test_text_box_is_read_once_and_after_its_paragraph() -> None:
    assert lines(paragraph(TWICE + run("锚")) + paragraph("后")) == ["锚", "框内", "后"]


def test_deleted_paragraph_leaves_no_line() -> None:
    deleted = paragraph(
        "<w:del><w:r><w:delText>删</w:delText></w:r></w:del>", "<w:tabs><w:tab/></w:tabs><w:rPr><w:del/></w:rPr>"
    )
    assert lines(paragraph("甲") + deleted + paragraph("乙")) == ["甲", "乙"]


def test_notes_follow_the_text_in_order_of_reference() -> None:
    note = "".join(
        f'<w:footnote w:id="{key}">{paragraph(text)}</w:footnote>' for key, text in ((0, "线"), (2, "二"), (3, "三"))
    )
    end = f'<w:endnote w:id="2">{paragraph("尾")}</w:endnote>'
    marks = '{}<w:r><w:endnoteReference w:id="2"/></w:r><w:r><w:footnoteReference w:id="{}"/></w:r>'
    body = paragraph(marks.format(run("率80%"), 3)) + paragraph(marks.format(run("乙"), 2))
    assert lines(body, footnotes=note, endnotes=end) == ["率80%", "乙", "三", "二", "尾"]


def test_ends_of_a_line_are_bare() -> None:
    assert lines(paragraph("<w:r><w:tab/><w:t>　项目\t</w:t><w:br/><w:t> 二 </w:t></w:r>")) == ["项目", "二"]


def test_a_paragraph_with_tabs_is_no_table() -> None:
    assert source(paragraph("<w:r><w:t>分值</w:t><w:tab/><w:t>得分</w:t></w:r>")).tables == ()


def test_embedded_documents_are_refused() -> None:
    with pytest.raises(GongkaiError, match=r"报告\.docx：嵌有别的文档"):
        lines('<w:altChunk w:id="x"/>')


def test_an_empty_document_has_no_lines() -> None:
    assert lines("<w:sectPr/>") == []


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem[:24])
@pytest.mark.parametrize("seed", range(3))
def test_no_character_of_a_report_is_lost_or_added(path: Path, seed: int) -> None:
    text = path.read_text(encoding="utf-8-sig")
    assert _characters(*read_docx("", "", _written(text, seed)).lines) == _characters(text)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.text("一二、（）12.①\t 项目“”％\n", max_size=12), max_size=12), st.integers(0, 99))
def test_no_character_of_any_text_is_lost_or_added(texts: list[str], seed: int) -> None:
    text = "\n".join(texts)
    assert _characters(*read_docx("", "", _written(text, seed)).lines) == _characters(text)


def test_written_reports_use_what_they_are_meant_to_test() -> None:
    text = "项目名称：甲\n一、基本情况\n（一）概况\n1.背景\n2.内容\n分\t值\n甲\t1\n\t2\n二、绩效评价工作开展\n一、重来"
    xml = [document.element.xml for document in map(_opened, (_written(text, seed) for seed in range(9)))]
    for feature in ("<w:numPr>", "<w:vMerge/>", 'w:val="Heading1"', "<w:tbl>", "<w:del ", "<w:ins>"):
        assert any(feature in one for one in xml), feature
    typed = ["一、" in "".join(_opened(_written(text, seed)).element.itertext()) for seed in range(9)]
    assert set(typed) == {True, False}


def _written(text: str, seed: int) -> bytes:
    return write_docx(text, Random(seed))  # noqa: S311  # chance for a test, not for a secret


def _opened(data: bytes) -> WordDocument:
    return Document(BytesIO(data))


def _characters(*texts: str) -> str:
    return "".join("".join(texts).split())
