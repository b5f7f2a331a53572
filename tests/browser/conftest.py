"""A real browser, and sites served below a path as a portal would serve them."""

import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import IO

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.crowd import write_crowd
from tests.browser.kinds import page_of
from tests.built_once import built_once

# Started as root, in a container and without a network, as the tests are.
_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_PORTAL = "portal/jixiao"
_PATIENCE = 10_000
"""How long a test waits for what it asks of a page, in milliseconds."""

_PARTS, _PAUSE = 12, 0.06
"""In how many parts a slow line brings a page, and the seconds between them."""
_BLOCK_END = re.compile(rb"(?<=</tr>)|(?<=</p>)|(?<=</dl>)|(?<=</ul>)|(?<=</h[123]>)|(?<=</form>)|(?<=</figure>)")
"""A word or a row that is cut in two moves when the rest comes in; no page can help that."""

Open = Callable[..., Page]


@dataclass(frozen=True)
class Served:
    """A site's folder and the address that it is served at, below a path."""

    folder: Path
    address: str

    def url(self, kind: str) -> str:
        """Return the address of a page of a kind."""
        return self.address + page_of(self.folder, kind)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, without a window."""
    program = shutil.which("chromium")
    if not program:
        pytest.fail("Chromium is missing: apt-get install chromium fonts-noto-cjk (make test does it)")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=_ARGUMENTS)
        yield started
        started.close()


@pytest.fixture(scope="session")
def invented(site: Path) -> Iterator[str]:
    """The address of the site of the invented content."""
    with _served(site.parent) as host:
        yield f"{host}{site.name}/"


@pytest.fixture(scope="session")
def published(published_site: Path) -> Iterator[Served]:
    """The site of the published content."""
    with _served(published_site.parent) as host:
        yield Served(published_site, f"{host}{published_site.name}/")


@pytest.fixture(scope="session")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A site of 40 invented reports, built for and served at a path of a portal."""
    folder = built_once(tmp_path_factory, "crowd", _build_crowd)
    with _served(folder / "served") as host:
        yield Served(folder / "served" / _PORTAL, f"{host}{_PORTAL}/")


@pytest.fixture(scope="session")
def slow(crowd: Served) -> Iterator[Served]:
    """The site of 40 reports over a slow line, so that pages are painted while they come in."""
    with _served(crowd.folder.parents[1], _Slow) as host:
        yield Served(crowd.folder, f"{host}{_PORTAL}/")


@pytest.fixture
def opened(browser: Browser) -> Iterator[Open]:
    """Open pages in contexts of their own, at a width and in a mode that a reader chose before."""
    contexts = []

    def open_page(url: str, width: int = 1280, modes: Mapping[str, str] | None = None, **options: object) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 900}, **options)  # type: ignore[arg-type]  # Playwright's own options
        contexts.append(context)
        context.set_default_timeout(_PATIENCE)
        if modes:
            kept = json.dumps(json.dumps(modes))
            context.add_init_script(f"localStorage.setItem('gongkai-modes', {kept})")
        page = context.new_page()
        page.goto(url)
        return page

    yield open_page
    for context in contexts:
        context.close()


def _build_crowd(folder: Path) -> None:
    root = Path(__file__).parents[2]
    write_crowd(folder / "content")
    shutil.copytree(root / "theme", folder / "theme")
    shutil.copy(root / "mkdocs.yml", folder)
    built = folder / "served" / _PORTAL
    address = {"SITE_URL": f"https://www.example.invalid/{_PORTAL}/", "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(built)]
    subprocess.run(command, cwd=folder, env={**os.environ, **address}, check=True)


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


class _Slow(_Silent):
    def copyfile(self, source: IO[bytes], outputfile: IO[bytes]) -> None:  # type: ignore[override]  # files of bytes
        """Send pages in parts and deferred scripts late, so that what has come in is painted before the rest."""
        if self.path.endswith(("/tools.js", "/lists.js")):
            time.sleep(_PAUSE * _PARTS)
        blocks = _BLOCK_END.split(source.read()) if self.path.endswith(("/", ".html")) else [source.read()]
        size = len(blocks) // _PARTS + 1
        for start in range(0, len(blocks), size):
            outputfile.write(b"".join(blocks[start : start + size]))
            outputfile.flush()
            time.sleep(_PAUSE)


@contextmanager
def _served(root: Path, handler: type[_Silent] = _Silent) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=root)) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
