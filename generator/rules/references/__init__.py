"""引用：文号、标题和附件。"""

from generator.findings.finding import Severity

SEVERITY: Severity = "warning"
