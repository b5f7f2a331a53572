"""叙述：文字与数据相符。"""

from generator.findings.finding import Severity

SEVERITY: Severity = "review"
