"""What only an office program reads (.doc, .wps, .rtf, .odt): LibreOffice makes a .docx of it, where it is installed.

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

from generator.errors import GongkaiError
from generator.sources.docx import read_docx
from generator.sources.limits import LARGEST_FILE
from generator.sources.source import Source

_PROGRAMS = ("soffice", "libreoffice")
_SECONDS = 120
_RESAVE = "请用 Word 或 WPS 打开后另存为 .docx 再导入"
_INSTALL = "也可以在本机安装 LibreOffice（装好后命令行里能运行 soffice），之后这类文件会自动转换"
_ENDINGS = ((b"{\\rtf", ".rtf"), (b"PK", ".odt"), (b"", ".doc"))
_NOTE = "本文件由 LibreOffice 转换为 .docx 后读取，请核对编号和表格"
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


def read_converted(
    name: str, sha256: str, data: bytes, *, find: Callable[[str], str | None] = shutil.which, run: Run | None = None
) -> Source:
    """Read a file through LibreOffice; the digest stays that of the file itself.

    Raises:
        GongkaiError: LibreOffice is not installed, or cannot read the file.
    """
    program = next((path for path in map(find, _PROGRAMS) if path), None)
    if program is None:
        raise GongkaiError(f"{name}：这类文件不能直接读取。{_RESAVE}；{_INSTALL}")
    with tempfile.TemporaryDirectory(prefix="gongkai-") as folder:
        converted = _convert(name, data, program, Path(folder), run or run_for)
    source = read_docx(name, sha256, converted)
    return replace(source, notes=(_NOTE, *source.notes))


def _convert(name: str, data: bytes, program: str, folder: Path, run: Run) -> bytes:
    """Return the .docx that LibreOffice makes; only names that are known before reach the command."""
    ending = next(ending for mark, ending in _ENDINGS if data.startswith(mark))
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_profile(), encoding="utf-8")
    (folder / f"report{ending}").write_bytes(data)
    command = [program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--nolockcheck"]
    command += ["--nodefault", "--nologo", "--convert-to", "docx", "--outdir", "made", f"report{ending}"]
    try:
        run(command, folder, _SECONDS)
    except (OSError, subprocess.SubprocessError) as error:
        reason = f"超过 {_SECONDS} 秒" if isinstance(error, subprocess.TimeoutExpired) else "没有成功"
        raise GongkaiError(f"{name}：LibreOffice 转换{reason}，文件可能已损坏或设有密码。{_RESAVE}") from error
    made = folder / "made" / "report.docx"
    if not made.is_file() or made.stat().st_size > LARGEST_FILE:
        raise GongkaiError(f"{name}：LibreOffice 没有转换出可用的文件，原件可能已损坏或设有密码。{_RESAVE}")
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
        except subprocess.TimeoutExpired:
            _end(process)
            raise
    if code:
        raise subprocess.CalledProcessError(code, command)


def _end(process: "subprocess.Popen[bytes]") -> None:
    if sys.platform == "win32":
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)
