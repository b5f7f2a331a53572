"""A web server as real ones are: below a path, packing what can be packed; it counts what it sends."""

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
    """A served site: its address, and the bytes of every body sent so far, by path."""

    address: str
    sent: dict[str, int] = field(default_factory=dict)


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *args: object, served: Served, **settings: object) -> None:
        """Keep where to count."""
        self._served = served
        super().__init__(*args, **settings)  # type: ignore[arg-type] # passed on as they come

    def do_GET(self) -> None:
        """Send a file, packed where that helps."""
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            self.send_error(404)
            return
        data = file.read_bytes()
        packed = file.suffix in _PACKED
        body = gzip.compress(data) if packed else data
        self._served.sent[self.path] = len(body)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(file))
        self.send_header("Content-Length", str(len(body)))
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def serving(site: Path) -> Iterator[Served]:
    """Serve the folder that a site lies in, so that the site has a path of its own."""
    served = Served("")
    handler = partial(_Handler, directory=str(site.parent), served=served)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        served.address = f"http://127.0.0.1:{server.server_port}/{site.name}/"
        Thread(target=server.serve_forever, daemon=True).start()
        yield served
        server.shutdown()
