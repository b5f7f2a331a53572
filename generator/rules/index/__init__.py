"""索引号：格式正确，不重复使用。"""

from generator.findings.finding import Severity

SEVERITY: Severity = "error"
