"""Findings for a person, for the annotations of a code host, and for programs."""

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import get_args

from pydantic import JsonValue

from generator.findings.finding import Finding, Severity
from generator.findings.gitlab import gitlab

NAMES: Mapping[Severity, str] = {"error": "错误", "warning": "警告", "review": "待核"}
"""What the publisher calls the severities."""
_ANNOTATIONS: Mapping[Severity, str] = {"error": "error", "warning": "warning", "review": "notice"}


def text(findings: Sequence[Finding]) -> str:
    """Return one line per finding, file and line first, and a count."""
    lines = [
        f"{each.file}:{each.line}：{NAMES[each.severity]}{_accepted(each)}：{each.message}"
        f" [{each.rule}{f' 编号 {each.number}' if each.number else ''}]"
        for each in findings
    ]
    numbers = "，".join(f"{NAMES[severity]} {count}" for severity, count in counts(findings).items() if count)
    return "\n".join([*lines, f"共 {len(findings)} 处：{numbers}" if findings else "没有发现问题"]) + "\n"


def github(findings: Sequence[Finding]) -> str:
    """Return workflow commands, which the code host shows at the lines of a change."""
    return "".join(
        f"::{_ANNOTATIONS[each.severity]} file={_property(each.file)},line={each.line},title={_property(each.rule)}"
        f"::{_data(each.annotation)}\n"
        for each in findings
        if not each.waived
    )


def as_json(findings: Sequence[Finding]) -> str:
    """Return the findings and how many there are of each severity."""
    answer = {"findings": [_record(each) for each in findings], "counts": counts(findings)}
    return json.dumps(answer, ensure_ascii=False, indent=1) + "\n"


FORMATS: Mapping[str, Callable[[Sequence[Finding]], str]] = {
    "text": text,
    "github": github,
    "gitlab": gitlab,
    "json": as_json,
}


def counts(findings: Sequence[Finding]) -> dict[Severity, int]:
    """Return how many findings there are of each severity, waived ones among them."""
    counter = Counter(each.severity for each in findings)
    return {severity: counter[severity] for severity in get_args(Severity)}


def _record(finding: Finding) -> dict[str, JsonValue]:
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "file": finding.file,
        "line": finding.line,
        "report": finding.report,
        "message": finding.message,
        "stated": finding.stated,
        "computed": finding.computed,
        "waived": finding.waived,
        "number": finding.number,
    }


def _accepted(finding: Finding) -> str:
    if finding.decision:
        return "（已决定可以公开）"
    return "（已豁免）" if finding.waived else ""


def _data(message: str) -> str:
    return message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")
