"""The JSON Schemas that editors use accept what is sound and refuse what is not."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generator.content.layout import SCHEMAS
from generator.content.schema import schemas
from generator.content.schema_places import SCHEMA_NAMES, schema_reference
from generator.model.publisher import Publisher
from generator.model.report import Report
from generator.model.unit import Unit
from generator.model.waiver import Waiver

COMMITTED = Path(__file__).parents[2] / "content" / SCHEMAS
SOUND: dict[str, dict[str, Any]] = {
    "report.schema.json": {
        "年度": 2023,
        "项目名称": "甲",
        "实施单位": "乙",
        "评价类型": "单位自评",
        "填报时间": "2024年04月02日",
        "资金": {"预算资金": "100万元", "预算执行率": "81.82%", "资金来源": [{"名称": "财政", "金额": None}]},
        "指标分析": [
            {"一级指标": "产出", "权重分": 30, "指标": [{"三级指标": "x", "满分": 5, "得分": 2.7, "预期值": 2023}]}
        ],
        "原件": [{"文件": "a.docx", "SHA-256": "0" * 64}],
    },
    "unit.schema.json": {"名称": "甲", "别名": ["乙"], "类型": "行政机关", "统一社会信用代码": "11652300010000000X"},
    "publisher.schema.json": {"站点名称": "甲", "网站标识码": "bm12345678", "示例配置": True},
}
SOUND["provenance.schema.json"] = {
    "文件": "a.docx",
    "SHA-256": "0" * 64,
    "出处": [
        {"字段": "资金 / 资金来源 1 / 金额", "值": "80万元", "位置": "表1第2行第3格", "原文": "80", "表头单位": "万元"}
    ],
}

WAIVER = {"规则": "a/b", "报告": "2023/u/p", "理由": "x", "姓名": "y", "截止": "2025-12-31"}


def accepts(name: str, value: object) -> bool:
    return Draft202012Validator(json.loads(schemas()[name])).is_valid(value)


def test_the_committed_schemas_are_the_models() -> None:
    committed = {path.name: path.read_text("utf-8") for path in COMMITTED.iterdir()}
    assert committed == schemas(), "run `gongkai schema --to content/.schemas`"


@pytest.mark.parametrize("name", sorted(SOUND))
def test_a_schema_is_a_schema(name: str) -> None:
    schema = json.loads(schemas()[name])
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert re.fullmatch("[一-鿿]+", schema["title"])
    assert not any("title" in record for record in schema.get("$defs", {}).values())


@pytest.mark.parametrize("name", sorted(SOUND))
def test_sound_data_is_accepted(name: str) -> None:
    assert accepts(name, SOUND[name])


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("report.schema.json", {"year": 2023}),
        ("report.schema.json", {"年度": "2023"}),
        ("report.schema.json", {"年度": 1900}),
        ("report.schema.json", {"评价类型": "自评"}),
        ("report.schema.json", {"项目名称": 5}),
        ("report.schema.json", {"项目名称": ""}),
        ("report.schema.json", {"项目负责人": "张三"}),
        ("report.schema.json", {"资金": {"budget": "1元"}}),
        ("report.schema.json", {"填报时间": True}),
        ("report.schema.json", {"存在问题": [{}]}),
        ("unit.schema.json", {"名称": None}),
        ("unit.schema.json", {"别的": "x"}),
        ("publisher.schema.json", {"示例配置": "是"}),
        ("publisher.schema.json", {"网站标识码": "x"}),
    ],
)
def test_unsound_data_is_refused(name: str, change: dict[str, object]) -> None:
    assert not accepts(name, {**SOUND[name], **change})


def test_waivers_are_a_list() -> None:
    assert accepts("waivers.schema.json", [WAIVER, WAIVER])
    assert accepts("waivers.schema.json", [])
    assert not accepts("waivers.schema.json", WAIVER)
    assert not accepts("waivers.schema.json", [{**WAIVER, "规则": "ab"}])
    assert not accepts("waivers.schema.json", [{key: value for key, value in WAIVER.items() if key != "姓名"}])


@pytest.mark.parametrize(
    ("name", "key"),
    [("report.schema.json", "年度"), ("unit.schema.json", "名称"), ("publisher.schema.json", "站点名称")],
)
def test_a_missing_key_is_refused(name: str, key: str) -> None:
    assert not accepts(name, {other: value for other, value in SOUND[name].items() if other != key})


@pytest.mark.parametrize(
    ("model", "file"),
    [
        (Report, "reports/2023/a/b/report.yaml"),
        (Unit, "units/a.yaml"),
        (Publisher, "publisher.yaml"),
        (Waiver, "waivers.yaml"),
    ],
)
def test_a_reference_leads_to_the_schema(
    model: type[Report | Unit | Publisher | Waiver], file: str, tmp_path: Path
) -> None:
    (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
    found = ((tmp_path / file).parent / schema_reference(model)).resolve()
    assert found == (tmp_path / SCHEMAS / SCHEMA_NAMES[model]).resolve()
