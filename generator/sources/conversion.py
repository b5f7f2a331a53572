"""What only an office program reads (.doc, .wps, .rtf, .odt, .ods): LibreOffice makes a .docx or .xlsx of it.

It runs in a folder of its own with a profile of its own, without macros and without following links.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from generator.errors import GongkaiError
from generator.sources.docx import read_docx
from generator.sources.kinds import MARKED, OPEN_SHEETS
from generator.sources.limits import LARGEST_FILE
from generator.sources.markup import RESAVE, RESAVE_SHEETS
from generator.sources.source import Source
from generator.sources.workbook import read_xlsx

_PROGRAMS = ("soffice", "libreoffice")
_SECONDS = 90
"""Less than the reading of a file may take as a whole."""
_INSTALL = "也可以在本机安装 LibreOffice（装好后命令行里能运行 soffice），之后这类文件会自动转换"
_SECURITY = "/org.openoffice.Office.Common/Security/Scripting"
_SETTINGS = (
    (_SECURITY, "MacroSecurityLevel", "3"),
    (_SECURITY, "DisableMacrosExecution", "true"),
    (_SECURITY, "DisableActiveContent", "true"),
    (_SECURITY, "BlockUntrustedRefererLinks", "true"),
    ("/org.openoffice.Office.Writer/Content/Update", "Link", "0"),
)
_KEPT = {"PATH", "SYSTEMROOT", "LANG", "LC_ALL"}

Run = Callable[[Sequence[str], Path, int], None]
"""Runs a command in a folder for at most so many seconds; OSError or SubprocessError where it fails."""
Find = Callable[[str], str | None]
"""Returns the path of a program by its name."""


class _Way(NamedTuple):
    """From what, to what and how a file is read, and what a person can do instead."""

    ending: str
    target: str
    read: Callable[[str, str, bytes], Source]
    remedy: str


_RTF = _Way("rtf", "docx", read_docx, RESAVE)
_ODT = _Way("odt", "docx", read_docx, RESAVE)
_ODS = _Way("ods", "xlsx", read_xlsx, RESAVE_SHEETS)
_DOC = _Way("doc", "docx", read_docx, RESAVE)


def read_converted(name: str, sha256: str, data: bytes, *, find: Find = shutil.which, run: Run | None = None) -> Source:
    """Read a file through LibreOffice; the digest stays that of the file itself.

    Raises:
        GongkaiError: LibreOffice is not installed, or cannot read the file.
    """
    way = _way(data)
    program = next((path for path in map(find, _PROGRAMS) if path), None)
    if program is None:
        raise GongkaiError(f"{name}：这类文件不能直接读取。{way.remedy}；{_INSTALL}")
    with tempfile.TemporaryDirectory(prefix="gongkai-") as folder:
        converted = _convert(name, data, way, program, Path(folder), run or run_for)
    source = way.read(name, sha256, converted)
    note = f"本文件由 LibreOffice 转换为 .{way.target} 后读取，请核对编号和表格"
    return replace(source, notes=(note, *source.notes))


def _way(data: bytes) -> _Way:
    if data.startswith(b"{\\rtf"):
        return _RTF
    if not data.startswith(b"PK"):
        return _DOC
    return _ODS if OPEN_SHEETS in data[:MARKED] else _ODT


def _convert(name: str, data: bytes, way: _Way, program: str, folder: Path, run: Run) -> bytes:  # noqa: PLR0913, PLR0917 (each is needed)
    """Return the file that LibreOffice makes; only names that are known before reach the command."""
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_profile(), encoding="utf-8")
    (folder / f"report.{way.ending}").write_bytes(data)
    command = [program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--nolockcheck"]
    command += ["--nodefault", "--nologo", "--convert-to", way.target, "--outdir", "made", f"report.{way.ending}"]
    try:
        run(command, folder, _SECONDS)
    except (OSError, subprocess.SubprocessError) as error:
        reason = f"超过 {_SECONDS} 秒" if isinstance(error, subprocess.TimeoutExpired) else "没有成功"
        raise GongkaiError(f"{name}：LibreOffice 转换{reason}，文件可能已损坏或设有密码。{way.remedy}") from error
    made = folder / "made" / f"report.{way.target}"
    if not made.is_file() or made.stat().st_size > LARGEST_FILE:
        raise GongkaiError(f"{name}：LibreOffice 没有转换出可用的文件，原件可能已损坏或设有密码。{way.remedy}")
    return made.read_bytes()


def _profile() -> str:
    items = (
        f'<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
        for path, name, value in _SETTINGS
    )
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">'
    return f"{head}{''.join(items)}</oor:items>\n"


def run_for(command: Sequence[str], folder: Path, seconds: int) -> None:
    """Run a command in a folder, which is also its home; after so many seconds it is ended with all that it started.

    Raises:
        OSError: it cannot be started.
        SubprocessError: it fails, or takes longer.
    """
    environment = {key: value for key, value in os.environ.items() if key.upper() in _KEPT} | {"HOME": str(folder)}
    quiet = subprocess.DEVNULL
    with subprocess.Popen(  # noqa: S603 (no shell; the program is found on the path, the rest is fixed)
        command, cwd=folder, env=environment, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
    ) as process:
        try:
            code = process.wait(seconds)
        except BaseException:  # too late, or the reading of the file is given up: leaving would wait for ever
            _end(process)
            raise
    if code:
        raise subprocess.CalledProcessError(code, command)


def _end(process: "subprocess.Popen[bytes]") -> None:
    if sys.platform == "win32":
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)
