"""Web servers with the configuration that `deploy/` holds, on the loopback."""

import os
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
_MAIN = """
daemon off; pid {folder}/pid; error_log stderr; {user}
{modules}
events {{}}
http {{
    access_log off;
    client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
    include {folder}/gongkai-http.conf;
    include {folder}/gongkai-server.conf;
}}
"""


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


@contextmanager
def nginx_serving(nginx: str, public: Path, path: str, folder: Path) -> Iterator[str]:
    """Serve what is public at a path with nginx, and yield its address; `folder` gets its configuration and its log."""
    port = free_port()
    for file in (DEPLOY / "nginx").glob("*.conf"):
        text = file.read_text("utf-8").replace("/etc/nginx/", f"{folder}/")
        text = text.replace("/srv/gongkai", str(public)).replace("/jixiao", path)
        text = text.replace("listen 80", f"listen 127.0.0.1:{port}")
        other = f"listen [::1]:{port}" if has_ipv6() else f"listen 127.0.0.2:{port}"
        (folder / file.name).write_text(text.replace("listen [::]:80", other), "utf-8")
    modules = "".join(f"load_module {path};\n" for path in _brotli())
    user = "user root;" if os.geteuid() == 0 else ""
    (folder / "main.conf").write_text(_MAIN.format(folder=folder, user=user, modules=modules), "utf-8")
    with started([nginx, "-c", str(folder / "main.conf")], port, folder / "log") as address:
        yield address


def has_ipv6() -> bool:
    """Tell whether this machine has IPv6."""
    try:
        with socket.socket(socket.AF_INET6) as tried:
            tried.bind(("::1", 0))
    except OSError:
        return False
    return True


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


def _brotli() -> list[Path]:
    """Return the module that serves files packed with brotli, which stands beside the server."""
    folders = (UNPACKED / "usr" / "lib" / "nginx" / "modules", Path("/usr/lib/nginx/modules"))
    return [path for folder in folders for path in folder.glob("*brotli_static*")][:1]
