"""The two files of a blank form, and what they are called."""

import re

from generator.forms.docx import write_docx
from generator.forms.layout import Heading, lay_out
from generator.forms.xlsx import write_xlsx
from generator.framework.form import NAME

_UNSAFE = re.compile(r'[\\/:*?"<>|\s]+')
_LONGEST = 24
"""Of a name in a file's name, in characters: a file system takes 255 bytes, a Chinese sign is three."""


def form_files(heading: Heading, rows: int) -> dict[str, bytes]:
    """Return the files by their names; `rows` is how many indicators each group has room for."""
    layout = lay_out(heading, rows)
    names = [name for name in (heading.unit, heading.project) if name]
    stem = "-".join([NAME, str(heading.year), *(_UNSAFE.sub("_", name)[:_LONGEST] for name in names)])
    return {f"{stem}.xlsx": write_xlsx(layout), f"{stem}.docx": write_docx(layout)}
