"""Ask a library that is not written in Python about a file, in a process of its own.

A false file can crash such a library, hold it for ever, or make it take all memory; no exception tells of that.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from generator.errors import GongkaiError

_WORKER = Path(__file__).with_name("native_worker.py")
_SECONDS = 15
_BYTES_A_SECOND = 200_000
_MOST_SECONDS = 150


def ask(name: str, data: bytes, *way: str | int) -> dict[str, Any]:
    """Return what the worker says about a file, read in a `way` that it knows.

    Raises:
        GongkaiError: the library crashes, or takes too much memory or more time than a file of this size needs.
    """
    seconds = min(_SECONDS + len(data) / _BYTES_A_SECOND, _MOST_SECONDS)
    command = [sys.executable, "-P", "-X", "utf8", str(_WORKER), *map(str, way)]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=seconds, check=False)  # noqa: S603 (fixed)
    except subprocess.TimeoutExpired as error:
        raise GongkaiError(f"{name}：读取超过 {seconds:.0f} 秒，文件可能已损坏。请打开后重新保存再导入") from error
    if done.returncode:
        raise GongkaiError(f"{name}：文件已损坏，或需要的内存过多，无法读取。请打开后重新保存再导入")
    told: dict[str, Any] = json.loads(done.stdout)
    return told
