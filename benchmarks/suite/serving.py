"""A web server that packs what can be packed, each file once, and counts the bytes that it sends."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock, Thread

_PACKED = (".html", ".css", ".js", ".json", ".svg")


@dataclass
class Served:
    """A served site: its address, the packed files, the bytes of all bodies sent so far, the requests in work."""

    address: str = ""
    sent: int = 0
    busy: int = 0
    packed: dict[Path, bytes] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def body(self, file: Path) -> bytes:
        """Return a file as it is sent."""
        if file not in self.packed:
            data = file.read_bytes()
            self.packed[file] = gzip.compress(data, 6) if file.suffix in _PACKED else data
        return self.packed[file]

    @contextmanager
    def answering(self) -> Iterator[None]:
        """Count a request as long as it is in work; a reader may leave before the end of it."""
        with self._lock:
            self.busy += 1
        try:
            with suppress(BrokenPipeError, ConnectionResetError):
                yield
        finally:
            with self._lock:
                self.busy -= 1

    def count(self, size: int) -> None:
        """Note the bytes of a body."""
        with self._lock:
            self.sent += size


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *args: object, served: Served, **settings: object) -> None:
        """Keep where to count."""
        self._served = served
        super().__init__(*args, **settings)  # type: ignore[arg-type] # passed on as they come

    def do_GET(self) -> None:
        """Send a file."""
        with self._served.answering():
            self._answer()

    def _answer(self) -> None:
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            self.send_error(404)
            return
        body = self._served.body(file)
        self._served.count(len(body))
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
