"""评分：得分、等级与规则相符。"""

from generator.findings.finding import Severity

SEVERITY: Severity = "warning"
