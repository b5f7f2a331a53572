"""Whether a report gives a reason for what an indicator reached."""

import re

from generator.model.folding import squeeze
from generator.model.scoring import Indicator

_CAUSE = r"原因|由于|因为|因(?![此而素为])|受[^，。;]{1,20}影响|(?<!未)(?:导致|造成|致使)"
"""由于工作检查减少, 受疫情影响."""
_LATE = "滞后|推迟|延迟|延后|延期|延误|逾期|暂缓|取消|流标|中断"
_NOT_GOOD = "不(?:足|够|全|完善|完整|完备|健全|规范|及时|到位|合理|明确|具体|充分|符|匹配|一致|连续|准|清|高|严)"
_LACKING = (
    rf"(?<!不存在)(?<!未发现)(?:{_NOT_GOOD}|欠|缺|有待|薄弱|偏[低高大小长短少晚慢]|较[低晚慢少]|仅|尚[未无不需待])"
)
"""描述不够具体, 验收单签字不全; 不存在不规范情况 is none."""
_HOW = "能|经|按|完全|全部|及时|严格|充分|足额|有效|得到|可"
_DUTIES = (
    "编制|制定|建立|设[置立定]|细化|量化|明确|写明|开展|进行|提供|履行|落实|执行|纳入|体现|反映|结合|考虑|区分|衔接"
)
_ENDS = "完成|达|实现|签|支付|使用完|到位|附|具体|资料|记录|依据"
_NOT_DONE = rf"(?:未|没有|没能)(?:{_HOW}|{_DUTIES}|{_ENDS})"
"""未考虑疫苗供应情况; 没有超支 and 未发现挪用 are none."""
_CIRCUMSTANCES = "任务|需求|人数|人员|次数|活动|检查|预算|计划|目标|范围|规模|工作量|投入|力度|单价|价格|费用|政策"
_CHANGED = rf"(?:{_CIRCUMSTANCES})[^，。;未没不]{{0,6}}(?:调整|增加|减少|扩大|压减|核减|节约|超出|上涨|变化)"
"""年中工作任务调整, 采购单价上涨; 预算没有调整 is none."""
_REASONED = re.compile(f"{_CAUSE}|{_LATE}|{_LACKING}|{_NOT_DONE}|{_CHANGED}")
_STANDARD = re.compile(r"[^。;]*(?:每[^。;]*扣|扣完为止|按比例扣)[^。;]*")
"""What a standard says of every indicator: 每发现1处扣0.5分，扣完为止."""


def gives_reason(indicator: Indicator) -> bool:
    """Tell whether a reason is printed for an indicator, or its finding has words that can be one."""
    finding = _STANDARD.sub("", squeeze(indicator.finding or ""))
    return bool(indicator.reason) or "扣" in finding or bool(_REASONED.search(finding))
