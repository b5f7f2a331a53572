"""One SQLite file of results by the digest of everything that they were made from.

A result is never changed and never out of date: other content has another digest. So two programs may write at once,
and whoever deletes the file loses nothing but time.
"""

import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from tempfile import gettempdir
from typing import Final, Self
from zlib import crc32

from generator.errors import GongkaiError
from generator.staging import Staging, sweep
from generator.store.faults import damage, is_damage, is_no_place, told
from generator.store.stamp import stamp

FOLDER: Final = ".cache"
FILE: Final = "gongkai.sqlite3"
_MEMORY: Final = ":memory:"
_ROOM: Final = "made-"
_FORMAT: Final = 3
"""The number of the tables below and of what is in them; a file of another number is emptied."""
_TABLES: Final = """
CREATE TABLE IF NOT EXISTS kept (kind TEXT, key BLOB, program BLOB, value BLOB, PRIMARY KEY (kind, key));
CREATE TABLE IF NOT EXISTS programs (program BLOB PRIMARY KEY, run INTEGER);
"""
_NO_TABLES: Final = "DROP TABLE IF EXISTS kept; DROP TABLE IF EXISTS programs;"
_CAN_WRITE: Final = "BEGIN IMMEDIATE; COMMIT;"
_SECONDS = 60
"""How long one program waits for another that is writing."""
_AT_ONCE = 500
_FORGOTTEN = 40
"""After how many runs of other versions the results of a version of this program are deleted."""
_SUM = 4
"""So many bytes before a result tell whether it is what was kept: SQLite does not see what a disk has changed."""


