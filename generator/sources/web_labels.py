"""The labels under which government sites print what they say about an article, and the official name of each.

The official names are those of 政府信息公开条例 art. 12 and 政府网站发展指引 (国办发〔2017〕47号), the others of sites.
"""

import re

_PRINTED = {
    "索引号": "索引号 信息索引号 索引码",
    "名称": "名称 标题 信息名称 文件名称",
    "发布机构": "发布机构 发布单位 发布机关 发文机关 发文机构 发文单位 制发机关 公开机构 公开单位 公开部门 公开主体",
    "文号": "文号 发文字号 发文文号 文件编号 公文文号",
    "主题分类": "主题分类 信息分类 信息类别 主题类别",
    "成文日期": "成文日期 成文时间 生成日期 生成时间 制发日期 发文日期 印发日期 形成日期",
    "发布日期": "发布日期 发布时间 公开日期 公开时间 公布日期 公布时间",
    "有效性": "有效性 是否有效 效力状态 时效性 时效",
    "关键词": "关键词 关键字 主题词",
    "内容概述": "内容概述 内容摘要 内容简介 摘要",
    "公开方式": "公开方式 公开形式",
    "公开依据": "公开依据",
    "公开范围": "公开范围",
    "公开时限": "公开时限",
    "体裁分类": "体裁分类 体裁 文种 公文种类",
    "服务对象": "服务对象",
    "来源": "来源 信息来源 文章来源 稿件来源",
}
_ABOUT_THE_PAGE = (
    "作者 责任编辑 编辑 审核 浏览次数 浏览量 浏览 点击数 点击量 点击率 点击 阅读次数 阅读量 阅读数 阅读 访问量"
    " 字体 字号 字体大小 分享 分享到 打印"
)
_TELLING = {"索引号", "发布机构", "文号", "主题分类", "成文日期", "发布日期", "有效性", "公开方式"}

OFFICIAL: dict[str, str | None] = {
    **{label: official for official, labels in _PRINTED.items() for label in labels.split()},
    **dict.fromkeys(_ABOUT_THE_PAGE.split()),
}
"""The official name by the printed label; None for what is about the page and not about the article."""

TELLING = frozenset(label for label, official in OFFICIAL.items() if official in _TELLING)
"""The labels by which a block of metadata is known."""

META = {
    "articletitle": "名称",
    "pubdate": "发布日期",
    "contentsource": "来源",
    "keywords": "关键词",
    "columnname": "栏目",
    "sitename": "网站",
}
"""The official names by the names of the page's <meta> elements, in small letters."""

_ANY = "|".join(r"\s*".join(label) for label in sorted(OFFICIAL, key=len, reverse=True))
LABEL = re.compile(rf"(?<![\u4e00-\u9fff])[【\[]?(?P<label>{_ANY})\s*[】\]]?\s*[:：]\s*")
"""A label with its colon, anywhere in a text."""
WHOLE = re.compile(rf"\s*[【\[]?(?P<label>{_ANY})\s*[】\]]?\s*[:：]?\s*")
"""A text that is nothing but a label."""


def label_of(printed: str) -> str:
    """Return a label without the blanks between its characters."""
    return "".join(printed.split())
