"""公开：公开信息齐全、及时。"""

from generator.findings.finding import Severity

SEVERITY: Severity = "review"
