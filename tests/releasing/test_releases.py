"""What is public is one whole release, whatever fails and whoever is late; a small builder stands in."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.errors import GongkaiError
from generator.releasing import packing, publishing, second_name
from generator.releasing.manifest import Manifest, stamps
from generator.releasing.place import Place
from generator.releasing.publishing import Asked, Published, publish
from generator.releasing.rollback import roll_back
from tests.releasing.small_site import Workshop, small_site


class Desk:
    """A publisher's desk: a workshop, and the folder that is public."""

    def __init__(self, folder: Path) -> None:
        """Set the desk up."""
        self.config, self.to = folder / "mkdocs.yml", folder / "public"
        self.config.touch()
        self.workshop = Workshop(folder)

    def change(self, text: str) -> None:
        """Change the home page."""
        self.workshop.files["index.html"] = small_site()["index.html"].replace("标题", text)

    def publish(self, text: str = "", **asked: object) -> Published:
        """Change the home page, and publish."""
        if text:
            self.change(text)
        return publish(Asked(self.config, **asked), self.to, pytest.fail)  # type: ignore[arg-type]  # as the test says

    def roll_back(self, name: str | None = None) -> str:
        """Roll back, and return the name of what is public."""
        return roll_back(self.to, name, pytest.fail)[0].name

    def names(self) -> list[str]:
        """Return the names of the releases that are kept, and of what else lies beside them."""
        return sorted(path.name for path in (self.to / "releases").iterdir())

    def shown(self) -> str:
        """Return the public home page."""
        return (self.to / "current" / "index.html").read_text("utf-8")

    def public(self) -> Manifest:
        """Return the manifest of what is public, which is whole."""
        current = Place(self.to).current
        assert current
        manifest = current.manifest()
        assert manifest.faults(self.to / "current") == []
        return manifest


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    desk = Desk(tmp_path)
    monkeypatch.setattr(publishing, "build", desk.workshop.build)
    return desk


def test_a_release_is_public_under_one_link(desk: Desk) -> None:
    told = desk.publish()
    assert (told.release.name, told.made, told.new, told.changed, told.gone) == ("000001", True, 4, 0, 0)
    assert os.fspath((desk.to / "current").readlink()) == "releases/000001/site"
    manifest = desk.public()
    assert set(manifest.files) == set(stamps(desk.to / "current")) > set(desk.workshop.files)
    assert (manifest.pages, manifest.order, manifest.replaced, manifest.commit) == (4, 1, None, None)
    assert all(path.stat().st_mode & 0o777 in {0o755, 0o444} for path in (desk.to / "current").rglob("*"))


def test_nothing_new_makes_no_release_but_a_public_site_that_was_touched_does(desk: Desk) -> None:
    desk.publish()
    assert not desk.publish().made
    assert desk.names() == ["000001"]
    page = desk.to / "current" / "404.html"
    page.unlink()
    page.write_text("made by hand", "utf-8")
    assert desk.publish().made
    assert (desk.public().release, desk.public().replaced) == ("000002", "000001")


def test_the_same_content_has_the_same_manifest(desk: Desk) -> None:
    desk.publish()
    one = desk.public()
    desk.publish("新")
    desk.publish("标题")
    other = desk.public()
    assert (one.files, one.content, one.tool) == (other.files, other.content, other.tool)
    head = one.text().split('"files"')[0].splitlines()
    assert head[:2] == ["{", ' "release": "000001",']
    assert list(one.files) != sorted(one.files, reverse=True)
    assert one.text().index('"2023/index.html"') < one.text().index('"404.html"') < one.text().index('"index.html"')


def test_an_earlier_release_stays_what_it_was_and_an_open_tree_can_be_read_on(desk: Desk) -> None:
    desk.publish()
    opened = os.open(desk.to / "current", os.O_RDONLY | os.O_DIRECTORY)
    first = Place(desk.to).all()[0]
    for text in ("一", "二", "三"):
        told = desk.publish(text)
        assert told.changed == 1
        assert (told.release.site / "404.html").samefile(first.site / "404.html")
        assert not (told.release.site / "index.html").samefile(first.site / "index.html")
    assert first.manifest().faults(first.site) == []
    with os.fdopen(os.open("index.html", os.O_RDONLY, dir_fd=opened)) as page:
        assert page.read() == small_site()["index.html"]
    os.close(opened)


def test_only_the_last_releases_are_kept(desk: Desk) -> None:
    for text in ("一", "二", "三", "四"):
        desk.publish(text, keep=2)
    assert desk.names() == ["000003", "000004"]
    desk.publish("五", keep=1)
    assert desk.names() == ["000004", "000005"], "what was public until now is always kept"


def test_one_can_go_back_and_forward(desk: Desk) -> None:
    for text in ("一", "二", "三"):
        desk.publish(text)
    assert (desk.roll_back(), "二" in desk.shown()) == ("000002", True)
    assert (desk.roll_back(), "一" in desk.shown()) == ("000001", True)
    assert (desk.roll_back("3"), "三" in desk.shown()) == ("000003", True)
    assert desk.roll_back("000001") == "000001"
    assert desk.publish("四").release.name == "000004"
    assert desk.public().replaced == "000001"
    assert desk.roll_back() == "000001", "what was public before, not what has the number before"
    assert desk.names() == ["000001", "000002", "000003", "000004"]


