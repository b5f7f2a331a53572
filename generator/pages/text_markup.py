"""The full text of a report as HTML: printed here and not by a template, because a report has some hundred lines.

What stands here has no blank line inside, so that all Markdown renderers treat it alike.
"""

from collections.abc import Iterable

from markupsafe import Markup

from generator.pages.escaping import shown
from generator.pages.views.full_text import Block, Entry, Heading
from generator.pages.views.text_tables import TextTable

_REGION = '<div class="scroll" role="region" aria-label="报告中的表格" tabindex="0">\n<table class="text-table">\n'


def text_markup(blocks: Iterable[Block]) -> Markup:
    """Return the blocks of a text; every value in them passes through the escaping."""
    return Markup("".join(map(_block, blocks)))  # noqa: S704 (every value is escaped)


def contents_markup(entries: Iterable[Entry]) -> Markup:
    """Return a table of contents as lists within lists."""
    return Markup(_list(entries))  # noqa: S704 (every value is escaped)


def _block(block: Block) -> str:
    if block.heading:
        return _heading(block.heading)
    return _table(block.table) if block.table else f"<p>{shown(block.paragraph)}</p>\n"


def _heading(heading: Heading) -> str:
    anchor = shown(heading.id)
    link = f'<a class="headerlink" href="#{anchor}" title="本节链接">¶</a>'
    return f'<{heading.tag} id="{anchor}">{shown(heading.text)}{link}</{heading.tag}>\n'


def _table(table: TextTable) -> str:
    head = "".join(f'<th scope="col">{shown(cell)}</th>' for cell in table.head)
    begin = f"<thead>\n<tr>{head}</tr>\n</thead>\n" if table.head else ""
    return f"{_REGION}{begin}<tbody>\n{''.join(map(_row, table.rows))}</tbody>\n</table>\n</div>\n"


def _row(row: Iterable[str]) -> str:
    return f"<tr>{''.join([f'<td>{shown(cell)}</td>' for cell in row])}</tr>\n"


def _list(entries: Iterable[Entry]) -> str:
    return f"<ul>\n{''.join(map(_entry, entries))}</ul>\n"


def _entry(entry: Entry) -> str:
    below = _list(entry.entries) if entry.entries else ""
    return f'<li><a href="#{shown(entry.heading.id)}">{shown(entry.heading.text)}</a>\n{below}</li>\n'
