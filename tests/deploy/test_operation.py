"""The commands of docs/operation.md, run as written in a folder that stands for the server's root."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.deploy.bare import SOMEBODY, git
from tests.releasing.bureau import REPORT, bureau

_ROOT = Path(__file__).parents[2]
_GUIDE = (_ROOT / "docs" / "operation.md").read_text("utf-8")
_BLOCKS = dict(re.findall(r"^```sh (\w+)\n(.*?)^```", _GUIDE, re.MULTILINE | re.DOTALL))
_INSTALLING = re.compile(r"^(python3 -m venv|\S+/pip install) .*\n", re.MULTILINE)


@dataclass(frozen=True)
class Server:
    """A folder in place of `/`, with a program where the guide has one installed."""

    root: Path

    def run(self, block: str, folder: str = ".", before: str = "") -> str:
        """Run a block, which succeeds, and return all that was said."""
        commands = _INSTALLING.sub("", _BLOCKS[block])
        here = re.sub(r"(?<![\w.])/(?=(?:opt|srv|backup)\b)", f"{self.root}/", before + commands)
        done = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", here],
            cwd=self.root / folder,
            env={**os.environ, **SOMEBODY, "LC_ALL": "C.UTF-8", "LANGUAGE": ""},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        assert (done.returncode, "Traceback" in done.stdout) == (0, False), done.stdout
        return done.stdout

    def page(self) -> str:
        """Return the public page of the report."""
        return (self.root / "srv" / "gongkai" / "current" / REPORT / "index.html").read_text("utf-8")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Server:
    """A server that is set up as the guide says, with two releases; the second one says 写错的一句."""
    root = tmp_path_factory.mktemp("server")
    for program in ("opt/gongkai/bin/gongkai", "opt/gongkai-new/bin/gongkai"):
        (root / program).parent.mkdir(parents=True)
        (root / program).write_text(f'#!/bin/sh\nPYTHONPATH="{_ROOT}" exec "{sys.executable}" -m generator "$@"\n')
        (root / program).chmod(0o755)
    (root / "srv").mkdir()
    (root / "deploy").symlink_to(_ROOT / "deploy")
    made = Server(root)
    assert "gongkai" in made.run("install")
    made.run("setup")
    told = made.run("push")
    assert "publisher.yaml：缺少“主办单位”" in told
    assert "网站没有更新，仍是原来的版本" in told
    clone = root / "绩效公开"
    shutil.rmtree(clone / "content")
    shutil.move(bureau(root / "made") / "content", clone)
    _push(clone, "第一批报告")
    _say_later(clone, "写错的一句。")
    assert "写错的一句。" in made.page()
    return made


def _push(clone: Path, message: str) -> None:
    git(clone, "add", "--all")
    git(clone, "commit", "--quiet", "--message", message)
    git(clone, "push", "--quiet", "origin", "main")


def _say_later(clone: Path, sentence: str) -> None:
    with (clone / "content" / "reports" / REPORT / "text.md").open("a", encoding="utf-8") as text:
        text.write(f"\n{sentence}\n")
    _push(clone, "补充")


def test_back_up_lose_everything_and_restore(server: Server) -> None:
    server.run("backup")
    page, tip = server.page(), git(server.root / "srv" / "gongkai.git", "rev-parse", "main")
    shutil.rmtree(server.root / "srv")
    (server.root / "srv").mkdir()
    day = next(path.name for path in (server.root / "backup").iterdir())
    told = server.run("restore", before=f"day={day}\n")
    assert "已退回，现在公开的是版本 000002" in told
    assert (server.page(), git(server.root / "srv" / "gongkai.git", "rev-parse", "main")) == (page, tip)
    assert "内容没有变化" in server.run("republish")
    shutil.rmtree(server.root / "srv" / "gongkai")
    shutil.rmtree(server.root / "临时")
    assert "已公开版本 000001" in server.run("republish")
    assert server.page() == page


def test_a_backup_that_was_damaged_is_told(server: Server) -> None:
    server.run("backup", before="rm -rf /backup\n")
    backup = next((server.root / "backup").iterdir()) / "gongkai.tar"
    with backup.open("ab") as tar:
        tar.write(b"1")
    with pytest.raises(AssertionError, match=r"gongkai\.tar: FAILED"):
        server.run("restore", before=f"day={backup.parent.name}\n")


def test_go_back_and_take_the_commit_back(server: Server) -> None:
    clone = server.root / "绩效公开"
    _say_later(clone, "又写错的一句。")
    assert "又写错的一句。" in server.page()
    assert "已退回" in server.run("rollback")
    assert "又写错的一句。" not in server.page()
    assert "已公开" in server.run("revert", "绩效公开")
    assert "又写错的一句。" not in server.page()
    assert "写错的一句。" in server.page()


def test_upgrade_is_tried_beside_and_then_publishes(server: Server) -> None:
    assert "网站已生成" in server.run("upgrade")
    program = git(server.root / "srv" / "gongkai.git", "config", "gongkai.program")
    assert program == str(server.root / "opt" / "gongkai-new" / "bin" / "gongkai")
    _say_later(server.root / "绩效公开", "升级以后的一句。")
    assert "升级以后的一句。" in server.page()


def test_every_block_is_run_here() -> None:
    run = set(re.findall(r'\.run\("(\w+)"', Path(__file__).read_text("utf-8")))
    assert run == set(_BLOCKS)
    assert len(re.findall(r"^```sh", _GUIDE, re.MULTILINE)) == len(_BLOCKS)


def test_no_host_of_packages_is_named() -> None:
    assert not re.search(r"https?://|index-url", _GUIDE)


def test_every_file_that_the_guide_names_is_there() -> None:
    named = set(re.findall(r"`(deploy/[\w./-]+|tests/[\w./-]+|[A-Z]+\.md)`", _GUIDE)) - {"README.md"}
    assert len(named) >= 6
    assert [name for name in sorted(named) if not (_ROOT / name).exists()] == []
