"""What the tables say of the words of an index: never less than there is, hardly more, and only what it has now."""

import pytest

from generator.search import word_tables
from generator.search.word_tables import PartWords, WordTables, sum_of
from tests.search.asking_tables import may_have

_PARTS = {
    name: [f"w{number}" for number in range(start, start + 3000)] for name, start in (("2023", 0), ("2024a", 2000))
}


def _tables(parts: dict[str, list[str]] = _PARTS) -> WordTables:
    return WordTables({name: PartWords.of(map(sum_of, words)) for name, words in parts.items()})


def test_every_word_is_there_and_few_others_seem_to_be() -> None:
    tables = _tables()
    files = dict(tables.files())
    assert len(files) == 2**tables.bits > 2
    found = {word: may_have(tables.described, files, word) for words in _PARTS.values() for word in words}
    assert all(part in found[word] for part, words in _PARTS.items() for word in words)
    assert sum(len(parts) for parts in found.values()) < 6000 + 240
    others = [may_have(tables.described, files, f"other{number}") for number in range(2000)]
    assert sum(map(len, others)) < 80


def test_words_side_by_side_are_told_from_those_that_are_not() -> None:
    tables = WordTables({"2023": PartWords.of([sum_of("a", "b"), sum_of("c")])})
    files = dict(tables.files())
    assert may_have(tables.described, files, "a", "b") == may_have(tables.described, files, "c") == {"2023"}
    assert not any(
        may_have(tables.described, files, *words) for words in (["a"], ["b"], ["b", "a"], ["b", "c"], ["ab"])
    )


@pytest.mark.parametrize("number", [1, 2, 50, 4096, 200_000])
def test_any_number_of_words_takes_little_more_than_a_byte_for_each(number: int) -> None:
    known = PartWords.of(map(sum_of, map(str, range(number))))
    assert len(known.told) <= 1.2 * number + 2
    assert PartWords.from_bytes(known.to_bytes()) == known


def test_sums_far_apart_are_told() -> None:
    """Among many small sums there is a stretch with two of them only, at its ends."""
    ends = [(4095 << 20), (4095 << 20) + (1 << 20) - 1]
    tables = WordTables({"2023": PartWords.of([*range(0, 1 << 31, 1 << 14), *ends])})
    assert any(255 in data for _, data in tables.files())
    table = list(tables.files())[-1][1]
    assert sum(table[-20:]) >= (1 << tables.parts["2023"].bits) - 1


def test_a_table_is_small_however_much_there_is(monkeypatch: pytest.MonkeyPatch) -> None:
    sizes = [len(data) for _, data in _tables().files()]
    assert sum(sizes) / len(sizes) <= word_tables.SIZE
    assert max(sizes) < 2 * word_tables.SIZE
    bits = _tables().bits
    monkeypatch.setattr(word_tables, "SIZE", word_tables.SIZE // 4)
    assert _tables().bits == bits + 2
    assert len(dict(_tables().files())) == 2 ** (bits + 2)


def test_tables_of_nothing_are_tables() -> None:
    assert dict(_tables({}).files()) == {"0.bin": b"", "1.bin": b""}
    assert {
        may
        for word in ("a", "")
        for may in may_have(_tables({"2023": []}).described, dict(_tables({"2023": []}).files()), word)
    } == set()


def test_same_words_are_the_same_tables_and_others_lie_elsewhere() -> None:
    assert _tables({"2023": ["a", "b", "a"]}).folder == _tables({"2023": ["b", "a"]}).folder
    told: list[dict[str, list[str]]] = [
        {"2023": ["a"]},
        {"2023": ["b"]},
        {"2024": ["a"]},
        {"2023": ["a"], "2024": []},
        {"2023": [], "2024": ["a"]},
        {"2024": [], "2023": ["a"]},
    ]
    assert len({_tables(each).folder for each in told}) == len(told)


def test_folder_changes_with_the_number_of_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    before = _tables().folder
    monkeypatch.setattr(word_tables, "SIZE", word_tables.SIZE // 4)
    assert _tables().folder != before
