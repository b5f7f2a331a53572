"""The store gives back what was kept, survives damage and other programs, and forgets old versions of the program."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from generator.errors import GongkaiError
from generator.store import store as module
from generator.store.stamp import key_of
from generator.store.store import FILE, FOLDER, Store

MANY = {key_of(bytes([number % 256, number // 256])): bytes([number % 256]) for number in range(1200)}


def test_what_is_kept_is_there_in_another_run(tmp_path: Path) -> None:
    with Store.at(tmp_path / "s") as store:
        store.keep("a", MANY)
    with Store.at(tmp_path / "s") as store:
        assert store.many("a", MANY) == MANY
        assert store.many("b", MANY) == {}
        assert store.get("a", key_of(b"x")) is None


def test_a_damaged_file_is_begun_anew(tmp_path: Path) -> None:
    (tmp_path / "s").write_bytes(b"no database at all " * 500)
    with Store.at(tmp_path / "s") as store:
        store.keep("a", MANY)
        assert store.many("a", MANY) == MANY


def test_a_file_of_another_format_is_emptied(tmp_path: Path) -> None:
    with Store.at(tmp_path / "s") as store:
        store.keep("a", MANY)
    other = sqlite3.connect(tmp_path / "s")
    other.execute("PRAGMA user_version = 99")
    other.close()
    with Store.at(tmp_path / "s") as store:
        assert store.many("a", MANY) == {}


def test_two_programs_write_at_once(tmp_path: Path) -> None:
    def write(kind: str) -> dict[bytes, bytes]:
        with Store.at(tmp_path / "s") as store:
            for key, value in MANY.items():
                store.keep(kind, {key: value})
            return store.many(kind, MANY)

    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(write, "ab")) == [MANY, MANY]


def test_versions_that_no_longer_run_are_forgotten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "stamp", lambda: b"old")
    with Store.at(tmp_path / "s") as store:
        store.keep("a", {b"1": b"old"})
    monkeypatch.setattr(module, "stamp", lambda: b"new")
    for _ in range(module._FORGOTTEN):
        with Store.at(tmp_path / "s") as store:
            store.keep("a", {b"2": b"new"})
    with Store.at(tmp_path / "s") as store:
        assert store.many("a", [b"1", b"2"]) == {b"1": b"old", b"2": b"new"}
    with Store.at(tmp_path / "s") as store:
        assert store.many("a", [b"1", b"2"]) == {b"2": b"new"}
        with pytest.raises(GongkaiError, match="重新运行"):
            store.needed("a", b"1")


def test_the_folder_keeps_itself_out_of_version_control(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    with Store.beside(tmp_path / "content") as store:
        store.keep("a", MANY)
    assert (tmp_path / FOLDER / FILE).is_file()
    assert (tmp_path / FOLDER / ".gitignore").read_text("utf-8") == "*\n"


def test_where_nothing_can_be_written_memory_will_do(tmp_path: Path) -> None:
    (tmp_path / FOLDER).write_text("a file where the folder should be", "utf-8")
    with Store.beside(tmp_path / "content") as store:
        store.keep("a", MANY)
        assert store.many("a", MANY) == MANY
