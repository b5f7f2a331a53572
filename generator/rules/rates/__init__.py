"""比率：按公式重算的结果与所印相符。"""

from generator.findings.finding import Severity

SEVERITY: Severity = "error"
