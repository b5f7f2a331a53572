"""The site of sixty invented reports, imported as officials file them, built, and served below a path."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.filing.filing import file_report
from generator.filing.shelf import Shelf
from generator.importing.reading import read_source
from generator.sources.read import read_file
from tests.browser.search.invented_reports import Invented, invented_reports, write_files
from tests.browser.search.serving import Served, serving

_ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="session")
def reports() -> list[Invented]:
    """The sixty reports."""
    return invented_reports()


@pytest.fixture(scope="session")
def checkout(reports: list[Invented], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A publisher's checkout with the reports imported and the site built; read only."""
    folder = tmp_path_factory.mktemp("sixty")
    shelf = Shelf(folder / "content")
    for file in write_files(reports, folder):
        file_report(read_source(read_file(file)), file.read_bytes(), shelf)
    shutil.copy(_ROOT / "tests" / "invented" / "content" / "publisher.yaml", folder / "content")
    shutil.copytree(_ROOT / "content" / "pages", folder / "content" / "pages")
    shutil.copytree(_ROOT / "theme", folder / "theme")
    shutil.copy(_ROOT / "mkdocs.yml", folder)
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--strict"], cwd=folder, env=environment, check=True)
    return folder


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
