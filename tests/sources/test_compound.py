"""Compound files: streams in sectors, in pieces of sectors, and in files whose tables fill more than the header."""

import struct
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.errors import GongkaiError
from generator.sources.compound import MARK, Compound
from tests.sources.raw_compound import compound, small_compound


@pytest.mark.parametrize("size", [4096, 4097, 100_000, 8_000_000, 17_000_000])
def test_a_stream_is_read_whole(size: int) -> None:
    data = Random(size).randbytes(size)  # noqa: S311 (not a secret)
    found = Compound("a", compound({"其他": b"x", "Workbook": data}))
    assert found.names == {"Root Entry", "其他", "Workbook"}
    assert found.stream("Workbook") == data
    assert (found.stream("其他") or b"").strip(b"\0") == b"x"
    assert found.stream("Root Entry") is found.stream("没有") is None


@pytest.mark.parametrize("size", [1, 64, 65, 600, 4095])
def test_a_small_stream_is_read_whole(size: int) -> None:
    data = Random(size).randbytes(size)  # noqa: S311 (not a secret)
    assert Compound("a", small_compound("Workbook", data)).stream("Workbook") == data


@pytest.mark.parametrize("data", [b"", MARK, MARK + bytes(600), MARK + b"\xff" * 600])
def test_a_damaged_file_is_refused(data: bytes) -> None:
    with pytest.raises(GongkaiError, match="a：文件已损坏"):
        Compound("a", data)


@pytest.mark.parametrize("place", [68, 48, 60])
def test_a_chain_that_goes_in_a_circle_ends(place: int) -> None:
    data = bytearray(compound({"Workbook": b"x" * 5000}))
    data[place : place + 8] = struct.pack("<II", 0, 0xFFFFFF)
    Compound("a", bytes(data)).stream("Workbook")


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.lists(st.tuples(st.integers(0, 6000), st.integers(0, 255)), min_size=1, max_size=5))
def test_damage_ends_in_streams_or_a_message(changes: list[tuple[int, int]]) -> None:
    data = bytearray(small_compound("Workbook", b"x" * 300))
    for place, value in changes:
        data[place % len(data)] = value
    try:
        found = Compound("a", bytes(data))
    except GongkaiError as error:
        assert "已损坏" in str(error)  # noqa: PT017 (either ending is right)
    else:
        assert all(len(found.stream(name) or b"") <= len(data) for name in found.names)
