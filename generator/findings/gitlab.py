"""Findings as a Code Quality report, which GitLab shows at the lines of a merge request."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Final

from generator.findings.finding import Finding, Severity

_SEVERITIES: Final[Mapping[Severity, str]] = {"error": "major", "warning": "minor", "review": "info"}
"""GitLab knows info, minor, major, critical and blocker."""
_BLOCKER: Final = "blocker"


def gitlab(findings: Sequence[Finding]) -> str:
    """Return a JSON array as GitLab documents it; findings that somebody answers for are left out."""
    seen: Counter[str] = Counter()
    records = []
    for finding in findings:
        if not finding.waived:
            same = f"{finding.rule}\0{finding.file}\0{finding.annotation}"
            seen[same] += 1
            records.append(_record(finding, sha256(f"{same}\0{seen[same]}".encode()).hexdigest()))
    return json.dumps(records, ensure_ascii=False, indent=1) + "\n"


def _record(finding: Finding, fingerprint: str) -> dict[str, object]:
    """Return one entry; the fingerprint is the same when the line moves, so that GitLab knows the finding again."""
    blocks = finding.severity == "error" and finding.subject != "report"
    return {
        "description": finding.annotation,
        "check_name": finding.rule,
        "fingerprint": fingerprint,
        "severity": _BLOCKER if blocks else _SEVERITIES[finding.severity],
        "location": {"path": finding.file, "lines": {"begin": finding.line}},
    }
