"""A record written as YAML reads back as an equal record, for us and for editors, and is good to look at."""

import json
import re
from typing import Any, Literal, get_args, get_origin

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic.fields import FieldInfo

from generator.content.record_loading import load_record
from generator.content.schema import schemas
from generator.content.writing import to_yaml
from generator.model.amount import Amount
from generator.model.dates import Period, PrintedDate
from generator.model.figure import Count, Rate, Score
from generator.model.folding import squeeze
from generator.model.printed import Printed
from generator.model.publisher import Publisher
from generator.model.record import Record
from generator.model.report import Report
from generator.model.target import Target
from generator.model.unit import Unit

PIECES = [
    "", "a", "中", "：", ": ", " #", "# ", "- ", "-", "?", "'", '"', "\\", "\n", "\n\n", " ", "  ", "\t", "\r", "\r\n",
    "\x85", "\u2028", "\u2029", "\ufeff", "\x00", "\x07", "\x1b", "\x7f", "\x9f", "\xa0", "\u3000", "\u200b", "\ufffe",
    "\uffff", "😀", "\U0010ffff", "{", "}", "[", "]", ",", "&a", "*a", "!a", "|", ">", "%", "@", "`", "---", "...",
    "<<", "=", "~", "null", "Null", "true", "yes", "No", "on", "1", "0x1F", "0o17", "017", "1e3", ".5", ".inf", ".nan",
    "12:30:00", "2024-04-18", "1_000", "-1",
]  # fmt: skip
JOINED = st.lists(st.sampled_from(PIECES), max_size=6).map("".join)
TEXTS = st.one_of(st.sampled_from(PIECES), JOINED, st.text(max_size=8))
SAMPLES: dict[type[Printed], list[str]] = {
    Amount: ["80.00万元", "1,286.50 万元", "0元", "人民币5元"],
    PrintedDate: ["2024-04-18", "2024年4月", "2024.4.18", "二〇二四年四月二日"],
    Period: ["2024-04-18", "2024年3月4日—3月20日", "2024-01-01 至 2024-02-02"],
    Rate: ["81.82%", "100", "-3.5", "０.5％", "1,0"],
    Score: ["2.70分", "5", "010", "-1", " 3 分"],
    Count: ["23个", "23", "二十三", "1,000"],
    Target: ["大于等于2个", "0x1F", "2023年12月底前", "~", "null", "true", ".inf", "a: b", "-", "2024-04-18"],
}
PRINTED: dict[object, st.SearchStrategy[object]] = {
    kind: st.sampled_from(prints).map(kind.parse) for kind, prints in SAMPLES.items()
}
PLAIN = {
    **PRINTED,
    Target: st.one_of(PRINTED[Target], TEXTS.filter(squeeze).map(Target.parse)),
    str: TEXTS,
    bool: st.booleans(),
    int: st.integers(1994, 2999),
}


def values(annotation: object) -> st.SearchStrategy[object]:
    """Return values for a field annotated like this."""
    if annotation in PLAIN:
        return PLAIN[annotation]
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return records(annotation)
    if get_origin(annotation) is Literal:
        return st.sampled_from(get_args(annotation))
    if get_origin(annotation) is tuple:
        return st.lists(values(get_args(annotation)[0]), max_size=2).map(tuple)
    return st.one_of([st.none() if part is type(None) else values(part) for part in get_args(annotation)])


def value_of(info: FieldInfo) -> st.SearchStrategy[object]:
    """Return values for a field, within what it demands beyond its type."""
    pattern = next((rule.pattern for rule in info.metadata if getattr(rule, "pattern", None)), None)
    if pattern:
        texts = st.from_regex(pattern, fullmatch=True).filter(lambda text: not text.endswith("\n"))
        return texts if info.is_required() else st.one_of(st.none(), texts)
    found = values(info.annotation)
    return found.filter(bool) if info.is_required() and info.annotation is str else found


@st.composite
def records(draw: st.DrawFn, model: type[Record]) -> Any:  # noqa: ANN401 (a record of the given model)
    """Return records with awkward texts in all their fields."""
    fields = {info.alias or name: draw(value_of(info)) for name, info in model.model_fields.items()}
    return model.model_validate(fields)


CORE = {
    "|null|Null|NULL|~": None,
    "true|True|TRUE": True,
    "false|False|FALSE": False,
    "[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+": 2023,
    r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)": 0.5,
}
"""What the core schema of YAML 1.2 makes of plain scalars; one number stands for all."""


