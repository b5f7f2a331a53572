"""四舍五入：可以由此解释的差异。"""

from generator.findings.finding import Severity

SEVERITY: Severity = "warning"
