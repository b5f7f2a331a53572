"""The site of sixty invented reports, read as officials write them, built once, and served below a path."""

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.search.invented_reports import Invented, invented_reports, write_content
from tests.browser.search.serving import Served, serving

_ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="session")
def reports() -> list[Invented]:
    """The sixty reports."""
    return invented_reports()


@pytest.fixture(scope="session")
def checkout(reports: list[Invented], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A publisher's checkout with the reports and the built site; read only, and one for all workers of a run."""
    own = tmp_path_factory.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "sixty"
    folder.mkdir(exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "built").exists():
            _build(reports, folder)
            (folder / "built").touch()
    return folder


def _build(reports: list[Invented], folder: Path) -> None:
    write_content(reports, folder / "content")
    shutil.copy(_ROOT / "tests" / "invented" / "content" / "publisher.yaml", folder / "content")
    shutil.copytree(_ROOT / "content" / "pages", folder / "content" / "pages")
    shutil.copytree(_ROOT / "theme", folder / "theme")
    shutil.copy(_ROOT / "mkdocs.yml", folder)
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--strict"], cwd=folder, env=environment, check=True)


@pytest.fixture(scope="session")
def sixty(checkout: Path) -> Iterator[Served]:
    """The served site."""
    with serving(checkout / "site") as served:
        yield served


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty page of its own."""
    with browser.new_context() as context:
        yield context.new_page()
