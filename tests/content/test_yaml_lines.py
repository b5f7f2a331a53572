"""YAML keeps every print and every line; what it may not hold is a mistake at its line."""

import time

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.content.lines import Step
from generator.content.yaml_lines import Document, Reading, read_yaml


def read(text: str) -> Reading:
    return read_yaml(text.encode(), "content/x.yaml")


def document(text: str) -> Document:
    reading = read(text)
    assert reading.mistakes == ()
    assert reading.document
    return reading.document


@pytest.mark.parametrize(
    "printed",
    ["99.00", "2024-04-18", "2023", "1e3", "0x1F", "0o17", "012", "12:30", "1_000", ".5", ".inf", "yes", "no", "on",
     "true", "False", "Null", "NULL", "<<", "=", "100%", "大于等于2个", "１００"],
)  # fmt: skip
def test_a_scalar_stays_as_printed(printed: str) -> None:
    assert document(f"得分: {printed}\n").value == {"得分": printed}
    assert document(f"- {printed}\n").value == [printed]


@pytest.mark.parametrize("blank", ["", "~", "null", " # 备注"])
def test_a_plain_blank_is_none(blank: str) -> None:
    assert document(f"得分: {blank}\n").value == {"得分": None}


@pytest.mark.parametrize("quoted", ["''", '""', "'~'", '"null"', "'null'"])
def test_a_quoted_blank_is_a_text(quoted: str) -> None:
    assert document(f"得分: {quoted}\n").value == {"得分": quoted[1:-1]}


def test_a_block_keeps_its_lines() -> None:
    assert document("a: |-\n  第一行\n    第二行\n\n  # 第三行\n").value == {"a": "第一行\n  第二行\n\n# 第三行"}


@pytest.mark.parametrize("text", ["", "\n\n", "# 只有注释\n", "---\n"])
def test_an_empty_file_says_nothing(text: str) -> None:
    assert document(text).value is None


