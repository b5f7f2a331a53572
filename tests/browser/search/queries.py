"""Queries with known answers, taken from the invented texts themselves and not from what the index makes of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from tests.browser.search.invented_reports import Invented

_MOST_ANSWERS = 3
"""What more reports have tells none of them apart."""
_SIGNS = re.compile(r"[\W_]+")
_TYPED_AWAY = re.compile(r"(?![.](?=[0-9]))[\W_]+")


@dataclass(frozen=True)
class Query:
    """A query of a kind, and the titles of all reports that have it."""

    kind: str
    text: str
    answers: frozenset[str]


def queries(reports: list[Invented], seed: int = 7) -> list[Query]:
    """Return the queries whose answers are few: from titles, sentences, names and numbers."""
    random = Random(seed)  # noqa: S311 (same seed, same queries)
    texts = {report.title: bare(f"{report.title} {report.text}") for report in reports}
    made = {query.text: query for report in reports[::2] for query in _asked(report, random, texts)}
    units = [Query("单位全称", unit, _of_unit(reports, unit)) for unit in sorted({report.unit for report in reports})]
    return [*units, *(query for query in made.values() if 0 < len(query.answers) <= _MOST_ANSWERS)]


def bare(text: str) -> str:
    """Return a text without signs and blanks."""
    return _SIGNS.sub("", text)


def _of_unit(reports: list[Invented], unit: str) -> frozenset[str]:
    return frozenset(report.title for report in reports if report.unit == unit)


def _asked(report: Invented, random: Random, texts: dict[str, str]) -> Iterator[Query]:
    """Yield queries about a report; the answers are the reports that have the same, in whatever print."""
    stretches = [
        ("题名中间", _middle(report.title, random, 5, 10)),
        ("题名中间", _middle(report.project, random, 3, 6)),
        *(("句子中间", _middle(sentence, random, 8, 18)) for sentence in random.sample(report.sentences, 3)),
        ("整句", random.choice(report.sentences)),
        ("句子去掉标点", _TYPED_AWAY.sub("", _middle(random.choice(report.sentences), random, 14, 24))),
        ("人名", random.choice(report.people)),
        ("文号", report.number),
        ("文号用方括号", report.number.replace("〔", "[").replace("〕", "]")),
        ("金额", amount := random.choice(report.amounts)),
        ("指标", random.choice(report.indicators)),
    ]
    for kind, text in stretches:
        yield Query(kind, text, _having(texts, text))
    yield Query("金额换成元", _in_yuan(amount), _having(texts, amount))
    for kind, one, other in (
        ("单位和项目", report.unit[:2], report.project[2:6]),
        ("项目和人名", report.project[:4], report.people[0]),
    ):
        yield Query(kind, f"{one} {other}", _having(texts, one) & _having(texts, other))


def _having(texts: dict[str, str], stretch: str) -> frozenset[str]:
    return frozenset(title for title, text in texts.items() if bare(stretch) in text)


def _middle(text: str, random: Random, shortest: int, longest: int) -> str:
    """Return a stretch that begins and ends anywhere, even within a word."""
    length = min(random.randint(shortest, longest), len(text) - 2)
    start = random.randint(1, len(text) - length - 1)
    return text[start : start + length]


def _in_yuan(amount: str) -> str:
    """Return an amount in 万元 with two places as officials also write it."""
    whole, decimals = amount.removesuffix("万元").split(".")
    return f"{int(whole + decimals) * 100:,}.00元"