def as_editors_read(node: yaml.Node) -> object:
    """Return what a reader of YAML 1.2 makes of a node."""
    if isinstance(node, yaml.MappingNode):
        return {key.value: as_editors_read(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [as_editors_read(item) for item in node.value]
    assert isinstance(node, yaml.ScalarNode)
    if node.style:
        return node.value
    return next((value for pattern, value in CORE.items() if re.fullmatch(pattern, node.value)), node.value)


VALIDATORS = {name: Draft202012Validator(json.loads(text)) for name, text in schemas().items()}
THOROUGH = settings(max_examples=60, suppress_health_check=list(HealthCheck), deadline=None)
RECORDS = st.one_of(records(Report), records(Report), records(Unit), records(Publisher))


@THOROUGH
@given(RECORDS)
def test_a_record_reads_back_equal(record: Report | Unit | Publisher) -> None:
    text = to_yaml(record)
    loaded = load_record(type(record), text.encode(), "f")
    assert loaded.mistakes == ()
    assert loaded.record == record
    assert to_yaml(loaded.record) == text


@THOROUGH
@given(RECORDS)
def test_editors_accept_what_is_written(record: Report | Unit | Publisher) -> None:
    text = to_yaml(record)
    schema = re.search(r"\$schema=.*?([a-z]+\.schema\.json)\n", text)
    assert schema
    node = yaml.compose(text, Loader=yaml.CBaseLoader)
    assert node
    VALIDATORS[schema[1]].validate(as_editors_read(node))


@pytest.mark.parametrize("piece", PIECES)
def test_an_awkward_text_survives_alone_at_the_edges_and_in_the_middle(piece: str) -> None:
    texts = (piece, f"{piece}中", f"中{piece}", f"中{piece}文", f"{piece}\n中{piece}\n{piece}")
    unit = Unit(name="甲", aliases=texts)
    assert load_record(Unit, to_yaml(unit).encode(), "f").record == unit


HEAD = {"年度": 2023, "项目名称": "甲", "实施单位": "乙"}
START = """\
# yaml-language-server: $schema=../../../../.schemas/report.schema.json
年度: 2023
项目名称: 甲
实施单位: 乙
"""


def written(data: dict[str, object]) -> str:
    """Return what stands below the head of a report that has these facts."""
    text = to_yaml(Report.model_validate({**HEAD, **data}))
    assert text.startswith(START)
    return text.removeprefix(START)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ({}, ""),
        ({"主管部门": None, "项目负责人": [], "资金": {}, "绩效目标": {"绩效指标": []}}, ""),
        ({"项目负责人": ["张三", "李四"]}, "项目负责人:\n  - 张三\n  - 李四\n"),
        ({"填报时间": "2024-04-02"}, "填报时间: 2024-04-02\n"),
        (
            {"资金": {"预算执行率": "81.82%", "预算资金": "1,286.50万元"}},
            "资金:\n  预算资金: 1,286.50万元\n  预算执行率: 81.82%\n",
        ),
        (
            {"指标分析": [{"一级指标": "产出", "指标": [{"三级指标": "x", "得分": "2.7分", "满分": "5"}]}]},
            "指标分析:\n  - 一级指标: 产出\n    指标:\n      - 三级指标: x\n        满分: 5\n        得分: 2.7分\n",
        ),
        (
            {"指标分析": [{"一级指标": "产出", "指标": [{"三级指标": "x", "得分": "得满分", "满分": "5分"}]}]},
            "指标分析:\n  - 一级指标: 产出\n    指标:\n      - 三级指标: x\n        满分: 5分\n        得分: 得满分\n",
        ),
        ({"主管部门": "2023"}, "主管部门: '2023'\n"),
        ({"主管部门": "2024-04-02"}, "主管部门: '2024-04-02'\n"),
        ({"主管部门": "null"}, "主管部门: 'null'\n"),
        ({"主管部门": ""}, "主管部门: ''\n"),
        ({"主管部门": "甲: 乙"}, "主管部门: '甲: 乙'\n"),
        ({"主管部门": "a\x85b"}, '主管部门: "a\\Nb"\n'),
        ({"主管部门": "第一行\n　　第二行\n\n- 第三行"}, "主管部门: |-\n  第一行\n  　　第二行\n\n  - 第三行\n"),
        ({"主管部门": "一\n二\n"}, '主管部门: "一\\n二\\n"\n'),
        ({"主管部门": " 一\n二"}, '主管部门: " 一\\n二"\n'),
        ({"主管部门": "一 \n二"}, '主管部门: "一 \\n二"\n'),
        ({"经验做法": ["一\n二"]}, "经验做法:\n  - |-\n    一\n    二\n"),
        ({"主管部门": "长 " * 200 + "。"}, f"主管部门: {'长 ' * 200}。\n"),
        ({"机构设置": {"编制": {}}}, "机构设置:\n  编制: {}\n"),
    ],
)
def test_the_text_is_as_a_person_would_write_it(data: dict[str, object], text: str) -> None:
    assert written(data) == text
    report = Report.model_validate({**HEAD, **data})
    assert load_record(Report, to_yaml(report).encode(), "f").record == report


def test_a_unit_and_a_publisher_name_their_schemas() -> None:
    assert to_yaml(Unit(name="甲")) == "# yaml-language-server: $schema=../.schemas/unit.schema.json\n名称: 甲\n"
    publisher = Publisher(site_name="甲", example=True)
    expected = "# yaml-language-server: $schema=.schemas/publisher.schema.json\n站点名称: 甲\n示例配置: true\n"
    assert to_yaml(publisher) == expected
