"""A record as YAML text that reads back as an equal record."""

import re
from functools import lru_cache

import yaml

from generator.content.schema_places import schema_reference
from generator.content.yaml_text import Scalar, Tree, yaml_lines
from generator.model.origin import Provenance
from generator.model.printed import Printed
from generator.model.publisher import Publisher
from generator.model.record import Record
from generator.model.report import Report
from generator.model.unit import Unit
from generator.model.withdrawal import Withdrawal

_TEXT = "tag:yaml.org,2002:str"
_PLAIN_TAGS = frozenset(f"tag:yaml.org,2002:{name}" for name in ("str", "int", "float", "timestamp"))
"""What a printed value may look like to a YAML reader and still stand without quotation marks."""
_CORE_NUMBER = re.compile(r"[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?|0o[0-7]+|0x[0-9a-fA-F]+")
"""Numbers of YAML 1.2, which editors read; the resolver below knows those of YAML 1.1."""
_ESCAPED = re.compile("[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
"""Characters that can only stand in double quotation marks, escaped."""
_RESOLVER = yaml.resolver.Resolver()


def to_yaml(record: Report | Unit | Publisher | Provenance | Withdrawal) -> str:
    """Return the text of a content file: every field that is set, by its Chinese key, in the record's order."""
    modeline = f"# yaml-language-server: $schema={schema_reference(type(record))}\n"
    return modeline + "".join(f"{line}\n" for line in yaml_lines(_mapping(record)))


def _mapping(record: Record) -> Tree:
    return {
        _text(info.alias or name): _tree(value)
        for name, info in type(record).model_fields.items()
        if (value := getattr(record, name)) != info.get_default()
    }


def _tree(value: object) -> Tree:
    match value:
        case Record():
            return _mapping(value)
        case tuple():
            return [_tree(item) for item in value]
        case Printed():
            return _printed(value.print)
        case bool():
            return Scalar(str(value).lower())
        case int():
            return Scalar(str(value))
        case str():
            return _text(value)
        case _:
            raise TypeError(f"a record holds a {type(value).__name__}, which has no form in YAML")


def _printed(text: str) -> Scalar:
    """Return a value of which readers may make a number or a date, but nothing else."""
    if _tag(text) in _PLAIN_TAGS and _needs_no_escape(text):
        return Scalar(text)
    return _text(text)


@lru_cache(maxsize=4096)
def _text(text: str) -> Scalar:
    """Return a text that every reader reads as a text."""
    if not _needs_no_escape(text):
        return Scalar(text, "|" if _fits_block(text) else '"')
    looks_otherwise = _tag(text) != _TEXT or _CORE_NUMBER.fullmatch(text)
    return Scalar(text, "'" if looks_otherwise else "")


def _tag(text: str) -> str:
    return str(_RESOLVER.resolve(yaml.ScalarNode, text, (True, False)))  # type: ignore[no-untyped-call]  # PyYAML's stubs


def _needs_no_escape(text: str) -> bool:
    return "\n" not in text and not _ESCAPED.search(text)


def _fits_block(text: str) -> bool:
    """Tell whether the text's lines can stand as they are; blanks at an end would be lost to the eye."""
    return text == text.strip(" \n") and " \n" not in text and not _ESCAPED.search(text)
