"""框架：权重、章节和公开信息齐全。"""

from generator.findings.finding import Severity

SEVERITY: Severity = "warning"
