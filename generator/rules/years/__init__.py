"""年度：是否属于报告的年度。"""

from generator.findings.finding import Severity

SEVERITY: Severity = "review"
