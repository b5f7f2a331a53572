"""Peers are found, say why they cannot be installed, and get the same Markdown under the names that they know."""

from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.suite.peers import Peer, peers

_KNOWN = {peer.key: peer for peer in peers()}


def test_all_peers_are_known() -> None:
    assert set(_KNOWN) == {"eleventy", "hugo", "material", "material-search", "zensical"}
    assert _KNOWN["material-search"].search is not None
    assert _KNOWN["material"].search is None


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """A tree of a home page, a year's page and a report."""
    for name in ("index.md", "2023/index.md", "2023/unit/project/index.md"):
        page = tmp_path / "docs" / name
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(name, encoding="utf-8")
    return tmp_path / "docs"


def _settled(peer: Peer, docs: Path) -> set[str]:
    folder = docs.parent / peer.key
    peer.settle(docs, folder, docs.parent / "installed")
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*.md")}


def test_hugo_gets_sections_where_folders_lie_below(docs: Path) -> None:
    assert _settled(_KNOWN["hugo"], docs) == {
        "content/_index.md",
        "content/2023/_index.md",
        "content/2023/unit/project/index.md",
    }
    assert (docs / "2023" / "index.md").read_text(encoding="utf-8") == "2023/index.md"


def test_others_get_the_tree_as_it_is(docs: Path) -> None:
    names = {"docs/index.md", "docs/2023/index.md", "docs/2023/unit/project/index.md"}
    assert _settled(_KNOWN["material"], docs) == names
    assert _settled(_KNOWN["eleventy"], docs) == names


def test_settings_are_taken_along_and_old_sites_go(docs: Path) -> None:
    peer = _KNOWN["material"]
    _settled(peer, docs)
    (docs.parent / "material" / "site").mkdir()
    _settled(peer, docs)
    assert {path.name for path in (docs.parent / "material").iterdir()} == {"mkdocs.yml", "docs"}


def test_a_peer_that_cannot_be_installed_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert _KNOWN["eleventy"].install(tmp_path) == "npm is not on this machine"


def test_what_is_installed_is_not_installed_again(tmp_path: Path) -> None:
    peer = replace(_KNOWN["hugo"], packages=["none of this name"])
    programs = peer.programs(tmp_path)
    programs.mkdir(parents=True)
    (programs / "hugo").touch()
    assert peer.install(tmp_path) is None
