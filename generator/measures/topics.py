"""Whether two texts speak of the same thing: a word in common, or two words of one subject."""

import re

_HAN = re.compile(r"[\u4e00-\u9fff]+")
_GENERAL = frozenset(
    [
        "工作",
        "管理",
        "项目",
        "资金",
        "单位",
        "提高",
        "提升",
        "加强",
        "进一",
        "一步",
        "存在",
        "不足",
        "不够",
        "有待",
        "待提",
        "待加",
        "待完",
        "完善",
        "健全",
        "问题",
        "情况",
        "相关",
        "方面",
        "部分",
        "没有",
        "需要",
        "我单",
        "及时",
        "有效",
        "建立",
        "不完",
        "不健",
        "不高",
        "不强",
        "较低",
        "较少",
        "开展",
        "实施",
        "推进",
        "落实",
        "确保",
        "保障",
        "以及",
        "由于",
        "导致",
        "造成",
        "今后",
        "下一",
        "下步",
        "继续",
        "力度",
        "的工",
        "的问",
        "化的",
        "性不",
        "和工",
        "区党",
        "党委",
        "本单",
        "各项",
        "充分",
        "一是",
        "二是",
        "三是",
        "年度",
        "会议",
        "要求",
        "作的",
    ]
)
_SUBJECTS = tuple(
    frozenset(words.split())
    for words in (
        "执行 支出 支付 进度 结余 结转 使用",
        "培训 业务 能力 素质 队伍 学习 专业",
        "制度 内控 机制 规范 流程 办法 规章",
        "目标 指标 绩效 量化 自评",
        "重视 意识 观念 宣传 认识 知晓",
        "监督 监管 检查 跟踪 监控 督促",
        "预算 编制 测算 细化 论证",
        "群众 满意 服务 诉求",
        "档案 资料 归档 信息 台账",
        "沟通 协调 配合 联动 对接",
        "采购 合同 验收 招标",
    )
)


def words_of(text: str) -> set[str]:
    """Return the pairs of neighbouring characters that tell what a text is about."""
    pairs = {run[i : i + 2] for run in _HAN.findall(text) for i in range(len(run) - 1)}
    return pairs - _GENERAL


def share_a_topic(one: str, other: str) -> bool:
    """Tell whether the texts have a telling word in common, or words of one subject."""
    first, second = words_of(one), words_of(other)
    return bool(first & second) or any(subject & first and subject & second for subject in _SUBJECTS)
