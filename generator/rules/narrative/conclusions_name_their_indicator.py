"""每项指标的结论说的是这项指标。

资金到位率的结论写成“本项目资金分配合理”，是从另一项指标抄来的，读者看不到这项指标本身的结论。
同一份报告中结论应当与所评的指标相符，没有专门的条款；由人判断是否抄错。

**修改：** 改为针对这项指标的结论。
"""

import re
from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.model.folding import squeeze
from generator.narrative.narrative import narrative

_OWN = {
    "立项依据充分性": "立项依据|依据",
    "立项程序规范性": "立项程序|程序",
    "绩效目标合理性": "绩效目标|目标",
    "绩效指标明确性": "绩效指标|指标",
    "预算编制科学性": "预算编制|编制",
    "资金分配合理性": "资金分配|分配",
    "资金到位率": "到位",
    "预算执行率": "执行|支出|支付",
    "资金使用合规性": "使用|支出|合规",
    "管理制度健全性": "制度",
    "制度执行有效性": "执行",
}
"""Words of which the conclusion on an indicator has one."""
_CLAIMED = {
    "立项依据充分性": "立项依据[^，。]{0,3}充分",
    "立项程序规范性": "立项程序[^，。]{0,3}规范",
    "绩效目标合理性": "绩效目标[^，。]{0,4}合理",
    "绩效指标明确性": "绩效指标[^，。]{0,4}明确",
    "预算编制科学性": "预算编制[^，。]{0,3}科学",
    "资金分配合理性": "资金分配[^，。]{0,4}合理",
    "资金到位率": "资金[^，。]{0,4}到位",
    "预算执行率": "预算执行",
    "资金使用合规性": "资金使用[^，。]{0,4}合规",
    "管理制度健全性": "制度[^，。]{0,4}健全",
    "制度执行有效性": "制度[^，。]{0,4}执行有效",
}
"""What the conclusion on an indicator says."""
_CONCLUSION = re.compile(
    r"满分[^\x1f。]{0,30}?分[，,](?:根据|按照?)?[^\x1f。，]{0,12}分[，,](?P<claim>[^\x1f。]{2,80})"
)


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield conclusions that speak of another standard indicator and not of their own."""
    for filed in corpus.reports:
        text = narrative(filed)
        for heading, passage in text.outline.sections("scoring.leaf"):
            name = squeeze(text.outline.title(heading))
            match = passage.search(_CONCLUSION)
            other = _other(name, match["claim"]) if match and name in _OWN else None
            if match and other:
                claim = text.printed(*match.span("claim"))
                yield Problem(text.at(match, "claim"), f"{name}的结论“{claim}”说的是{other}")


def _other(name: str, claim: str) -> str | None:
    """Return the other indicator that a conclusion speaks of, None where it speaks of its own."""
    if re.search(_OWN[name], claim):
        return None
    return next((other for other, pattern in _CLAIMED.items() if other != name and re.search(pattern, claim)), None)
