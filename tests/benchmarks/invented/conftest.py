"""A tree of invented reports, written once."""

from pathlib import Path

import pytest

from benchmarks.invented.trees import write_tree
from generator.content.corpus import Corpus, load_corpus

COUNT, SEED = 20, 3


@pytest.fixture(scope="session")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A content folder of twenty reports; read only."""
    content = tmp_path_factory.mktemp("invented") / "content"
    write_tree(content, COUNT, SEED)
    return content


@pytest.fixture(scope="session")
def corpus(tree: Path) -> Corpus:
    """The folder as it is loaded: without a mistake."""
    loaded, mistakes = load_corpus(tree)
    assert not mistakes
    assert loaded is not None
    return loaded
