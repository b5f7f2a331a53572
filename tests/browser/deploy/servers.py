"""Web servers with the configuration that `deploy/` holds, on the loopback."""

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

DEPLOY = Path(__file__).parents[3] / "deploy"
UNPACKED = Path(sys.prefix) / "servers"
_PATIENCE = 100
_PAUSE = 0.05


def free_port() -> int:
    """Return a port that nobody listens at."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def started(command: list[str], port: int, log: Path, **environment: str) -> Iterator[str]:
    """Run a server until it is no longer needed, and yield its address."""
    with log.open("w") as said, subprocess.Popen(command, stdout=said, stderr=said, env=environment) as server:
        try:
            _await(port, server, log)
            yield f"http://127.0.0.1:{port}/"
        finally:
            server.terminate()


def program(name: str) -> str | None:
    """Return where a server is: unpacked by `make test`, or installed where only an administrator looks."""
    places = [UNPACKED / "usr" / "sbin", UNPACKED / "usr" / "bin", "/usr/local/sbin", "/usr/sbin", "/usr/bin"]
    return shutil.which(name, path=":".join(map(str, places)))


def _await(port: int, server: "subprocess.Popen[bytes]", log: Path) -> None:
    for _ in range(_PATIENCE):
        with socket.socket() as asked:
            if server.poll() is None and asked.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(_PAUSE)
    raise AssertionError(log.read_text())
