"""公开前审查：个人信息和国家秘密标志。"""

from generator.findings.finding import Severity

SEVERITY: Severity = "error"
