"""What the public sees of an examination: the rules, and the findings about what the reports say."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Self

from generator.checking.catalogue import Rule
from generator.checking.engine import Agreement, Gap
from generator.findings.finding import Finding, Severity
from generator.findings.outcome import Comparison, Unchecked
from generator.model.waiver import Waiver


@dataclass(frozen=True)
class Verified:
    """What the public sees about one report: findings, figures that agree, and figures that cannot be recomputed.

    A figure is one of these: where several rules recompute it, it agrees if all of them say so.
    """

    findings: Sequence[Finding] = ()
    agreements: Sequence[Agreement] = ()
    gaps: Sequence[Gap] = ()

    @classmethod
    def of(cls, findings: Sequence[Finding], agreements: Iterable[Agreement], gaps: Iterable[Gap]) -> Self:
        """Take every figure once."""
        differing = {(each.file, each.line, each.stated) for each in findings if each.recomputed}
        agreeing = {_figure(each.comparison): each for each in agreements}
        open_ones = {_figure(each.unchecked): each for each in gaps}
        return cls(
            tuple(findings),
            tuple(each for figure, each in agreeing.items() if figure not in differing),
            tuple(each for figure, each in open_ones.items() if figure not in differing | agreeing.keys()),
        )

    @property
    def differing(self) -> int:
        """How many figures were recomputed and do not agree."""
        return len({(each.file, each.line, each.stated) for each in self.findings if each.recomputed})

    @property
    def recomputed(self) -> int:
        """How many figures were recomputed."""
        return len(self.agreements) + self.differing


@dataclass(frozen=True)
class Count:
    """How often a rule found something in a report, how many of these are open, and the waivers of the others."""

    rule: str
    severity: Severity
    found: int
    open: int
    waivers: tuple[Waiver, ...] = ()


@dataclass(frozen=True)
class RuleUse:
    """In how many reports a rule found something, how often in all, and the waivers that accept some of it."""

    reports: int
    found: int
    waivers: tuple[Waiver, ...]


@dataclass(frozen=True)
class Verification:
    """The rules by code, and what they say by report; nothing that screening found is among it.

    What is known of no report, such as a useless waiver, is the publisher's own affair and not here either. `counts`
    are the findings of each report by rule, for whoever needs no more; `by_report` may read them when asked.
    """

    rules: Mapping[str, Rule] = field(default_factory=dict)
    by_report: Mapping[str, Verified] = field(default_factory=dict)
    counts: Mapping[str, Sequence[Count]] = field(default_factory=dict)

    @classmethod
    def of(
        cls, rules: Iterable[Rule], findings: Iterable[Finding], agreements: Iterable[Agreement], gaps: Iterable[Gap]
    ) -> Self:
        """Take what may be published: of rules that are public, what they say about the contents of a report."""
        known = {rule.code: rule for rule in rules}
        by_report: dict[str, tuple[list[Finding], list[Agreement], list[Gap]]] = defaultdict(lambda: ([], [], []))
        for report, each in _about_reports(findings, agreements, gaps):
            rule = known.get(each.rule)
            if rule and rule.public:
                match each:
                    case Finding():
                        by_report[report][0].append(each)
                    case Agreement():
                        by_report[report][1].append(each)
                    case Gap():
                        by_report[report][2].append(each)
        verified = {report: Verified.of(*parts) for report, parts in by_report.items()}
        return cls(known, verified, {report: counts_of(said.findings) for report, said in verified.items()})

    @cached_property
    def applied(self) -> int:
        """How many rules every report is checked by in public."""
        return sum(rule.public and not rule.check_waivers for rule in self.rules.values())

    def report(self, key: str) -> Verified:
        """Return what is said about a report."""
        return self.by_report.get(key, Verified())

    def findings(self, report: str) -> Sequence[Finding]:
        """Return the findings about a report."""
        return self.report(report).findings

    def open(self, report: str) -> Mapping[Severity, int] | None:
        """Return how many findings of each kind nobody answers for; None where no rule was applied."""
        if not self.applied:
            return None
        found: dict[Severity, int] = {}
        for each in self.counts.get(report, ()):
            if each.open:
                found[each.severity] = found.get(each.severity, 0) + each.open
        return found

    def uses(self) -> Mapping[str, RuleUse]:
        """Return how often each rule that found anything did so, by its code."""
        by_rule: dict[str, list[Count]] = defaultdict(list)
        for counts in self.counts.values():
            for each in counts:
                by_rule[each.rule].append(each)
        return {code: _use(counts) for code, counts in by_rule.items()}


def counts_of(findings: Iterable[Finding]) -> tuple[Count, ...]:
    """Count the findings of one report by rule, in the order of their codes."""
    by_rule: dict[tuple[str, Severity], list[Finding]] = defaultdict(list)
    for each in findings:
        by_rule[each.rule, each.severity].append(each)
    return tuple(_count(*rule, found) for rule, found in sorted(by_rule.items()))


def _count(rule: str, severity: Severity, found: Sequence[Finding]) -> Count:
    waivers = dict.fromkeys(each.waiver for each in found if each.waiver)
    return Count(rule, severity, len(found), sum(not each.waived for each in found), tuple(waivers))


def _use(counts: Sequence[Count]) -> RuleUse:
    waivers = dict.fromkeys(waiver for each in counts for waiver in each.waivers)
    return RuleUse(len(counts), sum(each.found for each in counts), tuple(waivers))


def _figure(said: Comparison | Unchecked) -> tuple[str, int, str]:
    return said.place.file, said.place.line, said.stated


def _about_reports(
    findings: Iterable[Finding], agreements: Iterable[Agreement], gaps: Iterable[Gap]
) -> Iterator[tuple[str, Finding | Agreement | Gap]]:
    for finding in findings:
        if finding.subject == "report" and finding.report:
            yield finding.report, finding
    for agreement in agreements:
        if agreement.comparison.place.report:
            yield agreement.comparison.place.report, agreement
    for gap in gaps:
        if gap.unchecked.place.report:
            yield gap.unchecked.place.report, gap
