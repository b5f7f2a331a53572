"""What the public calls a finding: neutral words, and how many there are of each."""

from collections import Counter
from collections.abc import Iterable, Mapping

from generator.findings.finding import Finding, Severity

VERDICTS: Mapping[Severity, str] = {"error": "不相符", "warning": "不一致", "review": "待核实"}
CLEAN = "没有发现问题"
_STEP = 10_000
"""More than a report ever has of one kind, so that one finding of a graver kind outweighs all of the next."""


def verdict(still_open: Mapping[Severity, int] | None) -> str:
    """Return how a report stands in a list, by how many findings are open; nothing where no rule was applied."""
    return "" if still_open is None else _told(still_open) or CLEAN


def burden(still_open: Mapping[Severity, int] | None) -> str:
    """Return the whole number by which reports are sorted from the fewest and lightest open findings on."""
    if still_open is None:
        return ""
    weight = 0
    for severity in VERDICTS:
        weight = weight * _STEP + still_open.get(severity, 0)
    return str(weight)


def tally(findings: Iterable[Finding]) -> str:
    """Return how many findings are open, such as `不相符2处，待核实1处`; nothing where there are none."""
    return _told(Counter(finding.severity for finding in findings if not finding.waived))


def _told(counts: Mapping[Severity, int]) -> str:
    return "，".join(f"{name}{counts[severity]}处" for severity, name in VERDICTS.items() if counts.get(severity))
