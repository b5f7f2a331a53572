"""How many requests nginx answers with the configuration of `deploy/`, asked by wrk on the same machine.

`python -m benchmarks.load PUBLIC` takes a folder that `gongkai publish` has published into.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.browser.deploy.servers import nginx_serving, program

_PATH = "/jixiao"
_PAGES = {
    "home": "index.html",
    "year": "[0-9]*/index.html",
    "report": "[0-9]*/*/*/index.html",
    "style": "assets-*/stylesheets/page.css",
    "part of the index": "pagefind/*/index/*",
}
_ACCEPTED = "Accept-Encoding: gzip, br"
_HEAD = """\
| address | bytes sent | requests a second | sent a second | median | slowest of 100 |
|---|---|---|---|---|---|
"""
_ASKED = re.compile(r"Requests/sec:\s+([\d.]+)\nTransfer/sec:\s+(\S+)")
_LATENCY = re.compile(r"\s(50|99)%\s+(\S+)")
_FAILED = re.compile(r"Non-2xx|Socket errors")


@dataclass(frozen=True)
class _Load:
    """What wrk told of one address, as it printed it."""

    requests: str
    transfer: str
    median: str
    slowest: str

    @classmethod
    def told(cls, output: str) -> "_Load":
        """Read what wrk printed.

        Raises:
            SystemExit: requests failed, or it printed something else.
        """
        asked, latency = _ASKED.search(output), dict(_LATENCY.findall(output))
        if not asked or _FAILED.search(output) or latency.keys() != {"50", "99"}:
            raise SystemExit(f"wrk told:\n{output}")
        return cls(asked[1], asked[2], latency["50"], latency["99"])


def main() -> None:
    """Serve, ask, print a table."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("public", type=Path, help="a folder that was published into")
    reader.add_argument("--seconds", type=int, default=10, help="for each address (default: %(default)s)")
    reader.add_argument("--connections", type=int, default=64, help="at once (default: %(default)s)")
    arguments = reader.parse_args()
    nginx, wrk = program("nginx"), shutil.which("wrk")
    if not nginx or not wrk:
        raise SystemExit("nginx (make test fetches it) and wrk (apt-get install wrk) are needed")
    public = arguments.public.resolve()
    command = (wrk, "-t1", f"-c{arguments.connections}", f"-d{arguments.seconds}s", "--latency", "-H", _ACCEPTED)
    sys.stdout.write(_HEAD)
    with TemporaryDirectory() as folder, nginx_serving(nginx, public, _PATH, Path(folder)) as address:
        for name, pattern in _PAGES.items():
            file = min((public / "current").glob(pattern))
            url = f"{address[:-1]}{_PATH}/{file.relative_to(public / 'current').as_posix()}"
            ran = subprocess.run([*command, url], capture_output=True, text=True, check=True)  # noqa: S603 (wrk)
            sys.stdout.write(_row(name, file, _Load.told(ran.stdout)))
    load_now = " ".join(f"{each:.1f}" for each in os.getloadavg())
    sys.stdout.write(f"\n{arguments.connections} connections, {os.cpu_count()} processors, load {load_now}\n")


def _row(name: str, file: Path, load: _Load) -> str:
    packed = file.with_name(f"{file.name}.br")
    size = (packed if packed.exists() else file).stat().st_size
    return f"| {name} | {size:,} | {load.requests} | {load.transfer} | {load.median} | {load.slowest} |\n"


if __name__ == "__main__":
    main()
