"""豁免：公开接受的问题确实存在，期限未到。"""

from generator.findings.finding import Severity

SEVERITY: Severity = "warning"
