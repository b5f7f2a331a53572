"""What the public calls a finding: neutral words, and how many there are of each."""

from collections import Counter
from collections.abc import Iterable, Mapping

from generator.checking.verification import Verification
from generator.findings.finding import Finding, Severity

VERDICTS: Mapping[Severity, str] = {"error": "不相符", "warning": "不一致", "review": "待核实"}


def verdict(verification: Verification, report: str) -> str:
    """Return how a report stands in a list; nothing where no rule was applied."""
    return (tally(verification.findings(report)) or "没有发现问题") if verification.applied else ""


def tally(findings: Iterable[Finding]) -> str:
    """Return how many findings are open, such as `不相符2处，待核实1处`; nothing where there are none."""
    open_ones = Counter(finding.severity for finding in findings if not finding.waived)
    return "，".join(f"{name}{open_ones[severity]}处" for severity, name in VERDICTS.items() if open_ones[severity])
