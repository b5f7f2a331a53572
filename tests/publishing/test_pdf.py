"""The public copy of a PDF file has the same pages and carries nothing else."""

import pypdfium2  # type: ignore[import-untyped]  # it publishes no types
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import GongkaiError
from generator.publishing.copies import public_copy
from generator.publishing.pdf_objects import BrokenPdfError, read_objects, write_objects
from generator.publishing.removed import Removed
from tests.publishing.made_pdf import pdf, poisoned_pdf, stream
from tests.publishing.planted import Planted

_PLANTED = Planted()
_FILED = poisoned_pdf(_PLANTED)
_COPY = public_copy("报告.pdf", _FILED)
_PAGE = {
    1: b"<</Type/Catalog/Pages 2 0 R>>",
    2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
    3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>",
    4: stream(b"", b"/I Do"),
}


def texts(data: bytes) -> list[str]:
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data)]


def looks(data: bytes, *, with_notes: bool = False) -> list[bytes]:
    document = pypdfium2.PdfDocument(data)
    return [bytes(page.render(draw_annots=with_notes).buffer) for page in document]


def test_nothing_planted_is_left() -> None:
    assert _PLANTED.found_in(_FILED) >= set(_PLANTED.places.values()) - {"subject"}
    assert _PLANTED.found_in(_COPY.data) == set()


def test_the_pages_show_the_same() -> None:
    assert texts(_COPY.data) == texts(_FILED) == ["Hello shown"] * 2
    assert looks(_COPY.data) == looks(_FILED)
    assert len(set(looks(_FILED)[0])) > 5


def test_a_field_is_drawn_as_it_looked() -> None:
    first, second = looks(_COPY.data, with_notes=True)
    plain = looks(_COPY.data)
    assert first != plain[0]
    assert second == plain[1]


def test_nothing_but_pages_is_there() -> None:
    document = pypdfium2.PdfDocument(_COPY.data)
    assert not any(document.get_metadata_dict().values())
    assert document.count_attachments() == 0
    assert b"/URI (https://example.org/)" in _COPY.data
    for entry in (
        b"/Info",
        b"/ID",
        b"/Metadata",
        b"/PieceInfo",
        b"/AA",
        b"/Launch",
        b"/JavaScript",
        b"/Names",
        b"/OCG",
    ):
        assert entry not in _COPY.data


def test_what_is_removed_and_what_stays_hidden_is_told() -> None:
    assert _COPY.removed == Removed(("作者",), (("批注", 1), ("嵌入的文件", 2)))
    assert _COPY.concealed == (("图层", 1), ("表单域、印章", 1))


def test_the_same_file_gives_the_same_bytes_and_a_copy_is_clean() -> None:
    assert public_copy("b.pdf", _FILED) == _COPY
    again = public_copy("b.pdf", _COPY.data)
    assert again.removed == Removed()
    assert public_copy("b.pdf", again.data).data == again.data


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "不是 PDF 文件，或文件已损坏"),
        (b"%PDF-1.7\n", "不是 PDF 文件，或文件已损坏"),
        (_FILED[:300], "不是 PDF 文件，或文件已损坏"),
        (pdf({1: _PAGE[1], 2: b"<</Type/Pages/Kids[]/Count 0>>"}), "文件已损坏"),
        (pdf({1: _PAGE[1], 2: b"<</Type/Pages/Kids[3 0 R]/Count 999999>>", 3: _PAGE[3]}), "有 999999 页"),
        (pdf(_PAGE | {5: stream(b"/Subtype/Image/Filter/DCTDecode", b"\xff\xd8\xff\xe1broken")}), "图片已损坏"),
        (pdf(_PAGE | {5: stream(b"/Subtype/Image/Filter[/ASCII85Decode/DCTDecode]", b"x~>")}), "压缩方式特殊"),
        (pdf(_PAGE | {5: stream(b"/Subtype/Image/Filter[/FlateDecode/DCTDecode]", b"no zlib")}), "图片已损坏"),
    ],
)
def test_broken_files_are_refused(data: bytes, said: str) -> None:
    with pytest.raises(GongkaiError, match=rf"^报告\.pdf：.*{said}"):
        public_copy("报告.pdf", data)


def test_a_jpeg_2000_loses_its_boxes_of_data() -> None:
    def box(kind: bytes, body: bytes) -> bytes:
        return (len(body) + 8).to_bytes(4) + kind + body

    kept = [box(b"jP  ", b"\r\n\x87\n"), box(b"ftyp", b"jp2 "), box(b"jp2c", b"codes")]
    told = box(b"uuid", b"EXIF data") + box(b"xml ", b"<x/>")
    picture = stream(b"/Subtype/Image/Filter/JPXDecode", b"".join(kept[:2]) + told + kept[2])
    copied = public_copy("a.pdf", pdf(_PAGE | {5: picture})).data
    assert b"".join(kept) in copied
    assert b"EXIF" not in copied


@given(
    cut=st.integers(20, len(_FILED)),
    changes=st.lists(st.tuples(st.integers(20, 3000), st.integers(0, 255)), max_size=6),
)
def test_broken_files_give_a_message_or_a_copy(cut: int, changes: list[tuple[int, int]]) -> None:
    broken = bytearray(_FILED[:cut])
    for place, value in changes:
        if place < len(broken):
            broken[place] = value
    try:
        copied = public_copy("a.pdf", bytes(broken)).data
    except GongkaiError:
        return
    assert len(pypdfium2.PdfDocument(copied)) == len(pypdfium2.PdfDocument(bytes(broken)))


@given(
    st.recursive(
        st.sampled_from([b"1", b"-2.5", b"true", b"null", b"/Name", b"(text (in) \\) brackets)", b"<0aF>"]),
        lambda inner: (
            st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from([b"/A", b"/B", b"/C#20d"]), inner, max_size=3)
        ),
        max_leaves=12,
    )
)
def test_objects_are_read_as_they_are_written(value: object) -> None:
    written = write_objects({1: {b"/V": value}}, 1)  # type: ignore[dict-item]  # nested lists of what is allowed
    assert read_objects(written) == ({1: {b"/V": value}}, 1)


@pytest.mark.parametrize("inside", [b"[" * 200 + b"]" * 200, b"<</A>>", b"(open", b"[1 2", b"<</A 1 0 R"])
def test_objects_that_are_not_whole_are_refused(inside: bytes) -> None:
    with pytest.raises(BrokenPdfError):
        read_objects(pdf({1: inside}))
