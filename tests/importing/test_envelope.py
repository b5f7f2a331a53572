"""What a government page says about its article becomes the report's envelope, as printed."""

import pytest

from generator.importing.envelope import envelope_leftovers, read_envelope
from generator.importing.reading import read_source
from generator.model.report import Envelope
from generator.sources.web_page import read_html
from tests.importing.known_reports import known_reports
from tests.sources.report_writers import page

METADATA = {
    "名称": "某报告",
    "索引号": "000014349/2024-00110",
    "发布机构": "某某局",
    "文号": "无",
    "主题分类": "财政、金融",
    "成文日期": "2024年 04月01日",
    "发布日期": "2024-04-02 10:30",
    "有效性": "有 效",
    "关键词": "绩效；自评 项目",
    "内容概述": "某某项目的自评",
    "公开方式": "主动公开",
    "公开依据": "某办法第一条，第二条",
    "来源": "某某网",
}


def test_every_label_has_its_field() -> None:
    envelope = read_envelope(METADATA)
    assert envelope.model_dump(mode="json", by_alias=True, exclude_defaults=True) == {
        "索引号": "000014349/2024-00110",
        "发布机构": "某某局",
        "主题分类": "财政、金融",
        "成文日期": "2024年 04月01日",
        "发布日期": "2024-04-02",
        "有效性": "有效",
        "关键词": ["绩效", "自评", "项目"],
        "内容概述": "某某项目的自评",
        "公开方式": "主动公开",
        "公开依据": ["某办法第一条，第二条"],
    }
    assert envelope.published is not None
    assert envelope.published.iso == "2024-04-02"
    assert list(envelope_leftovers(METADATA)) == []


@pytest.mark.parametrize(
    ("label", "text"),
    [("发布日期", "2024年2月30日"), ("成文日期", "去年"), ("有效性", "现行有效"), ("公开范围", "面向社会")],
)
def test_what_finds_no_field_is_listed_and_never_guessed(label: str, text: str) -> None:
    assert read_envelope({label: text}) == Envelope()
    assert [left.text for left in envelope_leftovers({label: text})] == [
        f"网页上的公开信息“{label}：{text}”没有归入字段"
    ]


def test_a_report_from_a_page_has_its_envelope() -> None:
    block = "<ul><li>索引号：1/2024-1</li><li>发布日期：2024-04-02</li><li>公开范围：面向社会</li></ul>"
    data = page(known_reports()[0].text).replace(b"<body>", f"<body>{block}".encode())
    reading = read_source(read_html("报告.html", "0" * 64, data))
    assert reading.report.envelope.index_number == "1/2024-1"
    assert str(reading.report.envelope.published) == "2024-04-02"
    assert [left.text for left in reading.leftovers] == ["网页上的公开信息“公开范围：面向社会”没有归入字段"]
    assert "索引号" not in reading.text


def test_other_sources_have_an_empty_one() -> None:
    assert read_envelope({}) == Envelope()
