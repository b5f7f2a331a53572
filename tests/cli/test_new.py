"""`gongkai new`: a repository that checks, builds and takes reports at once."""

import os
import re
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import command_line, speak_chinese
from generator.content.corpus import load_corpus
from generator.errors import GongkaiError
from generator.starting import new
from generator.starting.new import REQUIREMENTS, TEMPLATE
from tests.site.rebuilding import gongkai

_ROOT = Path(__file__).parents[2]
_REPORT = _ROOT / "content/reports/2023"
_EMPTY = "目前没有公开的报告"
_LISTS = ("", "years", "units", "grades", "search")


def _new(folder: Path | str) -> Result:
    speak_chinese()
    return CliRunner().invoke(command_line(), ["new", str(folder)])


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    made = _new(tmp_path / "绩效公开")
    assert made.exit_code == 0, made.output
    return tmp_path / "绩效公开"


def _strict(folder: Path) -> None:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    built = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert (built.returncode, built.stdout, built.stderr) == (0, "", "")


def test_it_is_what_the_package_holds_and_the_version(repository: Path) -> None:
    files = {path.relative_to(repository).as_posix() for path in repository.rglob("*") if path.is_file()}
    packaged = {path.relative_to(TEMPLATE).as_posix() for path in TEMPLATE.rglob("*") if path.is_file()}
    assert files == {*packaged, "requirements.txt"}
    assert {".gitignore", "README.md", "mkdocs.yml", "content/publisher.yaml", "content/pages/about.md"} < files
    assert f"gongkai=={version('gongkai')}" in (repository / "requirements.txt").read_text("utf-8").splitlines()


def test_it_says_what_to_do_next(tmp_path: Path) -> None:
    told = _new(tmp_path / "新").output
    assert [word for word in ("publisher.yaml", "gongkai import", "gongkai check", "gongkai build") if word in told]
    assert f"cd {tmp_path / '新'}" in told


def test_an_empty_one_checks_and_builds(repository: Path) -> None:
    checked = gongkai(repository, "check")
    assert (checked.returncode, checked.stdout) == (0, "没有发现问题\n")
    _strict(repository)
    site = repository / "site"
    assert [page for page in _LISTS if _EMPTY not in (site / page / "index.html").read_text("utf-8")] == []
    assert re.search(r'href="assets-[0-9a-f]+/stylesheets/colours\.css"', (site / "index.html").read_text("utf-8"))
    assert not list(site.rglob("bundle.*")) + list(site.rglob("main.*.css"))


def test_after_an_import_it_makes_the_site_that_the_checkout_makes(repository: Path, tmp_path: Path) -> None:
    """The short mkdocs.yml gives the bytes that the whole one beside the theme gives."""
    source = next(_REPORT.glob("zhonggong*/*/files/*.txt"))
    assert gongkai(repository, "import", str(source)).returncode == 0
    assert gongkai(repository, "build").returncode == 0
    whole = tmp_path / "whole"
    whole.mkdir()
    for name, place in (("mkdocs.yml", _ROOT), ("theme", _ROOT), ("content", repository)):
        (whole / name).symlink_to(place / name)
    assert gongkai(whole, "build").returncode == 0
    assert not _differing(repository / "site", whole / "site")
    assert list((repository / "site" / "2023").glob("*/*/report.json"))


def test_it_names_nobody(repository: Path) -> None:
    """What nobody has filled in is empty, and no site of it can go public for real."""
    publisher = load_corpus(repository / "content").corpus
    assert publisher
    told = publisher.publisher.model_dump(exclude_defaults=True, exclude={"site_name", "bases", "example"})
    assert told == {}
    refused = gongkai(repository, "build", "--production")
    assert refused.returncode == 1
    assert refused.stderr.count("缺少“") == 8
    assert "站点名称”是“绩效评价报告公开（名称待填写）" in refused.stderr


def test_about_is_the_page_of_this_repository() -> None:
    page = "content/pages/about.md"
    assert (TEMPLATE / page).read_bytes() == (_ROOT / page).read_bytes()


def test_a_folder_with_something_in_it_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("1")
    refused = _new(tmp_path)
    assert isinstance(refused.exception, GongkaiError)
    assert "不是空目录，没有写入" in str(refused.exception)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    assert _new(tmp_path).exit_code == 0
    assert (tmp_path / "mkdocs.yml").is_file()


def test_the_folder_that_one_stands_in_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    refused = _new(".")
    assert "是当前所在的目录" in str(refused.exception)


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """What `git clone` makes of an empty repository."""
    folder = tmp_path / "绩效公开"
    subprocess.run(["git", "init", "--quiet", folder], check=True)
    return folder


def test_a_clone_of_an_empty_repository_is_filled(clone: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(clone)
    made = _new(".")
    assert made.exit_code == 0
    told = subprocess.run(["git", "status", "--short"], check=True, capture_output=True, text=True).stdout.splitlines()
    assert "?? mkdocs.yml" in told
    beside = {path.relative_to(TEMPLATE).as_posix() for path in TEMPLATE.rglob("*") if path.is_file()} | {REQUIREMENTS}
    assert f"共 {len(beside)} 个文件" in made.output
    assert beside == {
        path.relative_to(clone).as_posix() for path in clone.rglob("*") if path.is_file() and ".git" not in path.parts
    }
    assert [path.name for path in clone.parent.iterdir()] == [clone.name]


def test_a_clone_is_filled_wholly_or_not_at_all(clone: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rename, moved = Path.rename, []

    def full(self: Path, target: Path) -> Path:
        moved.append(target.name)
        if len(moved) == 3:
            raise OSError(28, "No space left on device")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", full)
    assert "没有写入任何文件" in str(_new(clone).exception)
    assert len(moved) == 3
    assert [path.name for path in clone.iterdir()] == [".git"]
    assert [path.name for path in clone.parent.iterdir()] == [clone.name]


def test_who_interrupts_the_filling_of_a_clone_finds_it_empty(clone: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rename, moved = Path.rename, []

    def interrupted(self: Path, target: Path) -> Path:
        moved.append(target.name)
        if len(moved) == 3:
            raise KeyboardInterrupt
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", interrupted)
    with pytest.raises(KeyboardInterrupt):
        new.new_repository(clone)
    assert len(moved) == 3
    assert [path.name for path in clone.iterdir()] == [".git"]
    assert [path.name for path in clone.parent.iterdir()] == [clone.name]


def test_a_file_is_no_place(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("1")
    for place in (tmp_path / "file", tmp_path / "file" / "below"):
        assert isinstance(_new(place).exception, GongkaiError)
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_nothing_is_half_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that is full at the third file leaves nothing behind."""
    copied: list[str] = []

    def full(source: str, to: str) -> None:
        copied.append(source)
        if len(copied) == 3:
            raise OSError(28, "No space left on device")
        Path(to).write_bytes(Path(source).read_bytes())

    monkeypatch.setattr(new, "_copy", full)
    assert isinstance(_new(tmp_path / "新").exception, GongkaiError)
    assert list(tmp_path.iterdir()) == []


def _differing(one: Path, other: Path) -> set[str]:
    def contents(folder: Path) -> dict[str, bytes]:
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}

    left, right = contents(one), contents(other)
    return {name for name in left | right if left.get(name) != right.get(name)}
