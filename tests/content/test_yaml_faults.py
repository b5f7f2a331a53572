"""Broken YAML is explained in Chinese at the line that a person must change, with the line's text."""

import pytest
import yaml

from generator.content import yaml_faults
from generator.content.yaml_lines import read_yaml

FAULTS = [
    ("x: 1\n项目名称：甲\ny: 2\n", 2, "“项目名称：甲”", "中文冒号“：”，应为英文冒号加一个空格"),
    ("项目名称：甲\ny: 2\n", 1, "“项目名称：甲”", "中文冒号"),
    ("资金:\n  预算资金: 1元\n  到位资金：1元\n  支出资金: 1元\n", 3, "“到位资金：1元”", "中文冒号"),
    ("资金:\n  预算资金：1元\n  到位资金: 1元\n", 2, "“预算资金：1元”", "中文冒号"),
    ("x: 1\n项目名称:甲\ny: 2\n", 2, "“项目名称:甲”", "缺少“: ”"),
    ("x: 1\n项目名称\n", 2, "“项目名称”", "缺少“: ”"),
    ("x: 1\n项目名称\n\n\n", 2, "“项目名称”", "缺少“: ”"),
    ("x: 1\na: b: c\n", 2, "“a: b: c”", "两个“: ”"),
    ("a: 1\n  b: 2\n", 2, "“b: 2”", "左对齐"),
    ("  a: 1\nb: 2\n", 2, "“b: 2”", "左对齐"),
    ("a:\n  - x\n y: 2\n", 3, "“y: 2”", "左对齐"),
    ("a: |\n  x\n y\n", 3, "“y”", "左对齐"),
    ("a: 1\n: x\n", 2, "“: x”", "左对齐"),
    ("a:\n  - x\n  y: 2\n", 3, "“y: 2”", "每一项以“- ”开头"),
    ("a: - b\n", 1, "“a: - b”", "另起一行"),
    ("a: 1\nb: 'x\nc: 2\n", 2, "“b: 'x”", "引号没有成对"),
    ('a: 1\nb: "x\n---\n', 2, '“b: "x”', "引号没有成对"),
    ("a: 'x' y\n", 1, "“a: 'x' y”", "多余的文字"),
    ("a: 1\nb: [1, 2\nc: 3\n", 2, "“b: [1, 2”", "没有对应的“]”"),
    ("a: 1\nb: {x: 2\n", 2, "“b: {x: 2”", "没有对应的“}”"),
    ("a: 1\nb: ]\n", 2, "“b: ]”", "“[”“{”应有对应的“]”“}”"),
    ("a: 1\nb: [x,\n\n  \n", 2, "“b: [x,”", "“[”“{”应有对应的“]”“}”"),
    ("a: 1\nb: [,x]\n", 2, "“b: [,x]”", "“,”两边都应有内容"),
    ("a: 1\n\n\t\n", 3, "“”", "制表符（Tab）"),
    ("a: 1\nb: @x\n", 2, "“b: @x”", "不能以“@”开头"),
    ("a: 1\nb: `x\n", 2, "“b: `x”", "不能以“`”开头"),
    ("a: 1\nb: %x\n", 2, "“b: %x”", "不能以“%”开头"),
    ("a: 1\nb: *甲\n", 2, "“b: *甲”", "不能以“*”开头"),
    ("a: 1\nb: &甲 x\n", 2, "“b: &甲 x”", "不能以“&”开头"),
    ("a: 1\nb: !甲 x\n", 2, "“b: !甲 x”", "不能以“!”开头"),
    ("a: 1\nb: !x!y z\n", 2, "“b: !x!y z”", "不能以“!”开头"),
    ("a: 1\nb: ? x\n", 2, "“b: ? x”", "不能以“? ”开头"),
    ("a: 1\nb: |x\n", 2, "“b: |x”", "正文应从下一行开始"),
    ("a: 1\nb: |0\n x\n", 2, "“b: |0”", "正文应从下一行开始"),
    ('a: "x\n  \\q"\n', 2, '“\\q"”', "反斜杠"),
    ('a: "\\xZZ"\n', 1, '“a: "\\xZZ"”', "反斜杠"),
    ('a: "\\ud800"\n', 1, '“a: "\\ud800"”', "反斜杠"),
    ("a:\n\tb: 1\n", 2, "“b: 1”", "制表符（Tab）"),
    ("a: 1\n\tb: 1\n", 2, "“b: 1”", "制表符（Tab）"),
    ("a: |\n\tb\n", 2, "“b”", "制表符（Tab）"),
    ("%FOO\na: 1\n", 1, "“%FOO”", "以“%”开头"),
    ("%YAML 3.0\n---\na: 1\n", 1, "“%YAML 3.0”", "以“%”开头"),
    ("a: " + "长" * 100 + ": b\n", 1, "长…”", "两个“: ”"),
]


@pytest.mark.parametrize(("text", "line", "shown", "advice"), FAULTS)
def test_a_fault_is_explained_at_its_line(text: str, line: int, shown: str, advice: str) -> None:
    reading = read_yaml(text.encode(), "content/x.yaml")
    [mistake] = reading.mistakes
    assert (mistake.kind, mistake.file, mistake.line) == ("yaml-syntax", "content/x.yaml", line)
    assert shown in mistake.message
    assert advice in mistake.message
    assert reading.document is None


def test_every_saying_is_shown_by_a_fault() -> None:
    advices = {saying.advice for saying in yaml_faults._SAYINGS}
    messages = "\n".join(read_yaml(text.encode(), "f").mistakes[0].message for text, *_ in FAULTS)
    assert [advice for advice in advices if advice not in messages] == []


def test_words_that_no_saying_knows_get_a_general_one() -> None:
    error = yaml.MarkedYAMLError(problem="something new in libyaml")
    mistake = yaml_faults.syntax_mistake(error, "a: 1\n", "f")
    assert (mistake.line, mistake.message) == (1, f"“a: 1”：{yaml_faults._ELSE}")
