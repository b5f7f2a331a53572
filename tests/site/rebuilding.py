"""A site built again and again, and the same built from nothing."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from generator.store.store import FOLDER

Change = Callable[[Path], object]

_ALONE = """
import sys
from generator import side_by_side
side_by_side.WORKERS = 1
from mkdocs.__main__ import cli
cli(sys.argv[1:])
"""
"""MkDocs where no process is forked off."""


def gongkai(project: Path, *arguments: str, code: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command in a project; `code` is another way into the program."""
    way = ["-c", code] if code else ["-m", "generator"]
    ran = subprocess.run(
        [sys.executable, *way, *arguments],
        cwd=project,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in ran.stderr, ran.stderr
    return ran


def build(project: Path, *arguments: str, **environment: str) -> Path:
    """Build the site of a project."""
    built = gongkai(project, "build", *arguments, **environment)
    assert built.returncode == 0, built.stderr
    return project / "site"


def built_from_nothing(project: Path, elsewhere: Path) -> Path:
    """Copy a project without its cache and its site, and build it: by one process, in another time zone."""
    shutil.rmtree(elsewhere, ignore_errors=True)
    shutil.copytree(project, elsewhere, ignore=shutil.ignore_patterns("site", FOLDER, "earlier-*"))
    zone = {"TZ": "Pacific/Kiritimati", "NO_MKDOCS_2_WARNING": "1"}
    arguments = ["-c", _ALONE, "build", "--strict", "--quiet"]
    subprocess.run([sys.executable, *arguments], cwd=elsewhere, env={**os.environ, **zone}, check=True)
    return elsewhere / "site"


def numbers(site: Path) -> dict[str, int]:
    """Return the number on the disk of every file of a site: a file that was made again has another."""
    found = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): path.stat().st_ino for path in found}


def rewrite(name: str, before: str, after: str) -> Change:
    """Return a change of one place in a file."""

    def change(project: Path) -> None:
        file = project / name
        text = file.read_text("utf-8")
        assert before in text
        file.unlink()
        file.write_text(text.replace(before, after, 1), "utf-8")

    return change
