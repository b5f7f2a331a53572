"""抄录：report.yaml 中的事实与报告全文一致。"""

from generator.findings.finding import Severity

SEVERITY: Severity = "review"
