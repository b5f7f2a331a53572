"""Automatic numbers are written out as Word shows them."""

import pytest

from tests.sources.raw_docx import lines, paragraph

CHAPTER = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>'
SECTION = '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>'
POINT = '<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/>{}<w:lvlText w:val="%3."/></w:lvl>'
ONE_LIST = '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'


def outline(*levels: str, key: int = 1, more: str = "") -> str:
    return f'<w:abstractNum w:abstractNumId="{key}">{more}{"".join(levels)}</w:abstractNum>'


def level(number_format: str = "decimal", text: str = "%1.", more: str = "", index: int = 0) -> str:
    formatted = f'<w:numFmt w:val="{number_format}"/><w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/>{formatted}{more}</w:lvl>'


def custom(sample: str, stand_in: str) -> str:
    choice = f'<mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="{sample}"/></mc:Choice>'
    fallback = f'<mc:Fallback><w:numFmt w:val="{stand_in}"/></mc:Fallback>'
    formats = f"<mc:AlternateContent>{choice}{fallback}</mc:AlternateContent>"
    return f'<w:lvl w:ilvl="0"><w:start w:val="1"/>{formats}<w:lvlText w:val="%1"/></w:lvl>'


def item(text: str, level: int = 0, key: int = 1) -> str:
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{key}"/></w:numPr>')


def numbers(depths: list[int], numbering: str) -> list[str]:
    return lines("".join(item("甲", depth) for depth in depths), numbering=numbering)


def test_lower_levels_begin_anew_below_the_next_higher_one() -> None:
    shown = numbers([0, 1, 2, 2, 1, 2, 0, 1, 2], outline(CHAPTER, SECTION, POINT.format("")) + ONE_LIST)
    assert shown == ["一、甲", "（一）甲", "1.甲", "2.甲", "（二）甲", "1.甲", "二、甲", "（一）甲", "1.甲"]


@pytest.mark.parametrize(
    ("restart", "last"),
    [
        pytest.param("", ["（二）甲", "1.甲", "二、甲", "1.甲"], id="default"),
        pytest.param('<w:lvlRestart w:val="0"/>', ["（二）甲", "3.甲", "二、甲", "4.甲"], id="never"),
        pytest.param('<w:lvlRestart w:val="1"/>', ["（二）甲", "3.甲", "二、甲", "1.甲"], id="after-level-1-only"),
        pytest.param('<w:lvlRestart w:val="7"/>', ["（二）甲", "1.甲", "二、甲", "1.甲"], id="not-a-higher-level"),
    ],
)
def test_restart_rules(restart: str, last: list[str]) -> None:
    assert numbers([0, 1, 2, 2, 1, 2, 0, 2], outline(CHAPTER, SECTION, POINT.format(restart)) + ONE_LIST)[4:] == last


def test_a_level_used_before_its_parent_counts_the_parent_too() -> None:
    assert numbers([1, 0], outline(CHAPTER, level(text="%1.%2", index=1)) + ONE_LIST) == ["一.1甲", "二、甲"]


def test_higher_numbers_are_written_in_their_own_format_or_in_digits() -> None:
    plain, legal = level(text="%1.%2", index=1), level(text="%1.%2", more="<w:isLgl/>", index=1)
    assert numbers([0, 1], outline(CHAPTER, plain) + ONE_LIST)[1] == "一.1甲"
    assert numbers([0, 1], outline(CHAPTER, legal) + ONE_LIST)[1] == "1.1甲"
    assert numbers([0, 1], outline(level("decimalZero"), legal) + ONE_LIST)[1] == "01.1甲"
    assert numbers([0, 1], outline(level("none"), legal) + ONE_LIST)[1] == ".1甲"
    assert numbers([0, 1], outline(CHAPTER, legal.replace("isLgl", 'isLgl w:val="0"')) + ONE_LIST)[1] == "一.1甲"


def test_lists_of_one_definition_count_on_unless_they_override_the_start() -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    on = '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    anew = f'<w:num w:numId="3"><w:abstractNumId w:val="1"/>{override}</w:num>'
    body = "".join(item("甲", key=key) for key in (1, 1, 2, 3, 3, 1))
    shown = lines(body, numbering=outline(level()) + ONE_LIST + on + anew)
    assert shown == ["1.甲", "2.甲", "3.甲", "5.甲", "6.甲", "7.甲"]


def test_lists_of_other_definitions_count_for_themselves() -> None:
    other = outline(level("upperLetter"), key=2) + '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'
    body = "".join(item("甲", key=key) for key in (1, 2, 1, 2))
    assert lines(body, numbering=outline(level()) + ONE_LIST + other) == ["1.甲", "A.甲", "2.甲", "B.甲"]


