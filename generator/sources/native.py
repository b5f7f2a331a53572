"""Ask a library that is not written in Python about a file, in a process of its own.

A false file can crash such a library, hold it for ever, or make it take all memory; no exception tells of that.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from generator.errors import GongkaiError

_WORKER = "generator.sources.native_worker"
_ROOT = Path(__file__).parents[2]
_SECONDS = 15
_BYTES_A_SECOND = 200_000
_MOST_SECONDS = 150


def ask(name: str, data: bytes, *way: str | int) -> dict[str, Any]:
    """Return what the worker says about a file, read in a `way` that it knows.

    Raises:
        GongkaiError: the library crashes, or takes too much memory or more time than a file of this size needs.
    """
    seconds = min(_SECONDS + len(data) / _BYTES_A_SECOND, _MOST_SECONDS)
    command = [sys.executable, "-P", "-X", "utf8", "-m", _WORKER, *map(str, way)]
    places = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))
    environment = {**os.environ, "PYTHONPATH": places}
    try:
        done = subprocess.run(  # noqa: S603 (nothing of it comes from the file)
            command, input=data, capture_output=True, timeout=seconds, check=False, env=environment
        )
    except subprocess.TimeoutExpired as error:
        raise GongkaiError(f"{name}：读取超过 {seconds:.0f} 秒，文件可能已损坏。请打开后重新保存再导入") from error
    if done.returncode:
        raise GongkaiError(f"{name}：文件已损坏，或需要的内存过多，无法读取。请打开后重新保存再导入")
    told: dict[str, Any] = json.loads(done.stdout)
    return told
