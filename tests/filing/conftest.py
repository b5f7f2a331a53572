"""A desk for every test of filing."""

from pathlib import Path

import pytest

from tests.filing.desk import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Return a desk with nothing filed."""
    return Desk.at(tmp_path)
