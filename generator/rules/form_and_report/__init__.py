"""表文对照：所附自评表与报告所述相同。"""

from generator.findings.finding import Severity

SEVERITY: Severity = "warning"
