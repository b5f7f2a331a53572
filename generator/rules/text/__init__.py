"""文字：残留、重复和标点。"""

from generator.findings.finding import Severity

SEVERITY: Severity = "warning"
