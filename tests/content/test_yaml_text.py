"""What is written as YAML is what PyYAML writes of the same tree."""

import sys
from collections.abc import Sequence
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.content.yaml_text import Scalar, Tree, yaml_lines
from tests.content.test_writing import TEXTS

_TEXT = "tag:yaml.org,2002:str"
ONE_LINE = TEXTS.filter(lambda text: not any(sign in text for sign in "\n\r\x85\u2028\u2029"))
KEYS = st.builds(Scalar, st.sampled_from(["项目名称", "得分", "a: b", "- c", "满分(分)", "2023"]))
SCALARS = st.one_of(
    st.builds(Scalar, ONE_LINE),
    st.builds(Scalar, ONE_LINE, st.just("'")),
    st.builds(Scalar, TEXTS, st.just('"')),
    st.builds(Scalar, st.sampled_from(["甲\n乙", "甲\n\n  乙", "甲：乙\n# 丙"]), st.just("|")),
)
TREES = st.recursive(
    SCALARS,
    lambda trees: st.one_of(st.lists(trees, max_size=3), st.dictionaries(KEYS, trees, max_size=3)),
    max_leaves=12,
)


class _Dumper(yaml.dumper.BaseDumper):
    """PyYAML's own, with sequences indented under their key."""

    def increase_indent(self, flow: bool = False, *_: bool, **__: bool) -> None:
        super().increase_indent(flow, indentless=False)


def _node(tree: Tree) -> yaml.Node:
    match tree:
        case dict():
            entries = [(_node(key), _node(value)) for key, value in tree.items()]
            return yaml.MappingNode("tag:yaml.org,2002:map", entries, flow_style=not tree)
        case list():
            items: Sequence[Any] = [_node(item) for item in tree]
            return yaml.SequenceNode("tag:yaml.org,2002:seq", items, flow_style=not tree)
        case _:
            return yaml.ScalarNode(_TEXT, tree.text, style=tree.style or None)


@given(st.dictionaries(KEYS, TREES, max_size=4))
def test_every_tree_is_written_as_pyyaml_does(tree: dict[Scalar, Tree]) -> None:
    expected = yaml.serialize(_node(tree), Dumper=_Dumper, allow_unicode=True, width=sys.maxsize)
    assert "".join(f"{line}\n" for line in yaml_lines(tree)) == expected


@pytest.mark.parametrize("text", ["得分2.70分", "《办法》（财预〔2020〕10号）", "a b", "≥100%", "第1页表1第2行"])
def test_usual_texts_stand_without_quotation_marks(text: str) -> None:
    assert list(yaml_lines({Scalar("值"): Scalar(text)})) == [f"值: {text}"]
