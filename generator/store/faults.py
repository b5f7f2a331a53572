"""What is wrong with the file of the store, in Chinese: what SQLite says, and what to do about it."""

import sqlite3
from pathlib import Path
from typing import Final

from generator.errors import GongkaiError

_DAMAGED: Final = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_NO_PLACE: Final = frozenset({sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_READONLY})
_REASONS: Final = {
    sqlite3.SQLITE_BUSY: "另一个程序一直在写，等了一分钟",
    sqlite3.SQLITE_CANTOPEN: "无法打开",
    sqlite3.SQLITE_FULL: "磁盘已满",
    sqlite3.SQLITE_IOERR: "读写出错",
    sqlite3.SQLITE_LOCKED: "另一个程序一直在写，等了一分钟",
    sqlite3.SQLITE_PERM: "没有写入的权限",
    sqlite3.SQLITE_READONLY: "没有写入的权限",
}
_PRIMARY = 0xFF
"""The bits of a code of SQLite that say which kind of fault it is."""


def is_damage(fault: sqlite3.Error) -> bool:
    """Tell whether the file is no database, or not the one that was written."""
    return _code(fault) in _DAMAGED


def is_no_place(fault: sqlite3.Error) -> bool:
    """Tell whether no database can be written at this place."""
    return _code(fault) in _NO_PLACE


def damage() -> sqlite3.DatabaseError:
    """Return the fault of a file whose bytes have changed where SQLite does not notice."""
    fault = sqlite3.DatabaseError("a result is not what was kept")
    fault.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    return fault


def told(fault: sqlite3.Error, file: Path | str) -> GongkaiError:
    """Return what to tell the user."""
    if is_damage(fault):
        return GongkaiError(f"{file} 已损坏，已经删除；其中只有可以重新得出的结果，请重新运行")
    reason = _REASONS.get(_code(fault), f"数据库出错（{fault}）")
    return GongkaiError(f"{file}：{reason}。请检查磁盘空间和权限，或删除它所在的文件夹，然后重新运行")


def _code(fault: sqlite3.Error) -> int:
    """Return the kind of a fault; those of Python itself have none."""
    return getattr(fault, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & _PRIMARY