def test_a_list_may_replace_a_level() -> None:
    replaced = f'<w:lvlOverride w:ilvl="0">{level("lowerRoman", "%1)")}</w:lvlOverride>'
    numbering = outline(level()) + f'<w:num w:numId="1"><w:abstractNumId w:val="1"/>{replaced}</w:num>'
    assert lines(item("甲") + item("乙"), numbering=numbering) == ["i)甲", "ii)乙"]


def test_list_styles_are_followed() -> None:
    linked = outline(key=1, more='<w:numStyleLink w:val="公文"/>')
    carried = outline(CHAPTER, key=2, more='<w:styleLink w:val="公文"/>')
    assert lines(item("甲"), numbering=linked + carried + ONE_LIST) == ["一、甲"]


def test_a_start_may_be_given_or_missing() -> None:
    late = level().replace('w:start w:val="1"', 'w:start w:val="4"')
    assert numbers([0, 0], outline(late) + ONE_LIST) == ["4.甲", "5.甲"]
    assert numbers([0], outline(level().replace('<w:start w:val="1"/>', "")) + ONE_LIST) == ["0.甲"]


@pytest.mark.parametrize(
    ("definition", "shown"),
    [
        pytest.param(level("bullet", "●"), "●甲", id="bullet"),
        pytest.param(level("bullet", "\uf0b7"), "甲", id="private-use"),
        pytest.param(level("bullet", "§", '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>'), "甲", id="symbol-font"),
        pytest.param(level("bullet", "o"), "甲", id="letter-drawn-as-circle"),
        pytest.param(level("none", "注：%1"), "注：甲", id="no-number"),
        pytest.param(level("decimal", "第%1条 "), "第1条甲", id="text-around"),
        pytest.param(level("decimal", ""), "甲", id="empty"),
        pytest.param(level("decimal", "第" * 999), "第" * 255 + "甲", id="endless"),
        pytest.param(level("ideographTraditional", "%1、"), "甲、甲", id="stems"),
        pytest.param(custom("001, 002, 003, ...", "decimal"), "001甲", id="padded"),
        pytest.param(custom("一, 十, 一百(简), ...", "chineseCounting"), "一甲", id="sample-with-stand-in"),
    ],
)
def test_how_a_number_looks(definition: str, shown: str) -> None:
    assert numbers([0], outline(definition) + ONE_LIST) == [shown]


def test_a_blank_parts_a_number_from_a_figure() -> None:
    numbering = outline(level(), level("chineseCounting", "（%2）", index=1)) + ONE_LIST
    shown = lines(item("2023年") + item("　年度", 0) + item("80%", 1), numbering=numbering)
    assert shown == ["1. 2023年", "2.年度", "（一）80%"]


def test_numbers_stand_in_cells_and_before_the_first_of_several_lines() -> None:
    cell = f"<w:tc>{item('', 0)}</w:tc><w:tc>{paragraph('乙')}</w:tc>"
    body = item("<w:r><w:t>甲</w:t><w:br/><w:t>续</w:t></w:r>") + f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>" + item("丙")
    assert lines(body, numbering=outline(level()) + ONE_LIST) == ["1.甲", "续", "2.\t乙", "3.丙"]


def test_a_number_stays_with_its_text_behind_a_page_break() -> None:
    body = item('<w:r><w:br w:type="page"/><w:t>　甲</w:t></w:r>') + item("<w:r><w:br/></w:r>")
    assert lines(body, numbering=outline(level()) + ONE_LIST) == ["", "1.甲", "", "2."]


def test_levels_that_do_not_exist_are_passed_over() -> None:
    absurd = level().replace('w:ilvl="0"', f'w:ilvl="{"9" * 5000}"')
    assert numbers([0], outline(absurd, level()) + ONE_LIST) == ["1.甲"]


def test_a_section_end_without_text_is_not_counted() -> None:
    ends = "<w:numPr><w:numId w:val='1'/></w:numPr><w:sectPr/>"
    body = item("甲") + f"<w:p><w:pPr>{ends}</w:pPr></w:p>" + item("乙")
    assert lines(body, numbering=outline(level()) + ONE_LIST) == ["1.甲", "", "2.乙"]


@pytest.mark.parametrize(
    "properties",
    [
        pytest.param('<w:numId w:val="0"/>', id="switched-off"),
        pytest.param('<w:numId w:val="77"/>', id="list-unknown"),
        pytest.param('<w:ilvl w:val="5"/><w:numId w:val="1"/>', id="level-undefined"),
        pytest.param('<w:ilvl w:val="0"/>', id="no-list"),
    ],
)
def test_no_number(properties: str) -> None:
    body = paragraph("甲", f"<w:numPr>{properties}</w:numPr>")
    assert lines(body, numbering=outline(level()) + ONE_LIST) == ["甲"]
