"""What tests of several parts share: the `--bless` flag, and an invented project with its built site."""

import os
import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from hypothesis import settings

from tests.built_once import built_once

settings.register_profile("project", deadline=None)  # machines are noisy
settings.load_profile("project")

_ROOT = Path(__file__).parents[1]
_INVENTED = _ROOT / "tests" / "invented" / "content"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer to rewrite what tests compare with."""
    parser.addoption("--bless", action="store_true", help="write the golden files anew instead of comparing them")


@pytest.fixture(scope="session")
def bless(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are to be written anew."""
    return bool(request.config.getoption("--bless"))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A publisher's checkout with invented content, to be changed at will."""
    return _checkout(tmp_path / "checkout", _INVENTED)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site that `mkdocs build --strict` makes of the invented content; read only."""
    return built_once(tmp_path_factory, "invented", partial(_built, _INVENTED)) / "checkout" / "site"


@pytest.fixture(scope="session")
def published_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the content that is really published; read only."""
    return built_once(tmp_path_factory, "published", partial(_built, _ROOT / "content")) / "checkout" / "site"


def _checkout(folder: Path, content: Path) -> Path:
    shutil.copytree(content, folder / "content")
    shutil.copytree(_ROOT / "theme", folder / "theme")
    shutil.copy(_ROOT / "mkdocs.yml", folder)
    return folder


def _built(content: Path, folder: Path) -> None:
    checkout = _checkout(folder / "checkout", content)
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--strict"], cwd=checkout, env=environment, check=True)
