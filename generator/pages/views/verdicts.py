"""What the public calls a finding: neutral words, and how many there are of each."""

from collections import Counter
from collections.abc import Iterable, Mapping

from generator.checking.verification import Verification
from generator.findings.finding import Finding, Severity

VERDICTS: Mapping[Severity, str] = {"error": "不相符", "warning": "不一致", "review": "待核实"}
CLEAN = "没有发现问题"
_STEP = 10_000
"""More than a report ever has of one kind, so that one finding of a graver kind outweighs all of the next."""


def verdict(verification: Verification, report: str) -> str:
    """Return how a report stands in a list; nothing where no rule was applied."""
    return (tally(verification.findings(report)) or CLEAN) if verification.applied else ""


def burden(verification: Verification, report: str) -> str:
    """Return the whole number by which reports are sorted from the fewest and lightest open findings on."""
    if not verification.applied:
        return ""
    counts = _open(verification.findings(report))
    weight = 0
    for severity in VERDICTS:
        weight = weight * _STEP + counts[severity]
    return str(weight)


def tally(findings: Iterable[Finding]) -> str:
    """Return how many findings are open, such as `不相符2处，待核实1处`; nothing where there are none."""
    counts = _open(findings)
    return "，".join(f"{name}{counts[severity]}处" for severity, name in VERDICTS.items() if counts[severity])


def _open(findings: Iterable[Finding]) -> Counter[Severity]:
    return Counter(finding.severity for finding in findings if not finding.waived)
