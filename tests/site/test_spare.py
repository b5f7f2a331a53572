"""What moves from the site before the earlier one into a new site: nothing but the files wanted, as they should be."""

from pathlib import Path

import pytest

from generator.site.spare import leave, move
from generator.site.states import states_of

FILES = ("index.html", "2023/a/index.html", "2023/a/report.json", "2023/b/index.html", "2024/c/index.html")


@pytest.fixture
def spare(tmp_path: Path) -> Path:
    (tmp_path / "new").mkdir()
    folder = tmp_path / "spare"
    for name in FILES:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name, encoding="utf-8")
    return folder


@pytest.fixture
def new(tmp_path: Path, spare: Path) -> Path:  # noqa: ARG001 (made with it)
    return tmp_path / "new"


def test_everything_moves_whole_folders_at_once(spare: Path, new: Path) -> None:
    states = states_of(spare, {})
    folders = {name: (spare / name).stat().st_ino for name in ("2023", "2024")}
    assert move(spare, states, new) == states
    assert states_of(new, {}) == states
    assert {name: (new / name).stat().st_ino for name in folders} == folders, "a folder that moved keeps its number"
    assert list(spare.iterdir()) == []


def test_what_nobody_wants_stays(spare: Path, new: Path) -> None:
    states = states_of(spare, {})
    wanted = {name: states[name] for name in FILES if name not in ("2023/a/report.json", "2024/c/index.html")}
    assert move(spare, wanted, new) == wanted
    assert states_of(new, {}) == wanted
    assert sorted(states_of(spare, {})) == ["2023/a/report.json", "2024/c/index.html"]


def test_what_is_not_as_it_should_be_stays(spare: Path, new: Path) -> None:
    states = states_of(spare, {})
    (spare / "2023/a/index.html").write_text("another", encoding="utf-8")
    (spare / "2024/c/index.html").unlink()
    states["2025/d/index.html"] = [1, 2, 3]
    moved = move(spare, states, new)
    assert sorted(moved) == ["2023/a/report.json", "2023/b/index.html", "index.html"]
    assert states_of(new, {}) == moved


def test_a_folder_that_another_process_has_made_is_filled(spare: Path, new: Path) -> None:
    states = states_of(spare, {})
    (new / "2023/b").mkdir(parents=True)
    (new / "2023/b/more.html").touch()
    assert move(spare, states, new) == states
    assert sorted(states_of(new, {})) == sorted([*FILES, "2023/b/more.html"])


def test_nothing_is_wanted(spare: Path, new: Path) -> None:
    assert move(spare, {}, new) == {}
    assert list(new.iterdir()) == []
    assert sorted(states_of(spare, {})) == sorted(FILES)


def test_a_site_is_left_without_what_is_gone(spare: Path, tmp_path: Path) -> None:
    leave(spare, ["2023/a/index.html", "never/there.html"], tmp_path / "left")
    assert not spare.exists()
    assert sorted(states_of(tmp_path / "left", {})) == sorted(set(FILES) - {"2023/a/index.html"})


def test_a_site_from_which_something_cannot_be_taken_away_stays_to_be_deleted(spare: Path, tmp_path: Path) -> None:
    """Somebody has put a file in the place of a folder while the new site was built."""
    leave(spare, ["index.html/below.html"], tmp_path / "left")
    assert sorted(states_of(spare, {})) == sorted(FILES)
    assert not (tmp_path / "left").exists()


def test_a_site_that_cannot_be_moved_stays_to_be_deleted(spare: Path, new: Path) -> None:
    (new / "other.html").touch()
    leave(spare, [], new)
    assert sorted(states_of(spare, {})) == sorted(FILES)
    assert [path.name for path in new.iterdir()] == ["other.html"]
