"""What the public sees of an examination: the rules, and the findings about what the reports say."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Self

from generator.checking.catalogue import Rule
from generator.findings.finding import Finding


@dataclass(frozen=True)
class Verification:
    """The rules by code, and the findings by report; nothing that screening found is among them.

    What is known of no report, such as a useless waiver, is the publisher's own affair and not here either.
    """

    rules: Mapping[str, Rule] = field(default_factory=dict)
    by_report: Mapping[str, Sequence[Finding]] = field(default_factory=dict)

    @classmethod
    def of(cls, rules: Iterable[Rule], findings: Iterable[Finding]) -> Self:
        """Take what may be published: of rules that are public, findings about the contents of a report."""
        known = {rule.code: rule for rule in rules}
        by_report: dict[str, list[Finding]] = defaultdict(list)
        for finding in findings:
            rule = known.get(finding.rule)
            if rule and rule.public and finding.subject == "report" and finding.report:
                by_report[finding.report].append(finding)
        return cls(known, dict(by_report))

    @property
    def applied(self) -> int:
        """How many rules every report is checked by in public."""
        return sum(rule.public and not rule.check_waivers for rule in self.rules.values())

    def findings(self, report: str) -> Sequence[Finding]:
        """Return the findings about a report."""
        return self.by_report.get(report, ())

    def of_rule(self, code: str) -> Sequence[Finding]:
        """Return what a rule found in all reports."""
        return [each for found in self.by_report.values() for each in found if each.rule == code]
