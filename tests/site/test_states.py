"""Files of an earlier site in a new one: the same file where that can be, else a copy, and nothing that changed."""

import os
from pathlib import Path

import pytest

from generator.errors import GongkaiError
from generator.site.states import states_of, take_over

FILES = ("index.html", "2023/a/index.html", "2023/a/report.json", "2023/b/index.html")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "new").mkdir()
    folder = tmp_path / "site"
    for name in FILES:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name, encoding="utf-8")
    return folder


def test_files_are_taken_over_as_the_same_files(site: Path, tmp_path: Path) -> None:
    states = states_of(site, {})
    assert sorted(states) == sorted(FILES)
    assert take_over(site, states, tmp_path / "new") == states
    assert states_of(tmp_path / "new", {}) == states


def test_what_goes_while_it_is_looked_at_is_not_there(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another build puts its own site there."""
    listed = os.scandir

    def replaced(place: str | int) -> object:
        if place == f"{site}/2023":
            (site / "2023").rename(site.parent / "old")
        return listed(place)

    monkeypatch.setattr(os, "scandir", replaced)
    assert list(states_of(site, {})) == ["index.html"]


def test_what_is_known_is_not_looked_at(site: Path) -> None:
    known = {"index.html": [1, 2, 3]}
    assert states_of(site, known)["index.html"] == [1, 2, 3]
    assert len(states_of(site, known)) == len(FILES)


def test_what_is_closed_is_not_looked_into(site: Path) -> None:
    known = {"2023/a/index.html": [1, 2, 3], "2023/a/report.json": [4, 5, 6]}
    (site / "2023/a/another.html").touch()
    found = states_of(site, known, {"2023/a"})
    assert sorted(found) == sorted(FILES)
    assert {name: found[name] for name in known} == known


def test_where_nothing_can_be_linked_files_are_copied(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(18, "Invalid cross-device link")

    monkeypatch.setattr(os, "link", refuse)
    states = states_of(site, {})
    taken = take_over(site, states, tmp_path / "new")
    assert taken == states_of(tmp_path / "new", {})
    assert all(taken[name][0] != states[name][0] and taken[name][1:] == states[name][1:] for name in FILES)
    assert all((tmp_path / "new" / name).read_text(encoding="utf-8") == name for name in FILES)


def test_a_site_that_was_given_up_meanwhile_does_not_come_back(site: Path, tmp_path: Path) -> None:
    (tmp_path / "new").rmdir()
    with pytest.raises(OSError, match="new"):
        take_over(site, states_of(site, {}), tmp_path / "new")
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("change", ["edited", "deleted"])
def test_a_file_that_another_program_changed_is_refused(site: Path, tmp_path: Path, change: str) -> None:
    states = states_of(site, {})
    if change == "edited":
        (site / "2023/b/index.html").write_text("another", encoding="utf-8")
    else:
        (site / "2023/b/index.html").unlink()
    with pytest.raises(GongkaiError, match=r"2023/b/index\.html.*重新运行"):
        take_over(site, states, tmp_path / "new")
