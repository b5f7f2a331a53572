"""同一尺度：不同单位之间。"""

from generator.findings.finding import Severity

SEVERITY: Severity = "review"
