"""What tests of several parts share: the `--bless` flag, and an invented project with its built site."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import settings

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
    return _built(_checkout(tmp_path_factory.mktemp("invented") / "checkout", _INVENTED))


@pytest.fixture(scope="session")
def published_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the content that is really published; read only."""
    return _built(_checkout(tmp_path_factory.mktemp("published") / "checkout", _ROOT / "content"))


def _checkout(folder: Path, content: Path) -> Path:
    shutil.copytree(content, folder / "content")
    shutil.copytree(_ROOT / "theme", folder / "theme")
    shutil.copy(_ROOT / "mkdocs.yml", folder)
    return folder


def _built(checkout: Path) -> Path:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--strict"], cwd=checkout, env=environment, check=True)
    return checkout / "site"
