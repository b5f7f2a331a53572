"""Styles make headings and numbers, through whatever they are based on."""

import pytest

from tests.sources.raw_docx import lines, paragraph, source


def style(key: str, name: str, more: str = "", attributes: str = "") -> str:
    return f'<w:style w:type="paragraph" w:styleId="{key}" {attributes}><w:name w:val="{name}"/>{more}</w:style>'


def styled(key: str, text: str = "甲", more: str = "") -> str:
    return paragraph(text, f'<w:pStyle w:val="{key}"/>{more}')


@pytest.mark.parametrize(
    ("styles", "key", "level"),
    [
        pytest.param(style("a", "heading 2"), "a", 2, id="english-name"),
        pytest.param(style("a", "标题 3"), "a", 3, id="chinese-name"),
        pytest.param(style("a", "正文样式", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'), "a", 1, id="setting"),
        pytest.param(
            style("a", "heading 1", '<w:pPr><w:outlineLvl w:val="3"/></w:pPr>'), "a", 4, id="setting-over-name"
        ),
        pytest.param(style("b", "heading 1") + style("a", "公文", '<w:basedOn w:val="b"/>'), "a", 1, id="based-on"),
        pytest.param(style("3", "heading 1"), "3", 1, id="digit-that-is-defined"),
        pytest.param("", "3", 3, id="digit-that-is-not-defined"),
        pytest.param(style("a", "标题"), "a", None, id="title"),
        pytest.param(style("a", "heading 1", '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>'), "a", None, id="body-text"),
        pytest.param(style("a", "甲", '<w:basedOn w:val="a"/>'), "a", None, id="circle"),
        pytest.param(style("b", "heading 1", attributes='w:default="1"'), "无", 1, id="default"),
    ],
)
def test_heading_levels(styles: str, key: str, level: int | None) -> None:
    assert source(styled(key), styles=styles).levels == ({1: level} if level else {})


def test_a_paragraph_sets_its_own_level() -> None:
    styles = style("a", "heading 1")
    for number, levels in ((1, {1: 2}), (9, {}), (-1, {})):
        assert source(styled("a", more=f'<w:outlineLvl w:val="{number}"/>'), styles=styles).levels == levels


def test_a_heading_without_text_is_none_and_its_first_line_counts() -> None:
    body = styled("1", "<w:r/>") + styled("1", "<w:r><w:br/><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r>")
    assert source(body).lines == ("", "", "甲", "乙")
    assert source(body).levels == {3: 1}


NUMBERING = (
    '<w:abstractNum w:abstractNumId="1">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:pStyle w:val="a"/><w:lvlText w:val="第%1章"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:pStyle w:val="b"/><w:lvlText w:val="%1.%2"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)
LISTED = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
STYLES = (
    style("a", "heading 1", LISTED)
    + style("b", "heading 2", LISTED)
    + style("c", "公文", '<w:basedOn w:val="b"/>')
    + style("d", "降级", '<w:basedOn w:val="a"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>')
)


def test_styles_number_their_paragraphs_on_the_level_tied_to_them() -> None:
    shown = lines("".join(map(styled, "abcad")), styles=STYLES, numbering=NUMBERING)
    assert shown == ["第1章甲", "1.1甲", "1.2甲", "第2章甲", "2.1甲"]


def test_a_paragraph_is_stronger_than_its_style() -> None:
    off = styled("a", more='<w:numPr><w:numId w:val="0"/></w:numPr>')
    lower = styled("a", more='<w:numPr><w:ilvl w:val="1"/></w:numPr>')
    assert lines(styled("a") + off + lower, styles=STYLES, numbering=NUMBERING) == ["第1章甲", "甲", "1.1甲"]
