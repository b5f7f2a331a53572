"""The names by which a report's text calls its project."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.content.filed import FiledReport
from generator.content.place import Place
from generator.model.folding import squeeze
from generator.narrative.narrative import narrative

_FORMAL = re.compile(r"项目名称:(?P<name>[^\x1f。;，]{4,60}?)(?=[\x1f。;，(]|项目主要内容|主要内容)")
_OBJECT = re.compile(r"评价对象为[“\"「](?P<name>[^”\"」]{4,60})[”\"」]")
_PLAIN_OBJECT = re.compile(r"评价对象为(?P<name>[^“”\"「」\x1f。;，的]{4,60}?(?:项目|经费|资金|补助|补贴))(?=[。;，])")
_YEAR = re.compile(r"(?:19|20)\d{2}年度?")


@dataclass(frozen=True)
class NameTold:
    """A name, the words before it, its place, and whether it is printed as the formal name."""

    name: str
    words: str
    place: Place
    is_formal: bool


def names_in_text(filed: FiledReport) -> Iterator[NameTold]:
    """Yield the names behind 项目名称 in chapter 1 and those given to what is evaluated."""
    text = narrative(filed)
    for chapter, pattern, words in (
        ("basics", _FORMAL, "主要内容中的项目名称"),
        ("evaluation", _OBJECT, "评价对象"),
        ("evaluation", _PLAIN_OBJECT, "评价对象"),
    ):
        passage = text.chapter(chapter)
        for match in text.find(pattern, passage) if passage else ():
            yield NameTold(text.printed(*match.span("name")), words, text.at(match, "name"), pattern is _FORMAL)


def is_short_for(one: str, other: str) -> bool:
    """Tell whether one of two names leaves out signs of the other and changes none; a year does not count."""
    short, long = sorted((_YEAR.sub("", squeeze(one)), _YEAR.sub("", squeeze(other))), key=len)
    signs = iter(long)
    return all(sign in signs for sign in short)
