"""The site built again after random edits of fifty reports is byte for byte the one built of them from nothing.

`GONGKAI_EDITED_SITES` asks for more than one script.
"""

import os
import shutil
from pathlib import Path

import pytest

from generator.kept.examining import examine
from generator.store.store import Store
from tests.kept.edits import start
from tests.site.rebuilding import build, built_from_nothing, gongkai
from tests.site.test_build import differing

_ROOT = Path(__file__).parents[2]
_SCRIPTS = int(os.environ.get("GONGKAI_EDITED_SITES", "1"))
_REPORTS = 50
_LENGTH = 4


@pytest.mark.parametrize("seed", range(_SCRIPTS))
def test_a_site_built_edit_by_edit_is_the_one_built_from_nothing(seed: int, tmp_path: Path) -> None:
    project = tmp_path / "project"
    edits = start(project / "content", seed, _REPORTS)
    shutil.copytree(_ROOT / "theme", project / "theme")
    shutil.copy(_ROOT / "mkdocs.yml", project)
    build(project)
    done: list[str] = []
    with Store.beside(project / "content") as store:
        while len(done) < _LENGTH:
            edits.findings = examine(edits.content, None, store).findings
            done.append(edits.make())
            if gongkai(project, "build").returncode:
                edits.random.seed(f"{seed} {len(done)}")
                shutil.rmtree(edits.content)
                shutil.copytree(edits.earlier.pop(), edits.content)
                shutil.rmtree(project / f"earlier-{len(edits.earlier)}")
    build(project)
    assert differing(project / "site", built_from_nothing(project, tmp_path / "other")) == set(), done
