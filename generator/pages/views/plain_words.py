"""A report in five lines for citizens: how much, for what, promised and done, what went wrong, what the grade means."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.checking.verification import Verification
from generator.content.filed import FiledReport
from generator.pages.addresses import report_address
from generator.pages.views.disputes import Disputes
from generator.pages.views.plain_clauses import Clause, grade, money, promises, shortcomings, uses
from generator.pages.views.terms import Explained, explained

_EXPLAINED = ("预算执行率", "三级指标", "总体完成率", "总分", "评级")
_MISSING = "报告没有写明。"


@dataclass(frozen=True)
class PlainClause:
    """A part of a sentence: words, a figure that links to its place, words; a disputed one is only what is stated.

    What is `quoted` are words of the report in the place of a figure. `term` explains a word of it where the page uses
    the word for the first time; `end` is the sign behind it all.
    """

    before: str
    figure: str
    anchor: str
    behind: str
    disputed: bool
    quoted: bool
    term: Explained | None
    end: str


@dataclass(frozen=True)
class PlainLine:
    """A question and the clauses that answer it, or the words that say that the report does not."""

    question: str
    clauses: tuple[PlainClause, ...]
    missing: str


def plain_words(verification: Verification, filed: FiledReport) -> tuple[PlainLine, ...]:
    """Return the five lines, or none where the report states nothing of them."""
    disputes = Disputes.of(verification, filed)
    answers: tuple[tuple[str, Sequence[Clause]], ...] = (
        ("花了多少钱", money(filed.report, disputes)),
        ("钱花在哪里", uses(filed.report, disputes)),
        ("承诺了什么，做到了多少", promises(filed.report, disputes)),
        ("哪里没有做好", shortcomings(filed.report, disputes)),
        ("评了什么等级", grade(filed.report, disputes)),
    )
    if not any(clauses for _, clauses in answers):
        return ()
    return tuple(_lines(answers, filed))


def _lines(answers: Iterable[tuple[str, Sequence[Clause]]], filed: FiledReport) -> Iterable[PlainLine]:
    """Yield the lines; a word of the glossary is explained in the first clause that has it."""
    new = list(_EXPLAINED)
    for question, clauses in answers:
        made = []
        for number, clause in enumerate(clauses, 1):
            word = next((word for word in new if word == clause.word), None)
            if word:
                new.remove(word)
            term = explained(word, report_address(filed)) if word else None
            made.append(_clause(clause, term, "；" if number < len(clauses) else "。"))
        yield PlainLine(question, tuple(made), "" if made else _MISSING)


def _clause(clause: Clause, term: Explained | None, end: str) -> PlainClause:
    before = clause.before if term else f"{clause.before}{clause.word}"
    return PlainClause(before, clause.figure, clause.anchor, clause.behind, clause.disputed, clause.quoted, term, end)
