"""合理性：可能成立，但需要人核实的情形。"""

from generator.findings.finding import Severity

SEVERITY: Severity = "review"
