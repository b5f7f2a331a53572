"""A bureau's bare repository with the hooks of deploy/git, a clone of it, and the site served from there."""

import contextlib
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.request import urlopen

_ROOT = Path(__file__).parents[2]
HOOKS = _ROOT / "deploy" / "git"
SOMEBODY = {
    "GIT_AUTHOR_NAME": "经办人",
    "GIT_AUTHOR_EMAIL": "clerk@yunling.test",
    "GIT_COMMITTER_NAME": "经办人",
    "GIT_COMMITTER_EMAIL": "clerk@yunling.test",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
}


@dataclass(frozen=True)
class Pushed:
    """How a push ended, and what the person who pushed was told."""

    code: int
    told: str


@dataclass(frozen=True)
class Bare:
    """The bare repository, the folder that all of this lies in, and the checkout that is pushed from."""

    folder: Path
    clone: Path

    @property
    def repository(self) -> Path:
        """The bare repository."""
        return self.folder / "数据 仓库.git"

    @property
    def public(self) -> Path:
        """Where the site is published to."""
        return self.folder / "公开 网站"

    @property
    def work(self) -> Path:
        """Where the site is made."""
        return self.folder / "生成 目录"

    def commit(self, message: str) -> str:
        """Commit everything in the clone, and return the commit."""
        git(self.clone, "add", "--all")
        git(self.clone, "commit", "--quiet", "--allow-empty", "--message", message)
        return git(self.clone, "rev-parse", "HEAD")

    def push(self, *what: str, clone: Path | None = None) -> Pushed:
        """Push, `main` if nothing else is said."""
        done = _run(clone or self.clone, "push", "--quiet", "origin", *(what or ("main",)))
        assert "Traceback" not in done.stderr, done.stderr
        lines = (line.removeprefix("remote: ").rstrip() for line in done.stderr.splitlines())
        return Pushed(done.returncode, "\n".join(lines))

    def tip(self, ref: str = "refs/heads/main") -> str:
        """Return the commit that a reference of the bare repository names."""
        return git(self.repository, "rev-parse", ref)

    def has(self, text: str) -> bool:
        """Tell whether any object of the bare repository, reachable or not, holds a text."""
        objects = git(self.repository, "cat-file", "--batch-all-objects", "--batch-check=%(objectname) %(objecttype)")
        wanted = [line.split()[0] for line in objects.splitlines() if not line.endswith("tree")]
        given = "\n".join(wanted).encode()
        command = ["git", "-C", str(self.repository), "cat-file", "--batch"]
        return text.encode() in subprocess.run(command, input=given, capture_output=True, check=True).stdout

    def setting(self, name: str, value: str) -> None:
        """Set what a hook reads."""
        git(self.repository, "config", f"gongkai.{name}", value)

    def back_to_the_tip(self) -> None:
        """Forget in the clone what was not accepted."""
        git(self.clone, "reset", "--quiet", "--hard", self.tip())
        git(self.clone, "clean", "-dffxq")


def bare(folder: Path, checkout: Path) -> Bare:
    """Return a bare repository with both hooks, and `checkout` made a repository with one commit on `main`."""
    made = Bare(folder, checkout)
    subprocess.run(["git", "init", "--quiet", "--bare", "-b", "main", str(made.repository)], check=True)
    for hook in HOOKS.iterdir():
        shutil.copy(hook, made.repository / "hooks")
    program = folder / "gongkai"
    program.write_text(f'#!/bin/sh\nPYTHONPATH="{_ROOT}" exec "{sys.executable}" -m generator "$@"\n', "utf-8")
    program.chmod(0o755)
    made.setting("program", str(program))
    made.setting("public", str(made.public))
    made.setting("work", str(made.work))
    git(checkout, "init", "--quiet", "-b", "main")
    (checkout / ".gitignore").write_text("/.cache/\n/site/\n", "utf-8")
    git(checkout, "remote", "add", "origin", str(made.repository))
    made.commit("第一批报告")
    return made


def git(folder: Path, *arguments: str) -> str:
    """Run Git, which succeeds, and return what it says."""
    done = _run(folder, *arguments)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def _run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["git", "-C", str(folder), *arguments],
        env={**os.environ, **SOMEBODY},
        capture_output=True,
        text=True,
        check=False,
    )


@contextlib.contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder over HTTP, and give the address."""
    handler = partial(_Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def fetched(address: str) -> str:
    """Return what a server answers."""
    with urlopen(address, timeout=10) as answer:  # noqa: S310 (a server of this test)
        return str(answer.read().decode())


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""
