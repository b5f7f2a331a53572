"""时间：先后顺序和年度。"""

from generator.findings.finding import Severity

SEVERITY: Severity = "error"
