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
from typing import Final, Self

from generator.errors import GongkaiError
from generator.store.stamp import stamp

FOLDER: Final = ".cache"
FILE: Final = "gongkai.sqlite3"
_FORMAT: Final = 1
"""The number of the tables below; a file of another number is emptied."""
_TABLES: Final = """
CREATE TABLE IF NOT EXISTS kept (kind TEXT, key BLOB, program BLOB, value BLOB, PRIMARY KEY (kind, key)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS programs (program BLOB PRIMARY KEY, run INTEGER);
"""
_NO_TABLES: Final = "DROP TABLE IF EXISTS kept; DROP TABLE IF EXISTS programs;"
_MEMORY: Final = ":memory:"
_SECONDS = 60
"""How long one program waits for another that is writing."""
_AT_ONCE = 500
_FORGOTTEN = 40
"""After how many runs of other versions the results of a version of this program are deleted."""


class Store:
    """The results of earlier runs; a process that is forked off opens the file anew, as SQLite wants it."""

    def __init__(self, file: Path | str) -> None:
        """Open a file."""
        self._file = file
        self._opened_by = {os.getpid(): _opened(file)}

    @property
    def _database(self) -> sqlite3.Connection:
        process = os.getpid()
        if process not in self._opened_by:
            is_shared = self._file != _MEMORY
            self._opened_by[process] = _opened(self._file) if is_shared else next(iter(self._opened_by.values()))
        return self._opened_by[process]

    @classmethod
    def beside(cls, content: Path) -> Self:
        """Open the store of the folder that holds the content folder; one that cannot be read is begun anew.

        Where no file can be written, results are kept in memory until the program ends.
        """
        folder = content.absolute().parent / FOLDER
        try:
            folder.mkdir(exist_ok=True)
            (folder / ".gitignore").write_text("*\n", encoding="utf-8")
        except OSError:
            return cls.at(_MEMORY)
        return cls.at(folder / FILE)

    @classmethod
    def at(cls, file: Path | str) -> Self:
        """Open the store in a file."""
        try:
            return cls(file)
        except sqlite3.DatabaseError:
            for path in (Path(file), Path(f"{file}-wal"), Path(f"{file}-shm")):
                path.unlink(missing_ok=True)
            return cls(file)

    @property
    def folder(self) -> Path | None:
        """Where the file lies, and what a run needs may lie beside it until the run ends; None for one in memory."""
        return None if self._file == _MEMORY else Path(self._file).parent

    def get(self, kind: str, key: bytes) -> bytes | None:
        """Return a result, None where there is none."""
        return self.many(kind, [key]).get(key)

    def many(self, kind: str, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """Return the results that there are, by their keys."""
        found: dict[bytes, bytes] = {}
        left = iter(keys)
        while some := list(islice(left, _AT_ONCE)):
            marks = ",".join("?" * len(some))
            asked = f"SELECT key, value FROM kept WHERE kind = ? AND key IN ({marks})"  # noqa: S608 (question marks)
            found.update(self._database.execute(asked, (kind, *some)))
        return found

    def needed(self, kind: str, key: bytes) -> bytes:
        """Return a result that was kept a moment ago.

        Raises:
            GongkaiError: it is gone, because somebody else has deleted it.
        """
        found = self.get(kind, key)
        if found is None:
            raise GongkaiError(f"{FOLDER}/{FILE} 中需要的内容刚刚被另一个程序删除，请重新运行")
        return found

    def keep(self, kind: str, results: Mapping[bytes, bytes]) -> None:
        """Keep results by their keys."""
        with self._writing():
            rows = ((kind, key, stamp(), value) for key, value in results.items())
            self._database.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?)", rows)

    def __enter__(self) -> Self:
        """Begin the run."""
        return self

    def __exit__(self, *fault: object) -> None:
        """End the run: forget the results of versions of this program that have not run for a long time."""
        with self._writing():
            [run] = self._database.execute("SELECT COALESCE(MAX(run), 0) + 1 FROM programs").fetchone()
            self._database.execute("INSERT OR REPLACE INTO programs VALUES (?, ?)", (stamp(), run))
            old = self._database.execute("SELECT program FROM programs WHERE run < ?", (run - _FORGOTTEN,)).fetchall()
            self._database.executemany("DELETE FROM kept WHERE program = ?", old)
            self._database.executemany("DELETE FROM programs WHERE program = ?", old)
        self._database.close()

    @contextmanager
    def _writing(self) -> Iterator[None]:
        self._database.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._database.execute("ROLLBACK")
            raise
        self._database.execute("COMMIT")


def _opened(file: Path | str) -> sqlite3.Connection:
    database = sqlite3.connect(file, timeout=_SECONDS, isolation_level=None, check_same_thread=False)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = NORMAL")
    if database.execute("PRAGMA user_version").fetchone()[0] != _FORMAT:
        database.executescript(f"{_NO_TABLES} PRAGMA user_version = {_FORMAT};")
    database.executescript(_TABLES)
    return database
