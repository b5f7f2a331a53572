"""Git is asked for the content's own repository, whoever asks, and where there is none nothing is claimed."""

import subprocess
from pathlib import Path

import pytest

from generator.errors import GongkaiError
from generator.releasing.revision import Age, Revision, age, revision_of

_WHO = ("-c", "user.name=甲", "-c", "user.email=jia@example.org", "-c", "commit.gpgsign=false")


class Repository:
    """A repository with a content folder."""

    def __init__(self, folder: Path) -> None:
        """Begin one without a commit."""
        self.folder, self.content = folder, folder / "content"
        self.content.mkdir(parents=True)
        self.config = folder / "mkdocs.yml"
        self.config.touch()
        self.git("init", "-q", "-b", "main")

    def git(self, *arguments: str) -> str:
        """Run Git in it."""
        command = ["git", "-C", str(self.folder), *_WHO, *arguments]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()

    def commit(self, text: str) -> str:
        """Commit a text, and return the commit."""
        (self.content / "publisher.yaml").write_text(text, "utf-8")
        self.git("add", "-A")
        self.git("commit", "-q", "-m", text)
        return self.git("rev-parse", "HEAD")

    def revision(self) -> Revision:
        """Return what is said of the content."""
        return revision_of(self.content, self.config, None)


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "bureau")


def test_a_commit_and_whether_the_content_is_as_committed(repository: Repository) -> None:
    assert repository.revision() == Revision(None, None)
    commit = repository.commit("一")
    (repository.folder / "elsewhere.txt").touch()
    assert repository.revision() == Revision(commit, True)
    (repository.content / "new.md").touch()
    assert repository.revision() == Revision(commit, False)
    assert revision_of(repository.content, repository.config, "v1") == Revision("v1", None)


def test_without_a_repository_nothing_is_claimed(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").touch()
    assert revision_of(tmp_path, tmp_path / "mkdocs.yml", None) == Revision(None, None)
    assert age(tmp_path, "v2", "v1") is Age.UNKNOWN


def test_a_hook_of_another_repository_does_not_mislead(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit, other = repository.commit("一"), Repository(tmp_path / "other")
    other.commit("另一个")
    monkeypatch.setenv("GIT_DIR", str(other.folder / ".git"))
    assert repository.revision().commit == commit


def test_a_repository_that_cannot_be_read_is_told(repository: Repository) -> None:
    repository.commit("一")
    (repository.folder / ".git" / "config").write_text("[broken", "utf-8")
    with pytest.raises(GongkaiError, match="无法读取 Git 仓库"):
        repository.revision()


def test_ages(repository: Repository) -> None:
    first, second = repository.commit("一"), repository.commit("二")
    repository.git("checkout", "-q", "-b", "other", first)
    apart = repository.commit("三")
    asked = {(first, second), (second, first), (first, first), (apart, second), (second, None), (second, "0" * 40)}
    assert {each: age(repository.content, *each) for each in asked} == {
        (first, second): Age.EARLIER,
        (second, first): Age.LATER,
        (first, first): Age.SAME,
        (apart, second): Age.APART,
        (second, None): Age.UNKNOWN,
        (second, "0" * 40): Age.UNKNOWN,
    }
    assert age(repository.content, "main", second) is Age.SAME
    assert age(repository.content, "--all", second) is Age.UNKNOWN
