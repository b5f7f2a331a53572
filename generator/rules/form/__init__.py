"""自评表：表内的数字相符。"""

from generator.findings.finding import Severity

SEVERITY: Severity = "error"
