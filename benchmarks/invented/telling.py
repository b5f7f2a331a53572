"""What a report tells in words: the sections whose sentences are its own."""

from collections.abc import Mapping
from random import Random

from benchmarks.invented.blocks import items, numbered
from benchmarks.invented.indicators import Indicator
from benchmarks.invented.prose import Prose

_SECTIONS = {"background": 5, "contents": 8, "carried_out": 10, "functions": 5, "assessed": 6}
"""How many sentences each has."""
_PRACTICES, _PRACTICE = 3, 5
_PROBLEMS, _ANALYSIS = 3, 4
_FINDING = 3


def told_fields(random: Random, prose: Prose, scored: list[Indicator], given: Mapping[str, str]) -> dict[str, str]:
    """Return all texts by the names that the templates have for them; `given` are the other fields."""
    practices = [lead + prose.sentences(_PRACTICE) for lead in prose.drawn("LEADS", _PRACTICES)]
    titles = prose.drawn("TITLES", _PROBLEMS)
    analyses = [prose.sentences(_ANALYSIS) for _ in titles]
    answers = prose.drawn("ANSWERS", _PROBLEMS)
    recommendations = [f"针对{title}，{answer}" for title, answer in zip(titles, answers, strict=True)]
    done = "，".join(f"{each.name}{each.actual}" for each in scored if each.group == "数量")
    sections = {name: prose.sentences(count) for name, count in _SECTIONS.items()}
    return {
        **sections,
        **_findings(prose, given),
        "carried_out": f"全年{done}。{sections['carried_out']}",
        "assessment": f"经评价，本项目{done}。{sections['assessed']}",
        "overall_goal": _goal(scored),
        "shortcomings": "，".join(titles),
        "execution_reason": random.choice(scored).reason or "部分合同尾款未在年内支付",
        "statement": f"本项目的部分社会效益需要较长时间才能显现，评价结论仅反映{given['year']}年度的情况。",
        "told_practices": numbered(practices),
        "listed_practices": items(practices, 2),
        "told_problems": numbered(f"{title}。{told}" for title, told in zip(titles, analyses, strict=True)),
        "listed_problems": items(
            (f"问题: {title}\n    原因分析: {told}" for title, told in zip(titles, analyses, strict=True)), 2
        ),
        "told_recommendations": numbered(recommendations),
        "listed_recommendations": items(recommendations, 2),
    }


def _goal(scored: list[Indicator]) -> str:
    wanted = "，".join(
        f"{each.name}不少于{each.promised.removeprefix('大于等于')}" for each in scored if each.group == "数量"
    )
    [lasting] = [each for each in scored if each.group == "可持续影响"]
    return f"全年{wanted}，推动{lasting.name}{lasting.promised}。"


def _findings(prose: Prose, given: Mapping[str, str]) -> dict[str, str]:
    """Return what is said of the standard indicators, each with sentences of its own."""
    people = [prose.person() for _ in range(3)]
    said = {name: words.format(**given) for name, words in _SAID.items()}
    said["finding_10"] += f"由{people[0]}任组长，负责项目的组织工作；{people[1]}任副组长，负责项目的监督管理；"
    said["finding_10"] += f"组员{people[2]}、{given['leader']}负责项目的实施工作。"
    exact = ("finding_3", "finding_6", "finding_7")
    return {name: words if name in exact else words + prose.sentences(_FINDING) for name, words in said.items()}


_RECEIVED = "资金到位率=（实际到位资金/预算资金）×100.00%"
_SPENT = "预算执行率=（实际支出资金/实际到位资金）×100.00%"
_SAID = {
    "finding_0": "本项目立项符合《{notice}》（{notice_number}）要求，与我单位职责密切相关，属于公共财政支持范围，"
    "与其他项目不重复。",
    "finding_1": "本项目由我单位编制实施方案和预算申请计划，经集体研究后报主管部门审核，审批文件齐全。",
    "finding_2": "本项目已设置年度绩效目标，目标与实际工作内容一致，预期产出和效益符合正常的业绩水平，"
    "与预算资金量相匹配。",
    "finding_3": "本项目已将年度绩效目标细化为绩效指标体系，共设置一级指标2个，二级指标8个，三级指标12个，"
    "定量指标10个，定性指标2个，指标量化率为83.33%，量化率达70.00%以上。",
    "finding_4": "本项目预算申请资金{budget}，严格按照工作任务和单价标准核算，其中：{planned_costs}。"
    "测算依据充分，预算确定资金量与实际工作任务相匹配。",
    "finding_5": "本项目实际到位资金{budget}，按照实施方案分配到各项工作任务，分配依据充分，与我单位实际需求相适应。",
    "finding_6": f"本项目预算资金为{{budget}}，实际到位资金{{budget}}，{_RECEIVED}="
    "（{received_bare}/{received_bare}）×100.00%=100.00%。得分=资金到位率×分值=100.00%×4=4.00分。",
    "finding_7": f"本项目实际支出资金{{spent}}，{_SPENT}=（{{spent_bare}}/{{received_bare}}）×100.00%={{execution}}。"
    "{execution_formula}。",
    "finding_8": "本项目资金支出符合国家财经法规和《{unit}财务管理制度》，审批程序和手续完整，"
    "资金实际使用方向与预算批复用途一致，不存在截留、挤占、挪用、虚列支出的情况。",
    "finding_9": "我单位已制定《{unit}财务管理制度》《{unit}{subject}管理办法》，财务和业务管理制度合法、合规、完整。",
    "finding_10": "本项目严格按照已有制度执行，成立了项目工作组，",
}
