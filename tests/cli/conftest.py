"""The command line as a user runs it."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def gongkai(project: Path) -> Run:
    """Run the installed `gongkai` in an invented project."""
    script = Path(sys.executable).with_name("gongkai")

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        ran = subprocess.run([script, *arguments], cwd=project, capture_output=True, text=True, check=False)
        assert "Traceback" not in ran.stderr
        return ran

    return run
