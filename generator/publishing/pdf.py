"""PDF files rebuilt from their pages alone: no properties, attachments, comments, scripts or programs' private data."""

import io

import pypdfium2  # type: ignore[import-untyped]  # it publishes no types

from generator.errors import GongkaiError
from generator.publishing.pdf_cleaning import LAYER, STAMP, PdfCleaner
from generator.publishing.pdf_objects import BrokenPdfError, read_objects, write_objects
from generator.publishing.public_copy import PublicCopy
from generator.publishing.removed import EMBEDDED, Removed, counted

_LARGEST = 200 * 1024 * 1024
_MOST_PAGES = 5000
_WRONG_PASSWORD = 4
_RESAVE = "请用 Word 或 WPS 重新输出为 PDF"


def clean_pdf(name: str, data: bytes) -> PublicCopy:
    """Return the public copy of a PDF file: pages that look the same, with links to the web.

    Forms, stamps and seals are drawn as they look; they hold no values and signatures any more.

    Raises:
        GongkaiError: the file is broken, has a password, or is too large.
    """
    if len(data) > _LARGEST:
        raise GongkaiError(
            f"{name}：文件有 {len(data) / 1024 / 1024:.0f} MB，超过 {_LARGEST >> 20} MB，请压缩图片后再试"
        )
    try:
        filed = pypdfium2.PdfDocument(data)
        pages, author = len(filed), filed.get_metadata_value("Author")
        if not 0 < pages <= _MOST_PAGES:
            raise GongkaiError(f"{name}：有 {pages} 页，应为 1 至 {_MOST_PAGES} 页，请检查文件或分成几个文件")
        cleaner = PdfCleaner(name, *read_objects(_pages_alone(filed)))
        copied = write_objects(*cleaner.clean())
        if len(pypdfium2.PdfDocument(copied)) != pages:
            raise GongkaiError(f"{name}：{pages} 页中有的无法复制，文件可能已损坏。{_RESAVE}")
    except (pypdfium2.PdfiumError, BrokenPdfError) as error:
        locked = getattr(error, "err_code", None) == _WRONG_PASSWORD
        reason = "设有打开密码，请换成没有密码的文件" if locked else f"不是 PDF 文件，或文件已损坏。{_RESAVE}"
        raise GongkaiError(f"{name}：{reason}") from error
    cleaner.removed[EMBEDDED] += filed.count_attachments()
    removed = Removed.of([("作者", author)], cleaner.removed)
    return PublicCopy(copied, removed, counted(cleaner.concealed, (LAYER, STAMP)))


def _pages_alone(filed: pypdfium2.PdfDocument) -> bytes:
    """Return a new file with the pages, and all that they refer to."""
    new, stream = pypdfium2.PdfDocument.new(), io.BytesIO()
    new.import_pages(filed)
    new.save(stream, version=17)
    return stream.getvalue()
