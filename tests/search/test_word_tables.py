"""What the tables say of the words of an index: never less than there is, hardly more, and only what it has now."""

import pytest

from generator.search import word_tables
from generator.search.word_tables import WordTables, sums
from tests.search.asking_tables import may_have

_PARTS = {
    name: [f"w{number}" for number in range(start, start + 3000)] for name, start in (("2023", 0), ("2024a", 2000))
}


def _tables(parts: dict[str, list[str]] = _PARTS) -> WordTables:
    return WordTables({name: sums(words) for name, words in parts.items()})


def test_every_word_is_there_and_few_others_seem_to_be() -> None:
    tables = _tables()
    files = dict(tables.files())
    assert len(files) == 2**tables.bits > 2
    found = {word: may_have(tables.told, files, word) for words in _PARTS.values() for word in words}
    assert all(part in found[word] for part, words in _PARTS.items() for word in words)
    assert sum(len(parts) for parts in found.values()) < 6000 + 20
    others = [may_have(tables.told, files, f"other{number}") for number in range(2000)]
    assert sum(map(len, others)) < 20


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
    assert dict(_tables({"2023": []}).files()) == {"0.bin": b"\0\0", "1.bin": b"\0\0"}


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