def test_what_cannot_be_gone_back_to_is_told(desk: Desk) -> None:
    with pytest.raises(GongkaiError, match="没有发布过的版本"):
        desk.roll_back()
    desk.publish("一")
    with pytest.raises(GongkaiError, match="没有更早的版本，公众看到的网站没有改变。保留着的版本：000001"):
        desk.roll_back()
    desk.publish("二")
    with pytest.raises(GongkaiError, match="没有版本 000009"):
        desk.roll_back("9")
    site = desk.to / "releases" / "000001" / "site"
    (site / "404.html").unlink()
    (site / "added.html").touch()
    with pytest.raises(GongkaiError, match="版本 000001 不完整，没有退回") as refused:
        desk.roll_back()
    assert str(refused.value).splitlines()[1:] == ["404.html：不见了", "added.html：不是发布的文件"]
    assert desk.public().release == "000002"


def test_a_site_with_a_fault_is_not_published(desk: Desk) -> None:
    desk.publish()
    desk.change('<a href="nowhere/">x</a>')
    with pytest.raises(GongkaiError, match="没有发布，公众看到的网站没有改变"):
        desk.publish()
    assert desk.public().release == "000001"
    assert desk.names() == ["000001"]


def test_who_started_earlier_does_not_take_back_what_is_later(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.publish("一")
    desk.publish("二")
    monkeypatch.setattr(Place, "ticket", lambda _: 1)
    told = desk.publish("三")
    assert (told.later, told.made) == (True, False)
    assert "二" in desk.shown()
    monkeypatch.undo()


def test_tickets_go_on_when_their_file_is_lost(desk: Desk) -> None:
    for text in ("一", "二", "三"):
        desk.publish(text)
    (desk.to / ".tickets").unlink()
    assert desk.publish("四").made
    assert desk.public().order == 4


def test_with_git_the_history_decides(desk: Desk) -> None:
    def git(*arguments: str) -> str:
        who = ("-c", "user.name=甲", "-c", "user.email=jia@example.org")
        command = ["git", "-C", str(desk.config.parent), *who, *arguments]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()

    git("init", "-q", "-b", "main")
    git("add", "mkdocs.yml")
    for text in ("一", "二"):
        git("commit", "-q", "--allow-empty", "-m", text)
        desk.publish(text)
    second = git("rev-parse", "HEAD")
    assert desk.public().commit == second
    git("checkout", "-q", "HEAD~")
    assert desk.publish("一").later
    git("commit", "-q", "--allow-empty", "-m", "三")
    with pytest.raises(GongkaiError, match=f"已经公开的版本 {second} 不在这份内容的历史中"):
        desk.publish("三")
    assert "二" in desk.shown()
    assert desk.publish("三", replace=True).made
    assert desk.publish("别的", revision="V1").made
    assert (desk.public().commit, desk.public().clean) == ("V1", None)


def test_a_current_that_is_no_link_is_left_alone(desk: Desk) -> None:
    (desk.to / "current").mkdir(parents=True)
    with pytest.raises(GongkaiError, match="不是符号链接"):
        desk.publish()
    (desk.to / "current").rmdir()
    (desk.to / "current").symlink_to("/nowhere/site")
    with pytest.raises(GongkaiError, match="不是发布的版本"):
        desk.publish()


_STEPS: dict[str, tuple[Any, str]] = {
    "site linked": (publishing, "second_name"),
    "packed file linked": (packing, "second_name"),
    "file packed": (packing, "_write"),
    "pages noted": (publishing, "keep"),
    "manifest written": (Manifest, "text"),
    "files protected": (publishing, "_protect"),
    "disk written": (os, "sync"),
    "names written": (publishing, "written"),
    "link made": (Path, "symlink_to"),
}


@pytest.mark.parametrize("step", _STEPS)
def test_a_full_disk_changes_nothing_at_any_step(step: str, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.publish("一")
    desk.workshop.files = small_site(2)

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(*_STEPS[step], full)
        with pytest.raises(GongkaiError, match="公众看到的网站没有改变"):
            desk.publish("二")
        assert desk.public().release == "000001"
    assert desk.publish("二").made
    assert [name for name in desk.names() if name.startswith(".")] == []
    assert sorted(path.name for path in desk.to.iterdir()) == [".built", ".lock", ".tickets", "current", "releases"]


def test_where_nothing_can_be_linked_files_are_copied(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    with monkeypatch.context() as patch:
        patch.setattr(publishing, "second_name", lambda *names: _with_refused(patch, refused, names))
        desk.publish("一")
    assert not (desk.to / "current" / "404.html").samefile(desk.to / ".built" / "site" / "404.html")
    desk.public()


def _with_refused(patch: pytest.MonkeyPatch, refused: Callable[..., None], names: tuple[Path, ...]) -> None:
    """Link as it is done where that is refused."""
    with patch.context() as within:
        within.setattr(os, "link", refused)
        second_name.second_name(*names)
