"""A content folder examined, and what of it is published."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from generator.checking.catalogue import Rule, rules_found
from generator.checking.engine import rules_to_apply
from generator.checking.examination import Examination
from generator.checking.verification import Count, Verification, Verified, counts_of
from generator.content.corpus import Corpus
from generator.content.filed import FiledReport
from generator.errors import GongkaiError
from generator.findings.finding import Finding
from generator.findings.formats import text
from generator.kept.concluding import Concluded, conclude, corpus_of, mistakes_of
from generator.kept.holdings import Held, Holdings
from generator.kept.scan import Scan
from generator.pages.views.listed import Listed
from generator.store.stamp import key_of
from generator.store.store import Store


class Publishable(NamedTuple):
    """A corpus that nothing keeps from being published, and what the public sees of the findings about it.

    `listed` are its reports as lists show them, `digests` tell by address what lies in a report's folder and is said.
    """

    corpus: Corpus
    verification: Verification
    listed: tuple[Listed, ...]
    digests: Mapping[str, bytes]

    def undated(self) -> list[FiledReport]:
        """Read the reports that do not say on which day they were published."""
        return [self.corpus.reports[number] for number, each in enumerate(self.listed) if not each.has_day]


def examine(
    content: Path, rules: Iterable[Rule] | None = None, store: Store | None = None, scan: Scan | None = None
) -> Examination:
    """Read a content folder and check it by the rules, all of them by default; mistakes are told in any case.

    What `store` has of earlier examinations is not done again; `scan` is what lies in the folder, if that is known.

    Raises:
        GongkaiError: there is no such folder.
    """
    asked = None if rules is None else tuple(rules)
    holdings = Holdings.of(scan or Scan.of(content), rules_to_apply(asked), store or Store.at(":memory:"))
    corpus = corpus_of(holdings)
    if corpus is None:
        return Examination(None, mistakes_of(holdings))
    return Examination(corpus, conclude(holdings, corpus, asked).findings)


def publishable(content: Path, store: Store | None = None, scan: Scan | None = None) -> Publishable:
    """Return what a content folder publishes.

    Raises:
        GongkaiError: the content has mistakes or findings that must be mended first; the message lists them.
    """
    holdings = Holdings.of(scan or Scan.of(content), rules_to_apply(None), store or Store.at(":memory:"))
    corpus = corpus_of(holdings)
    rules = {rule.code: rule for rule in rules_found()}
    if corpus is None:
        raise _refused(Examination(None, mistakes_of(holdings)))
    strict = corpus.publisher.errors_need_waivers
    grave = {code for code, rule in rules.items() if rule.severity == "error" and (strict or not rule.public)}
    needed = [each for each in holdings.held if not grave.isdisjoint(each.known.counts)]
    concluded = conclude(holdings, corpus, needed=needed)
    examination = Examination(corpus, concluded.findings)
    if examination.blocking:
        raise _refused(examination)
    by_report = _ByReport(holdings, concluded, rules)
    verification = Verification(rules, by_report, dict(by_report.counts()))
    listed = tuple(each.known.listed(verification.open(each.report)) for each in holdings.held)
    return Publishable(corpus, verification, listed, {each.report: by_report.digest(each) for each in holdings.held})


def _refused(examination: Examination) -> GongkaiError:
    return GongkaiError(f"内容有必须改正的问题，网站没有生成：\n{text(examination.blocking).rstrip()}")


class _ByReport(Mapping[str, Verified]):
    """What the public sees about every report, read when it is asked for."""

    def __init__(self, holdings: Holdings, concluded: Concluded, rules: Mapping[str, Rule]) -> None:
        self._holdings, self._concluded, self._rules = holdings, concluded, rules

    def __getitem__(self, report: str) -> Verified:
        held = self._holdings.by_report[report]
        agreements, gaps = self._holdings.figures(held)
        return Verified.of(
            self._public(held),
            (each for each in agreements if self._rules[each.rule].public),
            (each for each in gaps if self._rules[each.rule].public),
        )

    def __iter__(self) -> Iterator[str]:
        return iter(self._holdings.by_report)

    def __len__(self) -> int:
        return len(self._holdings.by_report)

    def counts(self) -> Iterator[tuple[str, tuple[Count, ...]]]:
        """Yield the counts of every report."""
        for held in self._holdings.held:
            told = self._concluded.by_report.get(held.report)
            counted = _counts(held, self._rules) if told is None else counts_of(self._public(held))
            yield held.report, counted

    def digest(self, held: Held) -> bytes:
        """Return what tells the report and all that is said of it from anything else."""
        told = self._concluded.by_report.get(held.report)
        return held.key if told is None else key_of(held.key, repr(told).encode())

    def _public(self, held: Held) -> tuple[Finding, ...]:
        told = self._concluded.by_report.get(held.report)
        findings = self._holdings.findings(held) if told is None else told
        seen = (each for each in findings if each.subject == "report" and self._rules[each.rule].public)
        return tuple(sorted(seen, key=lambda each: each.place))


def _counts(held: Held, rules: Mapping[str, Rule]) -> tuple[Count, ...]:
    counted = ((rules[code], number) for code, number in sorted(held.known.counts.items()))
    return tuple(Count(rule.code, rule.severity, number, number) for rule, number in counted if rule.public)
