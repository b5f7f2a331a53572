"""变动：申报的目标与评分时的指标一致。"""

from generator.findings.finding import Severity

SEVERITY: Severity = "warning"
