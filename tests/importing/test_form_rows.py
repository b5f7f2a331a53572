"""What is looked at before rows are folded never hides a form, and cells are stripped to what shows something."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.framework.form import HEAD, TITLE
from generator.importing.cover_lines import _SIGN_OF_A_PROJECT
from generator.importing.form.flattened import _SIGN_OF_A_TITLE, _TITLE
from generator.importing.form.rows import _BROKEN, _LABEL, _WIDE_LABEL, form_rows
from generator.model.folding import BLANK, SHOWN

_PROJECT = next(field.pattern for field in HEAD if field.field == "project")
_BROKEN_BY_WHAT_STANDS_BEFORE = re.compile(rf"(?<=[^\x00-\x7f])[^\S\n]+(?=[^\x00-\x7f])(?!{_LABEL})(?!{_WIDE_LABEL})")
_CELL = st.text(st.sampled_from("项目名称：:甲乙（）a1 \u3000\u200b\ufeff\u00ad\xa0"), max_size=30)


@given(st.from_regex(_TITLE, fullmatch=True) | st.from_regex(TITLE, fullmatch=True))
def test_every_title_of_a_form_has_the_sign(title: str) -> None:
    assert _SIGN_OF_A_TITLE in title


@given(st.from_regex(_PROJECT, fullmatch=True))
def test_every_label_of_a_project_has_the_sign(label: str) -> None:
    assert _SIGN_OF_A_PROJECT in label


@settings(max_examples=400)
@given(_CELL)
def test_cells_are_joined_where_a_blank_between_two_signs_broke_them(cell: str) -> None:
    assert _BROKEN.sub("", cell) == _BROKEN_BY_WHAT_STANDS_BEFORE.sub("", cell)


@settings(max_examples=400)
@given(_CELL)
def test_cells_begin_and_end_with_what_shows_something(cell: str) -> None:
    (row,) = form_rows([f"甲\t{cell}"])
    if SHOWN.search(cell):
        assert row.cells[1] == _BROKEN.sub("", re.sub(f"^[{BLANK}]+|[{BLANK}]+$", "", cell))
    else:
        assert row.cells[1] == ""
