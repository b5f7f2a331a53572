"""What is built once is built once, and a failure is not taken for a result."""

from pathlib import Path

import pytest

from tests.built_once import built_once


def test_the_second_one_finds_what_the_first_has_built(tmp_path_factory: pytest.TempPathFactory) -> None:
    def build(folder: Path) -> None:
        (folder / "page").write_text("x", encoding="utf-8")
        builds.append(folder)

    builds: list[Path] = []
    first, second = (built_once(tmp_path_factory, "twice", build) for _ in range(2))
    assert first == second
    assert (second / "page").exists()
    assert builds == [first]


def test_what_failed_is_built_anew(tmp_path_factory: pytest.TempPathFactory) -> None:
    def fail(folder: Path) -> None:
        (folder / "half").touch()
        raise RuntimeError("no site")

    with pytest.raises(RuntimeError, match="no site"):
        built_once(tmp_path_factory, "failed", fail)
    folder = built_once(tmp_path_factory, "failed", lambda folder: (folder / "whole").touch())
    assert [path.name for path in folder.iterdir()] == ["whole"]
