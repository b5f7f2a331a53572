"""Pictures look the same and say nothing else."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import GongkaiError
from generator.publishing.pictures import clean_picture
from tests.publishing import made_pictures as made
from tests.publishing.planted import Planted, words_in

_WORD = Planted().word("picture")


def test_a_jpeg_keeps_its_picture_alone() -> None:
    assert clean_picture("p.jpg", made.jpeg(dict.fromkeys(made.PLACES, _WORD))) == made.JPEG


def test_a_clean_jpeg_stays_as_it_is() -> None:
    assert clean_picture("p.jpg", made.JPEG) == made.JPEG


@pytest.mark.parametrize("turned", [3, 6, 8])
def test_a_jpeg_keeps_how_it_is_turned(turned: int) -> None:
    cleaned = clean_picture("p.jpg", made.jpeg({"exif": _WORD}, turned))
    kept = made.segment(0xE1, made.exif(b"", turned))
    entry = b"\x01\x12\x00\x03\x00\x00\x00\x01" + bytes((0, turned, 0, 0))
    assert entry in kept
    assert entry in cleaned
    assert not words_in(cleaned)
    assert clean_picture("p.jpg", cleaned) == cleaned


def test_a_thumbnail_in_the_head_goes() -> None:
    head = made.segment(0xE0, b"JFIF\0\x01\x01\0\0\x01\0\x01\x02\x01" + b"pixels")
    cleaned = clean_picture("p.jpg", b"\xff\xd8" + head + made.JPEG[20:])
    assert cleaned == made.JPEG


def test_a_colour_profile_stays() -> None:
    profile = made.segment(0xE2, b"ICC_PROFILE\0\x01\x01profile")
    assert profile in clean_picture("p.jpg", made.JPEG[:20] + profile + made.JPEG[20:])


def test_several_pictures_in_one_file_become_one() -> None:
    index = made.segment(0xE2, b"MPF\0" + _WORD.encode())
    assert clean_picture("p.jpg", made.JPEG[:20] + index + made.JPEG[20:] + made.jpeg({"exif": _WORD})) == made.JPEG


def test_a_png_keeps_its_dots_alone() -> None:
    assert clean_picture("p.png", made.png(_WORD)) == made.png()


def test_a_gif_keeps_its_dots_alone() -> None:
    assert clean_picture("p.gif", made.gif(_WORD)) == made.GIF


def test_a_metafile_loses_its_description() -> None:
    told = _WORD.encode("utf-16-le")
    head = bytes((1, 0, 0, 0)) + bytes(36) + b" EMF" + bytes(4) + (100 + len(told)).to_bytes(4, "little") + bytes(8)
    described = head + (len(told) // 2).to_bytes(4, "little") + (100).to_bytes(4, "little") + bytes(32)
    assert len(described) == 100
    cleaned = clean_picture("p.emf", described + told + _WORD.encode())
    assert len(cleaned) == 100 + len(told)
    assert not words_in(cleaned)


@pytest.mark.parametrize("data", [b"", b"II*\0tiff", b"RIFF\0\0\0\0WEBP", b"<svg/>", b"\x1f\x8bgzip"])
def test_other_kinds_are_refused(data: bytes) -> None:
    with pytest.raises(GongkaiError, match=r"图\.x：这种图片格式不能去除附带信息，请换成 PNG 或 JPEG"):
        clean_picture("图.x", data)


@pytest.mark.parametrize("whole", [made.jpeg({"exif": "a"}), made.png("a"), made.gif("a")])
@given(data=st.data())
def test_broken_pictures_are_refused_or_copied(whole: bytes, data: st.DataObject) -> None:
    end = data.draw(st.integers(8, len(whole)))
    broken = bytearray(whole[:end])
    for at in data.draw(st.lists(st.integers(8, end - 1), max_size=4)) if end > 8 else []:
        broken[at] = data.draw(st.integers(0, 255))
    with suppress(GongkaiError):
        assert len(clean_picture("p", bytes(broken))) <= len(broken) + 40
