"""合计：部分之和等于总数。"""

from generator.findings.finding import Severity

SEVERITY: Severity = "error"
