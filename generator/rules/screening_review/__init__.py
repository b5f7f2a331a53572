"""公开前复核：由人判断能否公开的内容。"""

from generator.findings.finding import Severity

SEVERITY: Severity = "review"