TEXT = """\
# 注释
年度: 2023
资金:
  预算资金: 100万元

  资金来源:
    - 名称: 甲
      金额: 1元
    -
      名称: 乙
    - {名称: 丙,
       金额: 2元}
说明: |-
  第一行
  第二行
空白:
列表: [一,
  二]
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ((), 2),
        (("年度",), 2),
        (("资金",), 3),
        (("资金", "预算资金"), 4),
        (("资金", "资金来源"), 6),
        (("资金", "资金来源", 0), 7),
        (("资金", "资金来源", 0, "金额"), 8),
        (("资金", "资金来源", 1), 10),
        (("资金", "资金来源", 2), 11),
        (("资金", "资金来源", 2, "金额"), 12),
        (("说明",), 13),
        (("空白",), 16),
        (("列表", 0), 17),
        (("列表", 1), 18),
        (("列表", 2), 17),
        (("没有",), 2),
        (("资金", "没有", "也没有"), 3),
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_every_key_and_item_has_its_line(path: tuple[Step, ...], line: int, line_end: str) -> None:
    assert document(TEXT.replace("\n", line_end)).lines.of(path) == line


def test_a_byte_order_mark_at_the_start_is_no_text() -> None:
    assert read_yaml(b"\xef\xbb\xbf" + "年度: 1".encode(), "f").document == document("年度: 1")


@pytest.mark.parametrize(
    ("text", "kind", "line", "words"),
    [
        ("a: 1\nb: 2\na: 3\n", "duplicate-key", 3, ("“a”重复", "第 1 行")),
        ("a:\n  - b: 1\n    c: 2\n    b: 3\n", "duplicate-key", 4, ("“b”重复", "第 2 行")),
        ("a: 1\n---\nb: 2\n", "yaml-feature", 2, ("第二份文档", "---")),
        ("a: 1\nb: &x 2\n", "yaml-feature", 2, ("锚点", "&x", "加引号")),
        ("a: 1\nb: *x\n", "yaml-feature", 2, ("引用", "*x", "加引号")),
        ("a: 1\nb: !x 2\n", "yaml-feature", 2, ("标签", "!x", "加引号")),
        ("a: 1\nb: !!str 2\n", "yaml-feature", 2, ("标签", "加引号")),
        ("a: 1\nb: !!python/object/apply:os.system [x]\n", "yaml-feature", 2, ("标签",)),
        ("a: 1\n[b]: 2\n", "wrong-type", 2, ("名称",)),
        ("a: 1\n~: 2\n", "wrong-type", 2, ("名称",)),
        ("a: 1\n'': 2\n", "wrong-type", 2, ("名称",)),
        ("a: 1\n" + "b: " + "[" * 40 + "]" * 40, "yaml-feature", 2, ("层次过深",)),
        ("a: 1\nb: \x07\n", "invisible-character", 2, ("U+0007", "删除")),
        ("a: 1\r\nb: \u2028\r\n", "invisible-character", 2, ("U+2028",)),
        ("a: 1\rb: \x85\r", "invisible-character", 2, ("U+0085",)),
        ("a: 1\nb: \ufeff\n", "invisible-character", 2, ("U+FEFF",)),
    ],
)
def test_what_a_content_file_may_not_hold(text: str, kind: str, line: int, words: tuple[str, ...]) -> None:
    [mistake] = read(text).mistakes
    assert (mistake.kind, mistake.file, mistake.line) == (kind, "content/x.yaml", line)
    for word in words:
        assert word in mistake.message


def test_the_first_of_two_equal_keys_counts() -> None:
    reading = read("a: 1\na: 2\n")
    assert reading.document
    assert reading.document.value == {"a": "1"}
    assert reading.document.lines.of(("a",)) == 1


def test_all_mistakes_before_a_broken_line_are_kept() -> None:
    assert [mistake.kind for mistake in read("a: 1\na: 2\nb: &x 3\nc: [\n").mistakes] == [
        "duplicate-key", "yaml-feature", "yaml-syntax",
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["a: *x\n", "a: 1\n---\nb: 1\n", "a: [\n", "a: \x00\n"])
def test_there_is_no_document_where_something_could_not_be_read(text: str) -> None:
    assert read(text).document is None


def test_a_bomb_of_references_does_not_go_off() -> None:
    levels = [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 30)]
    start = time.perf_counter()
    reading = read("a0: &a0 [x]\n" + "\n".join(levels))
    assert reading.document is None
    assert {mistake.kind for mistake in reading.mistakes} == {"yaml-feature"}
    assert time.perf_counter() - start < 1


@pytest.mark.parametrize("text", ["[" * 100_000, "\x00" * 100_000, "- " * 50_000, "a: {" * 50_000])
def test_hostile_files_are_refused_quickly(text: str) -> None:
    start = time.perf_counter()
    assert read(text).mistakes
    assert time.perf_counter() - start < 2


@given(st.text(alphabet=st.sampled_from("ab：: -\n\t'\"[]{},#&*!|>%@`?0\r\u2028\ufeff中"), max_size=40))
def test_no_text_makes_it_fail(text: str) -> None:
    reading = read(text)
    assert reading.document or reading.mistakes
    lines = text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    assert all(1 <= mistake.line <= lines for mistake in reading.mistakes)


@given(st.binary(max_size=40))
def test_no_bytes_make_it_fail(data: bytes) -> None:
    reading = read_yaml(data, "f")
    assert reading.document or reading.mistakes


@given(st.text(alphabet=st.sampled_from("ab: -\n'\"[],#01"), max_size=30))
def test_it_reads_what_pyyaml_reads(text: str) -> None:
    reading = read(text)
    try:
        expected = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 (makes texts only)
    except (yaml.YAMLError, TypeError):
        return
    if expected is None:  # an empty file
        expected = ""
    if reading.document and not reading.mistakes:
        assert _with_blanks(reading.document.value) == expected


def _with_blanks(value: object) -> object:
    """Return the value as PyYAML's base loader gives it: blanks are empty texts."""
    match value:
        case dict():
            return {key: _with_blanks(inner) for key, inner in value.items()}
        case list():
            return [_with_blanks(inner) for inner in value]
        case _:
            return value or ""


@pytest.mark.parametrize(
    ("data", "line", "words"),
    [
        ("年度: 2023\n项目名称: 甲\n".encode("gb18030"), 1, ("0xC4", "GB18030/GBK", "另存为 UTF-8")),
        (b"a: 1\nb: \xff\n", 2, ("0xFF", "另存为 UTF-8")),
        (b"a: 1\r\nb: 2\r\n\xe4\xbd", 3, ("0xE4",)),
        ("年度: 2023".encode("utf-16"), 1, ("UTF-16",)),
        (b"\xef\xbb\xbfa: 1\n\xfe", 2, ("0xFE",)),
    ],
)
def test_a_file_that_is_not_utf_8(data: bytes, line: int, words: tuple[str, ...]) -> None:
    reading = read_yaml(data, "content/x.yaml")
    assert reading.document is None
    [mistake] = reading.mistakes
    assert (mistake.kind, mistake.file, mistake.line) == ("not-utf8", "content/x.yaml", line)
    for word in words:
        assert word in mistake.message
