"""原件的文档属性里没有作者、最后修改人和单位。

文档属性随原件一起下载，常留有经办人姓名、电脑名称或代编单位。这里没有专门的条款：办公人员的姓名可以公开，但是否要留在属性里应由人决定。
“Administrator”“微软用户”等软件自带的名称不在此列。

**修改：** 在 Word 或 WPS 的“检查文档”中删除文档属性和个人信息后，重新导入原件。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.screening.originals import originals

_OF_SOFTWARE = frozenset(
    [
        "administrator",
        "admin",
        "user",
        "users",
        "guest",
        "pc",
        "hp",
        "lenovo",
        "dell",
        "asus",
        "acer",
        "huawei",
        "thinkpad",
        "windows",
        "microsoft",
        "openpyxl",
        "python-docx",
        "office",
        "wps",
    ]
)
_OF_SOFTWARE_CHINESE = ("微软", "用户", "Microsoft", "WPS", "Windows", "未定义")


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield the originals whose properties name somebody; the names are not repeated."""
    for filed in corpus.reports:
        for original in originals(filed):
            office = original.opened.office
            named = [name for name, text in office.properties if not _is_software(text)] if office else []
            if named:
                kinds = "、".join(dict.fromkeys(named))
                yield original.problem(f"原件“{original.name}”的文档属性有{kinds}，公开前应清除或确认")


def _is_software(text: str) -> bool:
    return text.strip().lower() in _OF_SOFTWARE or any(word in text for word in _OF_SOFTWARE_CHINESE)
