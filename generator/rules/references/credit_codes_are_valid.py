"""统一社会信用代码的校验位正确。

最后一位由前十七位按 GB 32100 计算得出，对不上说明抄错了某一位。统一社会信用代码不是个人信息，可以公开。

**修改：** 对照法人证书核对全部十八位。
"""

import re
from collections.abc import Iterator

from stdnum.cn import uscc

from generator.content.corpus import Corpus
from generator.content.filed import FiledUnit
from generator.content.place import Place
from generator.findings.problem import Problem
from generator.narrative.narrative import narrative

_CODE = re.compile(r"统一社会信用代码(?:\(?证?\)?)[:为是]?(?P<code>[0-9A-Z]{18})(?![0-9A-Z])")


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield codes of texts whose check digit does not fit."""
    for report in corpus.reports:
        text = narrative(report)
        for match in text.find(_CODE):
            if not uscc.is_valid(match["code"]):
                yield _wrong(text.at(match, "code"), match["code"])


def check_card(card: FiledUnit) -> Iterator[Problem]:
    """Yield the code of a unit's card if its check digit does not fit."""
    code = card.unit.credit_code
    if code and not uscc.is_valid(code):
        yield _wrong(Place(card.file, card.line("统一社会信用代码")), code)


def _wrong(place: Place, code: str) -> Problem:
    return Problem(place, f"统一社会信用代码 {code} 的校验位不符")
