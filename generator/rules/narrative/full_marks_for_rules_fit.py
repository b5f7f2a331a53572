"""管理制度健全性得满分时，报告没有指出制度不健全。

管理制度健全性是财预〔2020〕10号附件2的共性指标，评的就是制度是否健全；在别处写内控制度不完善，又给这项指标满分，
同一份报告两处所述不一致，由人判断哪一处属实。

**修改：** 按制度的实际情况重新评分，或在“存在的问题”中写明不足与本项目的管理制度无关。
"""

import re
from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.content.filed import FiledReport
from generator.content.place import Place
from generator.findings.problem import Problem
from generator.measures.shortcomings import shortcomings_told
from generator.model.folding import squeeze
from generator.narrative.narrative import narrative

_NAME = "管理制度健全性"
_RULES = r"(?:(?:制度|规章|管理办法|内部控制)(?:体系|建设)?|(?:内控|内部控制|(?:内部|项目|财务|资金)管理)机制)"
_OF_WHAT = r"(?:内控|内部控制|内部|管理|财务|资金|业务)?"
_NOT_SOUND = r"(?:还|仍|尚|也)?(?:不够?|有待|尚未|未)(?:进一步)?(?:完善|健全|规范|建立|制定)"  # 内控制度不完善
_HAS_GAPS = r"(?:还|仍|也)?(?:存在|有)[^，。；]{0,4}?(?:漏洞|缺陷|缺失|短板|空白|薄弱环节)"  # 采购管理制度存在漏洞
_KEPT = r"(?:(?!按|执行|落实|遵|违)[^，。；])"  # 没有按制度执行 is no defect of the rules
_NONE = rf"(?:缺乏|缺少|没有|(?:尚未|未)(?:建立|制定|出台|形成)){_KEPT}{{0,8}}(?:制度|管理办法)"  # 尚未建立图书采购制度
_DEFECT = re.compile(rf"{_OF_WHAT}{_RULES}(?:{_NOT_SOUND}|{_HAS_GAPS})|{_NONE}")


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield full marks for the soundness of the rules beside a stated defect of the rules."""
    for filed in corpus.reports:
        defect = _defect(filed)
        place = _full_marks(filed)
        if defect and place:
            yield Problem(place, f"{_NAME}得满分，而报告指出“{defect}”")


def _defect(filed: FiledReport) -> str | None:
    told = [each["told"] for each in shortcomings_told(narrative(filed))]
    listed = [squeeze(f"{each.title}。{each.analysis or ''}") for each in filed.report.problems]
    return next((found[0] for text in (*listed, *told) if (found := _DEFECT.search(text))), None)


def _full_marks(filed: FiledReport) -> Place | None:
    for row, scored in enumerate(filed.report.classes):
        for column, indicator in enumerate(scored.indicators):
            full, score = indicator.full, indicator.score
            if squeeze(indicator.name) == _NAME and full and score and full.value == score.value:
                return filed.at("指标分析", row, "指标", column, "得分")
    return None