class Store:
    """The results of earlier runs.

    Every method raises a GongkaiError where the file cannot be used any more; one that is damaged is deleted then.
    """

    def __init__(self, file: Path | str, database: sqlite3.Connection) -> None:
        """Take the open database in a file."""
        self._file = file
        self._opened_by = {os.getpid(): database}

    @classmethod
    def beside(cls, content: Path) -> Self:
        """Open the store of the folder that holds the content folder; one that cannot be read is begun anew.

        Where no file can be written, results are kept in memory until the program ends.
        """
        folder = content.absolute().parent / FOLDER
        try:
            folder.mkdir(exist_ok=True)
            (folder / ".gitignore").write_text("*\n", encoding="utf-8")
            return cls._begun(folder / FILE)
        except OSError:
            return cls.at(_MEMORY)
        except sqlite3.Error as fault:
            if is_no_place(fault):
                return cls.at(_MEMORY)
            raise told(fault, folder / FILE) from fault

    @classmethod
    def at(cls, file: Path | str) -> Self:
        """Open the store in a file."""
        try:
            return cls._begun(file)
        except sqlite3.Error as fault:
            raise told(fault, file) from fault

    @classmethod
    def _begun(cls, file: Path | str) -> Self:
        try:
            return cls(file, _opened(file))
        except sqlite3.Error as fault:
            if not is_damage(fault):
                raise
            _delete(file)
            return cls(file, _opened(file))

    def room(self) -> Staging:
        """Return a folder for what a run needs until it ends, beside the file; what killed runs left there is deleted.

        Raises:
            GongkaiError: nothing can be written there.
        """
        parent = Path(gettempdir() if self._file == _MEMORY else self._file).absolute()
        try:
            if self._file != _MEMORY:
                parent = parent.parent
                sweep(parent, _ROOM)
            return Staging(parent, _ROOM)
        except OSError as error:
            raise GongkaiError(f"{parent}：无法写入（{error.strerror}），请检查磁盘空间和权限") from error

    def beside_it(self, name: str) -> Path | None:
        """Return where something else may lie that the next run can do without; None where no file can be written."""
        return None if self._file == _MEMORY else Path(self._file).with_name(name)

    @property
    def _database(self) -> sqlite3.Connection:
        """The database as this process opened it; one that was forked off may not use its parent's."""
        if self._file != _MEMORY and os.getpid() not in self._opened_by:
            self._opened_by[os.getpid()] = _opened(self._file)
        return self._opened_by.get(os.getpid()) or next(iter(self._opened_by.values()))

    def get(self, kind: str, key: bytes) -> bytes | None:
        """Return a result, None where there is none."""
        return self.many(kind, [key]).get(key)

    def many(self, kind: str, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """Return the results that there are, by their keys."""
        with self._used():
            return {key: _whole(value) for key, value in self._rows("key, value", kind, keys)}

    def having(self, kind: str, keys: Iterable[bytes]) -> set[bytes]:
        """Return those keys that there are results of."""
        with self._used():
            return {key for [key] in self._rows("key", kind, keys)}

    def _rows(self, columns: str, kind: str, keys: Iterable[bytes]) -> Iterator[tuple[bytes, ...]]:
        left = iter(keys)
        while some := list(islice(left, _AT_ONCE)):
            marks = ",".join("?" * len(some))
            asked = f"SELECT {columns} FROM kept WHERE kind = ? AND key IN ({marks})"  # noqa: S608 (question marks)
            yield from self._database.execute(asked, (kind, *some)).fetchall()

    def needed(self, kind: str, key: bytes) -> bytes:
        """Return a result that was kept a moment ago.

        Raises:
            GongkaiError: it is gone, because somebody else has deleted it.
        """
        found = self.get(kind, key)
        if found is None:
            raise GongkaiError(
                f"{self._file} 中需要的内容不见了，请重新运行；仍然如此的，请删除文件夹 {FOLDER} 后再运行"
            )
        return found

    def keep(self, kind: str, results: Mapping[bytes, bytes]) -> None:
        """Keep results by their keys."""
        with self._writing():
            rows = ((kind, key, stamp(), _sum(value) + value) for key, value in results.items())
            self._database.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?)", rows)

    def __enter__(self) -> Self:
        """Begin the run."""
        return self

    def __exit__(self, *fault: object) -> None:
        """End the run: forget the results of versions of this program that have not run for a long time."""
        try:
            if fault[0] is None:
                self._forget()
        finally:
            self._database.close()

    def _forget(self) -> None:
        with self._writing():
            [run] = self._database.execute("SELECT COALESCE(MAX(run), 0) + 1 FROM programs").fetchone()
            self._database.execute("INSERT OR REPLACE INTO programs VALUES (?, ?)", (stamp(), run))
            old = self._database.execute("SELECT program FROM programs WHERE run < ?", (run - _FORGOTTEN,)).fetchall()
            self._database.executemany("DELETE FROM kept WHERE program = ?", old)
            self._database.executemany("DELETE FROM programs WHERE program = ?", old)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with self._used():
            self._database.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._database.execute("COMMIT")
            except BaseException:
                if self._database.in_transaction:
                    self._database.execute("ROLLBACK")
                raise

    @contextmanager
    def _used(self) -> Iterator[None]:
        """Say in Chinese what is wrong with the file; one that is damaged is no good to anybody and deleted."""
        try:
            yield
        except sqlite3.Error as fault:
            if is_damage(fault):
                _delete(self._file)
            raise told(fault, self._file) from fault


def _opened(file: Path | str) -> sqlite3.Connection:
    database = sqlite3.connect(file, timeout=_SECONDS, isolation_level=None, check_same_thread=False)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = NORMAL")
    if database.execute("PRAGMA user_version").fetchone()[0] != _FORMAT:
        database.executescript(f"{_NO_TABLES} PRAGMA user_version = {_FORMAT};")
    database.executescript(_TABLES)
    database.executescript(_CAN_WRITE)
    return database


def _delete(file: Path | str) -> None:
    for path in (Path(file), Path(f"{file}-wal"), Path(f"{file}-shm")):
        path.unlink(missing_ok=True)


def _sum(value: bytes) -> bytes:
    return crc32(value).to_bytes(_SUM)


def _whole(kept: bytes) -> bytes:
    """Return a result without its sum.

    Raises:
        sqlite3.DatabaseError: it is not what was kept.
    """
    value = kept[_SUM:]
    if _sum(value) != kept[:_SUM]:
        raise damage()
    return value
