"""What is kept of a report that was looked at, as JSON: enough for lists and for rules that compare reports."""

import json
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache, cached_property
from hashlib import sha256
from inspect import get_annotations
from typing import Any, Self

from pydantic import TypeAdapter

from generator.checking.catalogue import Read, Rule
from generator.checking.engine import Agreement, Checked, Gap
from generator.findings.finding import Finding, Severity
from generator.model.amount import Amount
from generator.model.figure import Rate, Score
from generator.pages.views.listed import Listed
from generator.store.stamp import key_of

_ADDRESS = ("year", "unit_slug", "project_slug")
_FACTS = (*_ADDRESS, "title", "project", "department", "kind")
_QUICKLY = 1
_GRADES = ("grade", "grade_print", "day", "has_day")
_FINDINGS = TypeAdapter(tuple[Finding, ...])
_FIGURES = TypeAdapter(tuple[tuple[Agreement, ...], tuple[Gap, ...]])


@dataclass(frozen=True)
class Known:
    """A report without its contents.

    `plain` is how lists show it, as JSON has that (`plain_of`). `newest` is the newest day that it tells, `counts` are
    its findings by rule before anybody answers for them, `taken` are by rule the digests of what those took that
    compare reports, `asked` is what was asked about units.
    """

    plain: list[Any]
    newest: date | None
    counts: Mapping[str, int]
    taken: Mapping[str, str]
    asked: Mapping[str, str]

    def to_json(self) -> bytes:
        """Return what `of_json` reads."""
        newest = self.newest.isoformat() if self.newest else None
        told = [self.plain, newest, self.counts, self.taken, self.asked]
        return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()

    @classmethod
    def of_json(cls, data: bytes) -> Self:
        """Read what `to_json` returned."""
        plain, newest, counts, taken, asked = json.loads(data)
        return cls(plain, date.fromisoformat(newest) if newest else None, counts, taken, asked)

    @cached_property
    def report(self) -> str:
        """The report's address."""
        return "/".join(map(str, self.plain[: len(_ADDRESS)]))

    def listed(self, open_findings: Mapping[Severity, int] | None) -> Listed:
        """Return how lists show the report, with the numbers of its open findings."""
        return _listed(self.plain, open_findings)

    def results(self, key: bytes) -> bytes:
        """Return the key of what was found in the report: that of the look, and what it was told of units."""
        return key_of(key, repr(sorted(self.asked.items())).encode())


def taken_as_json(taken: Mapping[str, object], rules: Iterable[Rule]) -> dict[str, bytes]:
    """Return as JSON what rules took from a report, by their codes."""
    return {each.code: _type_of(each.read).dump_json(taken[each.code]) for each in rules if each.read}


def taken_of_json(read: Read, taken: bytes) -> object:
    """Return what a rule took from a report by this function of its."""
    return _type_of(read).validate_json(taken)


def digest_of(taken: bytes) -> str:
    """Return what tells two things taken apart."""
    return sha256(taken).hexdigest()[:24]


def findings_as_json(findings: tuple[Finding, ...]) -> bytes:
    """Return what `findings_of_json` reads."""
    return zlib.compress(_FINDINGS.dump_json(findings), _QUICKLY)


def findings_of_json(data: bytes) -> tuple[Finding, ...]:
    """Return a report's findings before anybody answers for them."""
    return _FINDINGS.validate_json(zlib.decompress(data))


def figures_as_json(checked: Checked) -> bytes:
    """Return what `figures_of_json` reads."""
    return zlib.compress(_FIGURES.dump_json((checked.agreements, checked.gaps)), _QUICKLY)


def figures_of_json(data: bytes) -> tuple[tuple[Agreement, ...], tuple[Gap, ...]]:
    """Return the figures of a report that agree and those that cannot be recomputed."""
    return _FIGURES.validate_json(zlib.decompress(data))


def plain_of(listed: Listed) -> list[Any]:
    """Return how lists show a report, but for its open findings, as JSON has it."""
    figures = [each and [each.print, str(each.value), str(each.step)] for each in (listed.rate, listed.total)]
    amounts = [each and [each.print, str(each.yuan), str(each.step)] for each in (listed.planned, listed.spent)]
    facts, grades = ([getattr(listed, name) for name in names] for names in (_FACTS, _GRADES))
    return [*facts, *amounts, *figures, *grades, listed.earlier]


@cache
def _type_of(read: Read) -> TypeAdapter[Any]:
    """Return how to write and read what a rule takes: its function says of which type that is."""
    return TypeAdapter(get_annotations(read, eval_str=True)["return"])


def _listed(told: list[Any], open_findings: Mapping[Severity, int] | None) -> Listed:
    *facts, planned, spent, rate, total, grade, grade_print, day, has_day, earlier = told
    budget, spending = (each and Amount(each[0], Decimal(each[1]), Decimal(each[2])) for each in (planned, spent))
    execution = rate and Rate(rate[0], Decimal(rate[1]), Decimal(rate[2]))
    score = total and Score(total[0], Decimal(total[1]), Decimal(total[2]))
    values: list[Any] = [
        *facts,
        budget,
        spending,
        execution,
        score,
        grade,
        grade_print,
        day,
        has_day,
        open_findings,
        tuple(earlier),
    ]
    return Listed(*values)
