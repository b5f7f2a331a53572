"""A running server shows changes of the content and of the code."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest

import generator
from generator.plugin.every_site import packaged_theme

_PATIENCE = 60


@pytest.fixture
def code(tmp_path: Path) -> Path:
    """A copy of the package that the server takes its code from."""
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(packaged_theme(), tmp_path / "code" / "theme")
    return Path(shutil.copytree(Path(generator.__file__).parent, tmp_path / "code" / "generator", ignore=ignored))


@pytest.fixture
def port(project: Path, code: Path) -> Iterator[int]:
    """A server of the invented project, and its port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        number = int(probe.getsockname()[1])
    environment = {**os.environ, "PYTHONPATH": str(code.parent)}
    command = [sys.executable, "-m", "generator", "serve", "--address", f"127.0.0.1:{number}"]
    with (project / "log").open("w") as log:
        server = subprocess.Popen(command, cwd=project, env=environment, stdout=log, stderr=log, process_group=0)
        yield number
        os.killpg(server.pid, 15)
        server.wait(_PATIENCE)


def shows(port: int, text: str) -> bool:
    """Wait until the home page shows `text`."""
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        if text in home(port):
            return True
        time.sleep(0.3)
    return False


def home(port: int) -> str:
    connection = HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)
    try:
        connection.request("GET", "/")
        return connection.getresponse().read().decode()
    except OSError:
        return ""
    finally:
        connection.close()


def test_changes_take_effect(project: Path, code: Path, port: int) -> None:
    assert shows(port, "样例县绩效评价公开"), (project / "log").read_text()

    publisher = project / "content" / "publisher.yaml"
    publisher.write_text("站点名称: 改了内容\n", encoding="utf-8")
    assert shows(port, "改了内容"), (project / "log").read_text()

    source = code / "site" / "parts.py"
    assert "source.markdown()" in source.read_text()
    source.write_text(source.read_text().replace("source.markdown()", "source.markdown().replace('内容', '代码')"))
    assert shows(port, "改了代码"), (project / "log").read_text()

    publisher.write_text("站点名: 错\n", encoding="utf-8")
    assert says(project / "log", "publisher.yaml:1：错误")
    publisher.write_text("站点名称: 又好了\n", encoding="utf-8")
    assert shows(port, "又好了"), (project / "log").read_text()
    assert "Traceback" not in (project / "log").read_text()


def says(log: Path, text: str) -> bool:
    end = time.monotonic() + _PATIENCE
    while text not in log.read_text() and time.monotonic() < end:
        time.sleep(0.3)
    return text in log.read_text()
