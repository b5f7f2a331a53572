"""A tree of keys, lists and printed scalars as the lines of a YAML file.

It writes what PyYAML writes, with lists indented below their keys and no line folded, a good deal faster: most
texts are plain at first sight, and only the others are asked of PyYAML.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import yaml

_PLAIN = re.compile(r"[\w（《〔“≥≤](?:[\w（）《》〔〕“”‘’、，。；：！？≥≤%/.+=*×()-]| (?=[\w（《“≥≤]))*")
"""What needs no quotation mark whoever reads it: no blank at an end, no sign of YAML."""
_STEP = "  "


@dataclass(frozen=True)
class Scalar:
    """A text, and the quotation marks that it must have: none, single, double, or a block of its own lines."""

    text: str
    style: Literal["", "'", '"', "|"] = ""


Tree = Scalar | list["Tree"] | dict[Scalar, "Tree"]


def yaml_lines(tree: Tree) -> Iterator[str]:
    """Yield the lines of a file that holds a tree."""
    yield from _below(tree, "") if isinstance(tree, dict | list) and tree else _flat(tree, "")


def _below(tree: dict[Scalar, Tree] | list[Tree], indent: str) -> Iterator[str]:
    """Yield the lines of what is not empty, each with its indent."""
    if isinstance(tree, dict):
        for key, value in tree.items():
            yield from _after(f"{indent}{_token(key)}:", value, indent)
        return
    for item in tree:
        if isinstance(item, dict | list) and item:
            first, *rest = _below(item, f"{indent}{_STEP}")
            yield f"{indent}- {first[len(indent) + len(_STEP) :]}"
            yield from rest
        else:
            yield from _after(f"{indent}-", item, indent)


def _after(begun: str, value: Tree, indent: str) -> Iterator[str]:
    """Yield the line that has begun with a key or a dash, and those of its value."""
    if isinstance(value, dict | list) and value:
        yield begun
        yield from _below(value, f"{indent}{_STEP}")
    else:
        first, *rest = _flat(value, f"{indent}{_STEP}")
        yield f"{begun} {first}" if first else begun
        yield from rest


def _flat(value: Tree, indent: str) -> Iterable[str]:
    """Return the lines of a scalar or of an empty tree, the first without indent."""
    match value:
        case dict():
            return ("{}",)
        case list():
            return ("[]",)
        case Scalar(text=text, style="|"):
            return ("|-", *(f"{indent}{line}" if line else "" for line in text.split("\n")))
        case _:
            return (_token(value),)


@lru_cache(maxsize=4096)
def _token(scalar: Scalar) -> str:
    """Return a scalar on one line."""
    if not scalar.style and _PLAIN.fullmatch(scalar.text):
        return scalar.text
    node = yaml.ScalarNode("tag:yaml.org,2002:str", scalar.text, style=scalar.style or None)
    written = yaml.serialize(node, Dumper=yaml.dumper.BaseDumper, allow_unicode=True, width=sys.maxsize)
    return str(written).removesuffix("...\n").removesuffix("\n")
