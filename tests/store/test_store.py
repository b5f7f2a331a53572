"""The store gives back what was kept, survives damage and other programs, and forgets old versions of the program."""

import re
import sqlite3
import subprocess
import sys
import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from generator.errors import GongkaiError
from generator.store import stamp as stamp_module
from generator.store import store as module
from generator.store.stamp import key_of
from generator.store.store import FILE, FOLDER, Store

MANY = {key_of(bytes([number % 256, number // 256])): bytes([number % 256]) for number in range(1200)}


def test_what_is_kept_is_there_in_another_run(tmp_path: Path) -> None:
    with Store.at(tmp_path / "s") as store:
        store.keep("a", MANY)
    with Store.at(tmp_path / "s") as store:
        assert store.many("a", MANY) == MANY
        assert store.having("a", [*MANY, key_of(b"x")]) == set(MANY)
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


def _damaged(file: Path, change: bytes) -> None:
    """Overwrite what lies in the middle of a file: its first page stays as it is."""
    data = bytearray(file.read_bytes())
    data[len(data) // 2 : len(data) // 2 + len(change)] = change
    file.write_bytes(data)


def test_a_page_that_is_no_page_is_told_and_the_file_deleted(tmp_path: Path) -> None:
    file = tmp_path / "s"
    with Store.at(file) as store:
        store.keep("a", {key: value * 2000 for key, value in MANY.items()})
    _damaged(file, b"\xff" * (file.stat().st_size // 2))
    with pytest.raises(GongkaiError, match=r"已损坏，已经删除.*重新运行"), Store.at(file) as store:
        store.many("a", MANY)
    with Store.at(file) as store:
        assert store.many("a", MANY) == {}


def test_a_result_that_the_disk_has_changed_is_not_returned(tmp_path: Path) -> None:
    file = tmp_path / "s"
    with Store.at(file) as store:
        store.keep("a", {b"key": b"spent 10.00"})
    file.write_bytes(file.read_bytes().replace(b"spent 10.00", b"spent 90.00"))
    with pytest.raises(GongkaiError, match="已损坏"), Store.at(file) as store:
        store.get("a", b"key")
    with Store.at(file) as store:
        assert store.get("a", b"key") is None


def test_a_full_disk_is_told(tmp_path: Path) -> None:
    store = Store.at(tmp_path / "s")
    store._database.execute("PRAGMA max_page_count = 20")
    with pytest.raises(GongkaiError, match=r"磁盘已满.*重新运行"), store:
        store.keep("a", {key: value * 2000 for key, value in MANY.items()})
    with Store.at(tmp_path / "s") as store:
        assert store.many("a", MANY) == {}, "all of it or nothing"


def test_a_program_that_does_not_stop_writing_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_SECONDS", 0.01)
    with Store.at(tmp_path / "s") as store:
        store.keep("a", MANY)
        writer = sqlite3.connect(tmp_path / "s", isolation_level=None)
        writer.execute("BEGIN IMMEDIATE")
        with pytest.raises(GongkaiError, match="一直在写"):
            Store.at(tmp_path / "s")
        with pytest.raises(GongkaiError, match="一直在写"):
            store.keep("a", MANY)
        writer.execute("ROLLBACK")
        writer.close()
        assert store.many("a", MANY) == MANY, "the file of a program that writes is not deleted"


def test_a_folder_in_the_place_of_the_file_leaves_memory(tmp_path: Path) -> None:
    (tmp_path / FOLDER / FILE).mkdir(parents=True)
    with Store.beside(tmp_path / "content") as store:
        store.keep("a", MANY)
        assert store.many("a", MANY) == MANY
    assert (tmp_path / FOLDER / FILE).is_dir()


@pytest.mark.parametrize("fault", [sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN])
def test_a_folder_that_cannot_be_written_leaves_memory(
    fault: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(file: Path | str) -> sqlite3.Connection:
        if file == ":memory:":
            return opened(file)
        refused = sqlite3.OperationalError("refused")
        refused.sqlite_errorcode = fault
        raise refused

    opened = module._opened
    monkeypatch.setattr(module, "_opened", refuse)
    with Store.beside(tmp_path / "content") as store:
        store.keep("a", MANY)
        assert store.many("a", MANY) == MANY


def test_a_run_that_fails_is_not_hidden_by_the_store(tmp_path: Path) -> None:
    store = Store.at(tmp_path / "s")
    store.keep("a", MANY)
    with pytest.raises(KeyError), store:
        raise KeyError
    with Store.at(tmp_path / "s") as store:
        assert store.many("a", MANY) == MANY


_FORKING = """
import sys
from pathlib import Path
from generator import side_by_side
from generator.store.store import Store

keys = [bytes([number]) for number in range(100)]

def work(number):
    store.keep("b", {keys[number]: b"child"})
    return store.get("a", keys[number]), len(store._opened_by)

side_by_side.WORKERS = 2
with Store.at(Path(sys.argv[1])) as store:
    store.keep("a", {key: key for key in keys})
    assert list(side_by_side.side_by_side(work, 100)) == [(key, 2) for key in keys]
    assert len(store.many("b", keys)) == 100
"""


def test_processes_that_are_forked_off_read_and_write_for_themselves(tmp_path: Path) -> None:
    """In a program of its own, which has no thread that would keep it from forking."""
    told = subprocess.run(
        [sys.executable, "-c", _FORKING, str(tmp_path / "s")], capture_output=True, text=True, check=False
    )
    assert told.returncode == 0, told.stderr


def test_every_library_is_in_the_stamp() -> None:
    told = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))
    names = [re.split(r"[<>=]", each)[0] for each in told["project"]["dependencies"]]
    assert names == list(stamp_module._USED)
