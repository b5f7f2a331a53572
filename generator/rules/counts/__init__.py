"""计数：各处所述的数量一致。"""

from generator.findings.finding import Severity

SEVERITY: Severity = "error"
