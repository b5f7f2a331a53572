"""各类实有在职人数不超过同类编制人数。

报告分别列出各类编制和各类在职人员时，每一类的在职人数通常在同类编制之内；分类填错时，合计仍然相符，只能在这里看出来。
占用其他类别编制等情况可能存在，需要人核实，所以只作提示；没有引用具体的编制文件。

**修改：** 核对各类编制人数和在职人数；确实占用其他类别编制的，不需要修改。
"""

from collections.abc import Iterable, Iterator

from generator.content.corpus import Corpus
from generator.content.filed import FiledReport
from generator.findings.problem import Problem
from generator.model.basics import HeadCount, StaffPart

_KINDS = {"工勤": ("工勤", "工人", "后勤"), "参公": ("参公", "参照"), "行政": ("行政", "公务员"), "事业": ("事业",)}
"""What tells the kind of a part: 机关工勤 and 事业工勤 are both 工勤."""


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare people on duty and posts kind by kind; where there are more people in all, that is another rule's."""
    for filed in corpus.reports:
        posts, on_duty = filed.report.staffing.posts, filed.report.staffing.on_duty
        if posts and on_duty and not _is_more(on_duty, posts):
            yield from _beyond(filed, on_duty, posts)


def _beyond(filed: FiledReport, on_duty: HeadCount, posts: HeadCount) -> Iterator[Problem]:
    allowed, people = _by_kind(posts), _by_kind(on_duty)
    all_listed = None not in allowed and posts.total is not None and sum(allowed.values()) == posts.total.value
    for kind, number in people.items():
        if kind and number > allowed.get(kind, 0) and (kind in allowed or all_listed):
            parts = [index for index, part in enumerate(on_duty.parts) if _kind(part.name) == kind]
            there, here = _listed(on_duty.parts[index] for index in parts), _listed(posts.parts)
            place = filed.at("机构设置", "实有在职", "其中", parts[0], "人数")
            yield Problem(place, f"实有在职列有{there}，编制列有{here}", there, here)


def _by_kind(count: HeadCount) -> dict[str | None, int]:
    """Return how many there are of each kind, of no known one under None."""
    numbers: dict[str | None, int] = {}
    for part in count.parts:
        kind = _kind(part.name)
        numbers[kind] = numbers.get(kind, 0) + part.count.value
    return numbers


def _kind(name: str) -> str | None:
    return next((kind for kind, words in _KINDS.items() if any(word in name for word in words)), None)


def _listed(parts: Iterable[StaffPart]) -> str:
    return "、".join(f"{part.name}{part.count}" for part in parts)


def _is_more(on_duty: HeadCount, posts: HeadCount) -> bool:
    return bool(on_duty.total and posts.total and on_duty.total.value > posts.total.value)
