"""Formulas of a Word file that were never computed: a table's sum shows nothing until its fields are updated.

Source: ECMA-376 part 1, 17.16.3 (a formula field begins with “=”) and 17.16.18 (fldChar).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.sources.markup import Element, w

_FIELD, _CODE, _TEXT = w("fldChar"), w("instrText"), w("t")


def uncomputed_note(body: Element) -> tuple[str, ...]:
    """Return what to tell about formulas without a result, nothing where there are none."""
    count = sum(_uncomputed(body)) if any(_is_formula(each.text) for each in body.iter(_CODE)) else 0
    update = "请在 Word 中全选（Ctrl+A）、按 F9 更新并保存后再导入"
    return (f"有 {count} 个公式（合计、比率等）没有计算结果，没有读入。{update}",) if count else ()


def _is_formula(code: str | None) -> bool:
    return (code or "").lstrip().startswith("=")


@dataclass
class _Open:
    """A field that has begun: its code, and what its result shows."""

    code: str = ""
    result: str = ""
    has_code_ended: bool = False


def _uncomputed(body: Element) -> Iterator[bool]:
    """Yield of each formula that is no part of another field whether it shows nothing."""
    fields: list[_Open] = []
    for each in body.iter(_FIELD, _CODE, _TEXT):
        kind = each.get(w("fldCharType")) if each.tag == _FIELD else None
        if kind == "begin":
            fields.append(_Open())
        elif kind == "end" and fields:
            closed = fields.pop()
            if not fields and _is_formula(closed.code):
                yield not closed.result.strip()
        elif kind == "separate" and fields:
            fields[-1].has_code_ended = True
        elif fields and each.tag == _CODE:
            fields[-1].code += each.text or ""
        elif fields and fields[0].has_code_ended:
            fields[0].result += each.text or ""
