"""Stages, time limits and sent bytes are measured as they are."""

import sys
from pathlib import Path
from typing import NamedTuple
from urllib.request import urlopen

import pytest

from benchmarks.process_tree import OVERDUE, measured
from benchmarks.suite.ground import Ground
from benchmarks.suite.serving import serving


class Prepared(NamedTuple):
    """A ground, and what its stages took."""

    ground: Ground
    stages: dict[str, tuple[float, float]]


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    """The ground of two reports; read only."""
    ground = Ground(tmp_path_factory.mktemp("suite") / "2", 2)
    return Prepared(ground, ground.prepare())


def test_stages_leave_the_markdown_behind(prepared: Prepared) -> None:
    ground, stages = prepared
    assert list(stages) == ["load", "check", "Markdown and downloads", "search index"]
    assert all(wall > 0 and processor > 0 for wall, processor in stages.values())
    assert (ground.docs / ground.changed.key / "index.md").is_file()
    assert (ground.docs / "about.md").is_file()


def test_a_commit_changes_one_report(prepared: Prepared) -> None:
    ground = prepared.ground
    checkout = ground.checkout("edited")
    before = {path: path.read_bytes() for path in (checkout / "content").rglob("*") if path.is_file()}
    ground.commit(checkout, edition=1)
    changed = {path.parent for path, data in before.items() if path.read_bytes() != data}
    assert changed == {checkout / "content" / "reports" / ground.changed.key}
    assert (checkout / "mkdocs.yml").is_file()
    assert (checkout / "theme" / "main.html").is_file()


def test_a_checkout_is_checked(prepared: Prepared) -> None:
    ground = prepared.ground
    run = ground.gongkai(["generator", "check"], ground.checkout("seen"), "seen")
    assert (run.code, run.output) == (0, "没有发现问题\n")
    assert run.seconds > 0


def test_what_takes_too_long_is_ended_with_its_children(tmp_path: Path) -> None:
    child = "import time; time.sleep(60); print('late')"
    parent = f"import subprocess, sys; sys.exit(subprocess.call([sys.executable, '-c', {child!r}]))"
    run = measured([sys.executable, "-c", parent], tmp_path, tmp_path / "log", limit=1)
    assert run.code == OVERDUE
    assert 1 < run.seconds < 30
    assert run.output == ""


def test_variables_are_handed_on(tmp_path: Path) -> None:
    command = [sys.executable, "-c", "import os; print(os.environ['SAID'])"]
    assert measured(command, tmp_path, tmp_path / "log", variables={"SAID": "so"}).output == "so\n"


def test_sent_bytes_are_counted_packed(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<p>字</p>" * 1000, encoding="utf-8")
    (tmp_path / "index.bin").write_bytes(bytes(1000))
    with serving(tmp_path) as served:
        with urlopen(served.address) as answer:  # noqa: S310 (our own server)
            packed = len(answer.read())
        assert served.sent == packed < 200
        with urlopen(f"{served.address}index.bin") as answer:  # noqa: S310 (our own server)
            answer.read()
        assert served.sent == packed + 1000
