"""A project that is built again and again."""

import shutil
from pathlib import Path

import pytest

from tests.site.rebuilding import build

_INVENTED = Path(__file__).parents[1] / "invented" / "content"


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that is built again by every test, with what earlier tests have left in its cache and its site."""
    project = tmp_path_factory.mktemp("rebuilt") / "project"
    shutil.copytree(_INVENTED.parents[2] / "theme", project / "theme")
    return project


@pytest.fixture
def built(checkout: Path) -> Path:
    """The project as it was in the beginning, built."""
    for folder, source in (("content", _INVENTED), ("theme", _INVENTED.parents[2] / "theme")):
        shutil.rmtree(checkout / folder, ignore_errors=True)
        shutil.copytree(source, checkout / folder)
    shutil.copy(_INVENTED.parents[2] / "mkdocs.yml", checkout)
    build(checkout)
    return checkout
