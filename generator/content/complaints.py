"""Pydantic's complaints about a record, said in Chinese at the line that a person must change."""

import re
from difflib import get_close_matches

from pydantic_core import ErrorDetails

from generator.content.lines import Lines, Step
from generator.content.mistake import Mistake, quoted
from generator.content.record_keys import fields_of, record_below
from generator.model.record import Record

_LIST = "列表，每项另起一行，以“- ”开头"
_EXPECTED: dict[str, tuple[str, str]] = {
    "string_type": ("wrong-type", "文字"),
    "tuple_type": ("wrong-type", _LIST),
    "int_type": ("wrong-type", "整数，例如 2023"),
    "bool_type": ("wrong-type", "true 或 false"),
    "int_parsing": ("bad-value", "整数，例如 2023"),
    "int_from_float": ("bad-value", "整数，例如 2023"),
    "int_parsing_size": ("bad-value", "整数，例如 2023"),
    "bool_parsing": ("bad-value", "true 或 false"),
    "string_too_short": ("bad-value", "文字，不能为空"),
    "greater_than_equal": ("bad-value", "不小于 {ge} 的数"),
    "less_than_equal": ("bad-value", "不大于 {le} 的数"),
    "greater_than": ("bad-value", "大于 {gt} 的数"),
    "less_than": ("bad-value", "小于 {lt} 的数"),
}
"""For each of pydantic's types of error the kind of mistake and what should be there."""


def complaint(fault: ErrorDetails, model: type[Record], lines: Lines, file: str) -> Mistake:
    """Return the mistake that `fault` tells of; a missing field is placed at the record it is missing from."""
    path = tuple(fault["loc"])
    kind, message = _judge(fault, model, path)
    return Mistake(kind, file, lines.of(path), message)


def _judge(fault: ErrorDetails, model: type[Record], path: tuple[Step, ...]) -> tuple[str, str]:
    match fault["type"]:
        case "missing":
            return "missing-field", f"{_within(path)}缺少必填的{quoted(str(path[-1]))}"
        case "extra_forbidden":
            return "unknown-key", _unknown_key(model, path)
        case "value_error" if isinstance(fault["input"], str):
            return "bad-value", f"{_label(path)}：{_own_words(fault)}"
        case _:
            kind, expected = _expectation(fault, model, path)
            return kind, f"{_label(path)}{_found(fault['input'])}，应为{expected}"


def _expectation(fault: ErrorDetails, model: type[Record], path: tuple[Step, ...]) -> tuple[str, str]:
    """Return the kind of mistake and what should be there."""
    context = _context(fault)
    match fault["type"]:
        case "value_error":
            return "wrong-type", str(context["error"]).removeprefix("应为")
        case "model_type" | "model_attributes_type":
            record = record_below(model, path)
            return "wrong-type", f"下级各项：{'、'.join(fields_of(record)) if record else ''}{_hint(fault)}"
        case "literal_error":
            choices = re.findall("'([^']*)'", str(context["expected"]))
            return "bad-value", f"{'、'.join(choices)} 之一"
        case "string_pattern_mismatch":
            return "bad-value", _form(model, path) or f"符合格式 {context['pattern']} 的文字"
        case other:
            kind, expected = _EXPECTED.get(other, ("bad-value", "别的内容"))
            return kind, expected.format_map(context)


def _own_words(fault: ErrorDetails) -> str:
    """Return what the value's type says about it, without the whole of a long text."""
    words, text = str(_context(fault)["error"]), str(fault["input"])
    return " ".join(words.replace(f"“{text}”", quoted(text)).split())


def _context(fault: ErrorDetails) -> dict[str, object]:
    return fault.get("ctx", {})


def _form(model: type[Record], path: tuple[Step, ...]) -> str | None:
    """Return the field's own description of the form its text must have."""
    record = record_below(model, path[:-1])
    info = fields_of(record).get(str(path[-1])) if record else None
    return info.description if info else None


def _unknown_key(model: type[Record], path: tuple[Step, ...]) -> str:
    record = record_below(model, path[:-1])
    known = list(fields_of(record)) if record else []
    key = str(path[-1])
    near = get_close_matches(key, known, n=1, cutoff=0.5)
    hint = f"是否应为{quoted(near[0])}？" if near else f"这里可以填：{'、'.join(known)}"
    return f"{_within(path)}没有{quoted(key)}这一项，{hint}"


def _within(path: tuple[Step, ...]) -> str:
    """Name the record that encloses the end of `path`; nothing for the file itself."""
    return f"{_label(path[:-1])}中" if path[:-1] else ""


def _label(path: tuple[Step, ...]) -> str:
    """Name the end of `path`: the last key, and the number of the item behind it."""
    keys = [step for step in path if isinstance(step, str)]
    name = quoted(keys[-1]) if keys else "文件"
    return f"{name}第 {path[-1] + 1} 项" if path and isinstance(path[-1], int) else name


def _found(value: object) -> str:
    match value:
        case None | "":
            return "是空的"
        case str():
            return f"是{quoted(value)}"
        case list():
            return "是列表"
        case dict():
            return f"是下级各项{quoted('、'.join(map(str, value)))}"
        case _:
            return f"是 {value}"


def _hint(fault: ErrorDetails) -> str:
    """Point out a full-width colon, which makes a text of what was meant as a key."""
    text = fault["input"]
    meant_as_key = isinstance(text, str) and "：" in text
    return "（“：”是中文冒号，名称后面应为英文冒号加一个空格）" if meant_as_key else ""
