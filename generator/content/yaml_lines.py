"""YAML read so that every scalar keeps its print, and every key and item its line."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from sys import intern
from typing import TypeAlias

import yaml

from generator.content.decoding import decode
from generator.content.lines import Lines, Step, split_lines
from generator.content.mistake import Mistake, quoted
from generator.content.yaml_faults import syntax_mistake

Value: TypeAlias = "str | list[Value] | dict[str, Value] | None"

DEEPEST = 30
"""How many levels a document may have; the records have six."""
_BLANKS = ("", "~", "null")
_INVISIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""What YAML does not hold unescaped, and the separators that editors and YAML count differently as line ends."""
_NOTHING: Mapping[Step, Lines] = {}


@dataclass(frozen=True)
class Document:
    """What a YAML file says, and where."""

    value: Value
    lines: Lines


@dataclass(frozen=True)
class Reading:
    """A document, or None where the file could not be read to its end; and the mistakes that were met."""

    document: Document | None
    mistakes: tuple[Mistake, ...]


def read_yaml(data: bytes, file: str) -> Reading:
    """Read a YAML file; `file` is its name in messages."""
    text = decode(data, file)
    if isinstance(text, Mistake):
        return Reading(None, (text,))
    invisible = tuple(_invisible(text, file))
    if invisible:
        return Reading(None, invisible)
    composer = _Composer(text, file)
    document = composer.document()
    return Reading(document, tuple(composer.mistakes))


def _invisible(text: str, file: str) -> Iterator[Mistake]:
    for number, line in enumerate(split_lines(text), 1):
        if match := _INVISIBLE.search(line):
            message = f"这一行有看不见的字符 U+{ord(match[0]):04X}，请删除"
            yield Mistake("invisible-character", file, number, message)


class _UnreadableError(Exception):
    """The document cannot be read on; the mistake is already noted."""


class _Composer:
    """Builds one document from the events of the parser and notes the mistakes it meets.

    References are noted and never followed, so that no file can grow while it is read.
    """

    def __init__(self, text: str, file: str) -> None:
        self.mistakes: list[Mistake] = []
        self._text = text
        self._file = file
        self._events: Iterator[yaml.Event] = yaml.parse(text, Loader=yaml.CBaseLoader)
        self._complete = True

    def document(self) -> Document | None:
        """Return the document, or None where it could not be read to its end."""
        try:
            document = self._only_document()
        except yaml.MarkedYAMLError as error:
            self.mistakes.append(syntax_mistake(error, self._text, self._file))
            return None
        except _UnreadableError:
            return None
        return document if self._complete else None

    def _only_document(self) -> Document:
        self._next()
        if isinstance(self._next(), yaml.StreamEndEvent):
            return Document(None, Lines(1))
        first = self._next()
        value, below = self._node(first, 0)
        self._next()
        after = self._next()
        if not isinstance(after, yaml.StreamEndEvent):
            self._note("yaml-feature", after, "文件里有第二份文档，请删除“---”分隔线，一个文件只写一份")
            raise _UnreadableError
        return Document(value, Lines(_line(first), below))

    def _next(self) -> yaml.Event:
        return next(self._events)

    def _note(self, kind: str, event: yaml.Event, message: str) -> None:
        self.mistakes.append(Mistake(kind, self._file, _line(event), message))

    def _node(self, event: yaml.Event, depth: int) -> tuple[Value, Mapping[Step, Lines]]:
        """Return the value that `event` starts and the lines of what is below it."""
        if depth > DEEPEST:
            self._note("yaml-feature", event, f"层次过深，超过 {DEEPEST} 层，请检查缩进和括号")
            raise _UnreadableError
        if isinstance(event, yaml.AliasEvent):
            self._note("yaml-feature", event, f"不支持引用{quoted(f'*{event.anchor}')}，请写出内容；若是文字，请加引号")
            self._complete = False
            return None, _NOTHING
        self._note_extras(event)
        if isinstance(event, yaml.ScalarEvent):
            plain = event.implicit[0]
            return (None if plain and event.value in _BLANKS else event.value), _NOTHING
        return self._mapping(depth) if isinstance(event, yaml.MappingStartEvent) else self._sequence(depth)

    def _note_extras(self, event: yaml.Event) -> None:
        """Note the features of YAML that a content file does not need."""
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if anchor:
            self._note("yaml-feature", event, f"不支持锚点{quoted(f'&{anchor}')}，请删除；若是文字，请给整个值加引号")
        if tag:
            self._note("yaml-feature", event, f"不支持标签{quoted(tag)}，请删除；若是文字，请给整个值加引号")

    def _sequence(self, depth: int) -> tuple[Value, Mapping[Step, Lines]]:
        values: list[Value] = []
        lines: dict[Step, Lines] = {}
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            value, below = self._node(event, depth + 1)
            lines[len(values)] = Lines(_line(event), below)
            values.append(value)
        return values, lines

    def _mapping(self, depth: int) -> tuple[Value, Mapping[Step, Lines]]:
        values: dict[str, Value] = {}
        lines: dict[Step, Lines] = {}
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            key = self._key(event, depth)
            value, below = self._node(self._next(), depth + 1)
            if key in values:
                message = f"{quoted(key)}重复，第 {lines[key].line} 行已经有了，请合并或删除其中一处"
                self._note("duplicate-key", event, message)
            elif key is not None:
                values[key] = value
                lines[key] = Lines(_line(event), below)
        return values, lines

    def _key(self, event: yaml.Event, depth: int) -> str | None:
        key, _ = self._node(event, depth + 1)
        if isinstance(key, str) and key:
            return intern(key)
        self._note("wrong-type", event, "冒号前面应为名称（文字），例如“项目名称: …”")
        return None


def _line(event: yaml.Event) -> int:
    mark = event.start_mark
    return mark.line + 1 if mark else 1
