"""The parser's complaints about broken YAML, said in Chinese at the line that a person must change."""

import re
from dataclasses import dataclass

import yaml

from generator.content.lines import split_lines
from generator.content.mistake import Mistake, quoted

_QUOTE_IT = "请给整个值加引号"
_TAB = "行首有制表符（Tab），缩进只能用空格，请改成空格"
_ALIGN = "缩进与前面不一致，应为“名称: 值”并与同级各项左对齐"
_UNCLOSED = f"引号没有成对，请补上结尾的引号；若引号是文字的一部分，{_QUOTE_IT}"
_UNCLOSED_LIST = f"“[”没有对应的“]”；若方括号是文字的一部分，{_QUOTE_IT}"
_UNCLOSED_MAPPING = f"“{{”没有对应的“}}”；若花括号是文字的一部分，{_QUOTE_IT}"
_NO_CONTENT = f"“[”“{{”应有对应的“]”“}}”，“,”两边都应有内容；若这些符号是文字的一部分，{_QUOTE_IT}"
_ESCAPE = "双引号中的反斜杠“\\”有特殊含义，请把双引号改成单引号"
_TEXT_FOLLOWS = f"“|”“>”后面不能直接写文字，正文应从下一行开始；若是文字的一部分，{_QUOTE_IT}"
_DIRECTIVE = "不支持以“%”开头的行，请删除"
_ELSE = "不符合 YAML 语法，请检查冒号、缩进、引号和括号"


@dataclass(frozen=True)
class _Saying:
    """What to say when the parser's words contain `words`; `opening` is set where the fault lies at what it opened."""

    words: str
    advice: str
    opening: bool = False


_SAYINGS = (
    _Saying("while scanning a quoted scalar", _UNCLOSED, opening=True),
    _Saying("did not find expected ',' or ']'", _UNCLOSED_LIST, opening=True),
    _Saying("did not find expected ',' or '}'", _UNCLOSED_MAPPING, opening=True),
    _Saying("while parsing a quoted scalar", _ESCAPE),
    _Saying("found a tab character", _TAB),
    _Saying("block sequence entries are not allowed", "列表的“- ”应另起一行，写在名称下面"),
    _Saying("while scanning an alias", f"值不能以“*”开头，{_QUOTE_IT}"),
    _Saying("while scanning an anchor", f"值不能以“&”开头，{_QUOTE_IT}"),
    _Saying("while scanning a tag", f"值不能以“!”开头，{_QUOTE_IT}"),
    _Saying("found undefined tag handle", f"值不能以“!”开头，{_QUOTE_IT}"),
    _Saying("while scanning a block scalar", _TEXT_FOLLOWS),
    _Saying("did not find expected '-' indicator", "应与列表各项左对齐，每一项以“- ”开头"),
    _Saying("did not find expected <document start>", _ALIGN),
    _Saying("did not find expected node content", _NO_CONTENT),
    _Saying("mapping keys are not allowed", f"值不能以“? ”开头，{_QUOTE_IT}"),
    _Saying("found incompatible YAML document", _DIRECTIVE),
    _Saying("while scanning a directive", _DIRECTIVE),
)


def syntax_mistake(error: yaml.MarkedYAMLError, text: str, file: str) -> Mistake:
    """Return the mistake that `error` tells of, with the text of its line."""
    lines = split_lines(text)
    number, advice = _judge(error, lines)
    number = min(number, len(lines) - 1)
    while number > 0 and not lines[number].strip(" "):  # the parser went on to the end of the file
        number -= 1
    return Mistake("yaml-syntax", file, number + 1, f"{quoted(lines[number])}：{advice}")


def _judge(error: yaml.MarkedYAMLError, lines: list[str]) -> tuple[int, str]:
    """Return the line (from 0) that must be changed and what should be there."""
    row, column = _mark(error.problem_mark)
    opening, _ = _mark(error.context_mark)
    complaint = f"{error.context or ''}; {error.problem or ''}"
    if "while scanning a simple key" in complaint:
        return opening, _colon(lines[opening])
    if "mapping values are not allowed" in complaint:
        return _second_colon(lines, row, column)
    if "cannot start any token" in complaint:
        return row, _bad_start(lines[row][column])
    if "did not find expected key" in complaint:
        return row, _expected_key(lines[row] if row < len(lines) else "", column)
    saying = next((saying for saying in _SAYINGS if saying.words in complaint), _Saying("", _ELSE))
    return (opening if saying.opening else row), saying.advice


def _mark(mark: yaml.Mark | None) -> tuple[int, int]:
    return (int(mark.line), int(mark.column)) if mark else (0, 0)


def _colon(line: str) -> str:
    if "：" in line:
        return "这里用的是中文冒号“：”，应为英文冒号加一个空格“: ”"
    return "缺少“: ”，应为“名称: 值”，冒号是英文冒号，后面有一个空格"


def _second_colon(lines: list[str], row: int, column: int) -> tuple[int, str]:
    """Tell a colon inside a value from a line above that lacks one, and both from a wrong indent."""
    if re.search(r":\s", lines[row][:column]):
        return row, "一行里有两个“: ”，值里有“: ”时应给整个值加引号"
    above = next((number for number in range(row - 1, -1, -1) if lines[number].strip()), row)
    if not re.search(r":(\s|$)", lines[above]):
        return above, _colon(lines[above])
    return row, _ALIGN


def _bad_start(character: str) -> str:
    return _TAB if character == "\t" else f"值不能以“{character}”开头，{_QUOTE_IT}"


def _expected_key(line: str, column: int) -> str:
    if line[:column].strip():
        return "引号或括号后面还有多余的文字，应删除，或给整个值加另一种引号"
    return _ALIGN
