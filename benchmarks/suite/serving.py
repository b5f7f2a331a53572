"""A web server that packs what can be packed, each file once, and counts the bytes that it sends."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

_PACKED = (".html", ".css", ".js", ".json", ".svg")


@dataclass
class Served:
    """A served site: its address, the packed files, and the bytes of all bodies sent so far."""

    address: str = ""
    sent: int = 0
    packed: dict[Path, bytes] = field(default_factory=dict)

    def body(self, file: Path) -> bytes:
        """Return a file as it is sent, and count it."""
        if file not in self.packed:
            data = file.read_bytes()
            self.packed[file] = gzip.compress(data, 6) if file.suffix in _PACKED else data
        self.sent += len(self.packed[file])
        return self.packed[file]


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *args: object, served: Served, **settings: object) -> None:
        """Keep where to count."""
        self._served = served
        super().__init__(*args, **settings)  # type: ignore[arg-type] # passed on as they come

    def do_GET(self) -> None:
        """Send a file."""
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            self.send_error(404)
            return
        body = self._served.body(file)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(file))
        self.send_header("Content-Length", str(len(body)))
        if file.suffix in _PACKED:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def serving(site: Path) -> Iterator[Served]:
    """Serve a site."""
    served = Served()
    handler = partial(_Handler, directory=str(site), served=served)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        served.address = f"http://127.0.0.1:{server.server_port}/"
        Thread(target=server.serve_forever, daemon=True).start()
        yield served
        server.shutdown()
