"""The Code Quality report has the shape that GitLab documents, and names a finding the same when its line moves."""

import json
from dataclasses import replace
from typing import Any

from jsonschema import Draft202012Validator

from generator.findings.finding import Finding
from generator.findings.gitlab import gitlab
from generator.model.waiver import Waiver

_DOCUMENTED = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^[^./]"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}
_FINDING = Finding("scores/total-is-sum", "error", "content/reports/a/b/c/report.yaml", 7, "a/b/c", "总分 1 ≠ 2")


def _told(*findings: Finding) -> list[dict[str, Any]]:
    told = json.loads(gitlab(findings))
    Draft202012Validator(_DOCUMENTED).validate(told)
    return list(told)


def test_the_documented_shape() -> None:
    [record] = _told(_FINDING)
    assert record["description"] == "总分 1 ≠ 2"
    assert record["check_name"] == "scores/total-is-sum"
    assert record["severity"] == "major"
    assert record["location"] == {"path": "content/reports/a/b/c/report.yaml", "lines": {"begin": 7}}
    assert _told() == []


def test_what_blocks_is_a_blocker_and_what_the_screening_saw_is_not_told() -> None:
    seen = replace(_FINDING, rule="screening/no-mobile-numbers", subject="screening", message="有 138", number="ab12")
    mistake = replace(_FINDING, subject="structure")
    told = _told(seen, mistake, replace(_FINDING, severity="warning"), replace(_FINDING, severity="review"))
    assert [each["severity"] for each in told] == ["blocker", "blocker", "minor", "info"]
    assert "138" not in told[0]["description"]
    assert "ab12" in told[0]["description"]


def test_a_fingerprint_stays_when_the_line_moves_and_tells_equal_findings_apart() -> None:
    [before] = _told(_FINDING)
    after = _told(replace(_FINDING, line=9), replace(_FINDING, line=12))
    assert after[0]["fingerprint"] == before["fingerprint"] != after[1]["fingerprint"]


def test_what_somebody_answers_for_is_left_out() -> None:
    waiver = Waiver.model_validate(
        {"规则": "scores/total-is-sum", "报告": "2023/b/c", "理由": "丙", "姓名": "丁", "截止": "2025-01-01"}
    )
    assert _told(replace(_FINDING, waiver=waiver)) == []
