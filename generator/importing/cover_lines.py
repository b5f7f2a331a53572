"""Where the cover of a narrative report stands among the lines of a source."""

import re
from collections.abc import Sequence

from generator.framework.form import HEAD, NOTE, OTHER_HEAD
from generator.importing.form.rows import FormRow, title_of

_COVER_ROWS = 10
_LEAST_LABELS = 3
_LONGEST_TITLE = 40
_TITLE = re.compile(
    r"[^。;:]{0,50}(?:绩效(?:自)?评价|绩效自评|自评)(?:情况)?(?:的)?报告(?:\([^()]*\))?|\(?附件\d*[:、.)]*"
)
_PROJECT = next(field.pattern for field in HEAD if field.field == "project")
_SIGN_OF_A_PROJECT = "称"
"""项目名称 and its variants have it: few rows are folded to look for the label."""
_LABEL = re.compile("|".join((*(field.pattern for field in HEAD), OTHER_HEAD)))


def is_cover(rows: Sequence[FormRow], index: int) -> bool:
    """Tell whether a row names a project, and more of the head's labels stand right behind it."""
    if not any(_SIGN_OF_A_PROJECT in cell for cell in rows[index].cells):
        return False
    if not re.fullmatch(_PROJECT, _labels(rows[index])[0]):
        return False
    near = [label for row in rows[index : index + _COVER_ROWS] for label in _labels(row)]
    return len({label for label in near if _LABEL.fullmatch(label)}) >= _LEAST_LABELS


def _labels(row: FormRow) -> list[str]:
    """Return what may be labels in a row: every cell up to a colon, without the brackets behind it."""
    return [title_of(row.keys[column].partition(":")[0]) for column in row.filled]


def cover_start(rows: Sequence[FormRow], named: int, before: int) -> int:
    """Return where a cover begins: with the report's title above 项目名称, else with its first labelled line."""
    near = range(max(named - _COVER_ROWS, before + 1), named)
    start = next((index for index in near if _TITLE.fullmatch(rows[index].first)), named)
    while start > before + 1 and _is_on_cover(rows[start - 1], rows[start]):
        start -= 1
    return start


def _is_on_cover(row: FormRow, below: FormRow) -> bool:
    """Tell whether a line is labelled as a cover's lines are, or is the title's beginning right above it.

    Who filled in a form stands at that form's end.
    """
    if re.match(NOTE, row.first):
        return False
    if _LABEL.fullmatch(_labels(row)[0]):
        return True
    is_short = len(row.filled) == 1 and len(row.first) <= _LONGEST_TITLE and row.first[-1] not in "。;:!?"
    return is_short and row.line + 1 == below.line
