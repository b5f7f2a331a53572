"""Twelve files of every report, each another mix of format, numbering, width, breaks and tables."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from random import Random

from tests.docx_writer import write_docx
from tests.importing.corpus_writers import (
    METADATA,
    markdown_of_headings,
    narrow_pdf,
    saved_page,
    sheet_of_numbers,
    word_of_breaks,
    word_of_pieces,
)
from tests.importing.surface_forms import (
    cover_in_a_table,
    doubled_headings,
    full_width,
    half_width_signs,
    with_contents,
    with_form,
    with_page_numbers,
    without_chapter_headings,
    wrapped,
    wrong_numbers,
)

_FULL_WIDTH_SIGNS = str.maketrans("%,:;()", "％，：；（）")


@dataclass(frozen=True)
class CorpusForm:
    """A way to write a report's text as a file with some ending; a web page `adds` facts of its own."""

    name: str
    ending: str
    write: Callable[[str], bytes]
    adds: Mapping[str, object] = field(default_factory=dict)


def _national_text(text: str) -> bytes:
    return text.replace("\n", "\r\n").encode("gb18030")


def _full_width_text(text: str) -> bytes:
    return full_width(text).translate(_FULL_WIDTH_SIGNS).encode("utf-16")


def _half_width_text(text: str) -> bytes:
    return half_width_signs(wrong_numbers(text)).replace("\n", "\r\n").encode("utf-8-sig")


def _wrapped_text(text: str) -> bytes:
    return wrapped(with_page_numbers(text)).encode()


def _outline_word(text: str) -> bytes:
    return write_docx(text, Random(4))  # noqa: S311 (not a secret)


def _contents_word(text: str) -> bytes:
    return word_of_breaks(with_contents(doubled_headings(text)))


def _form_word(text: str) -> bytes:
    return write_docx(with_form(without_chapter_headings(text)), Random(2))  # noqa: S311 (not a secret)


def _old_page(text: str) -> bytes:
    return saved_page(half_width_signs(cover_in_a_table(text)))


def _cover_markdown(text: str) -> bytes:
    return markdown_of_headings(cover_in_a_table(text))


def _form_sheet(text: str) -> bytes:
    return sheet_of_numbers(with_form(cover_in_a_table(text)))


CORPUS_FORMS = (
    CorpusForm("GB18030 text", "txt", _national_text),
    CorpusForm("full-width UTF-16 text", "txt", _full_width_text),
    CorpusForm("half-width text, all chapters 三", "txt", _half_width_text),
    CorpusForm("wrapped text with page numbers", "txt", _wrapped_text),
    CorpusForm("Word, counted numbers, merged cells", "docx", _outline_word),
    CorpusForm("Word, runs of two characters", "docx", word_of_pieces),
    CorpusForm("Word, soft breaks, contents, doubled titles", "docx", _contents_word),
    CorpusForm("Word, no chapter titles, appended form", "docx", _form_word),
    CorpusForm("PDF, 34 characters a line", "pdf", narrow_pdf),
    CorpusForm("saved page, half width, cover in a table", "html", _old_page, {"envelope": METADATA}),
    CorpusForm("Markdown headings and pipes, cover in a table", "md", _cover_markdown),
    CorpusForm("workbook of numbers, cover in a table, form", "xlsx", _form_sheet),
)
"""The forms, in the order of the table."""
