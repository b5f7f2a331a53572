"""编制、在职和离退休人数等于其中各类人数之和。

报告在合计后面用“其中”列出各类人员，各类相加应当等于合计。只列出一类或者列有不按人员类别划分的部分（例如党员）的，不作比较。
这是算术关系，不需要文件依据。

**修改：** 核对合计和各类人数，改正抄错的一处，或补上漏列的一类。
"""

import re
from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.content.filed import FiledReport
from generator.findings.outcome import Comparison, Outcome
from generator.model.basics import HeadCount

_KIND_OF_STAFF = re.compile(
    "行政|事业|工勤|工人|参公|参照|机关|管理|专技|专业技术|编制|在职|在编|退休|离休|退职|聘|合同"
)


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare every stated number of posts or people with its parts."""
    for filed in corpus.reports:
        staffing = filed.report.staffing
        counts = {"编制": staffing.posts, "实有在职": staffing.on_duty, "编外聘用": staffing.outside_posts}
        for key, count in {**counts, "离退休": staffing.retired}.items():
            if count:
                yield from _check(filed, key, count)


def _check(filed: FiledReport, key: str, count: HeadCount) -> Iterator[Outcome]:
    if count.total is None or not count.parts:
        return
    if not all(_KIND_OF_STAFF.search(part.name) for part in count.parts):
        return
    added = sum(part.count.value for part in count.parts)
    is_selection = len(count.parts) == 1 and added < count.total.value
    if not is_selection:
        place = filed.at("机构设置", key, "合计")
        message = f"{key}人数 {count.total} ≠ 各类人数之和 {added}人"
        yield Comparison(place, str(count.total), f"{added}人", added == count.total.value, message)
