"""The peers: every folder of peers/ is one, with what it is installed from and how it builds."""

import shutil
import subprocess
import sys
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

_PEERS = Path(__file__).with_name("peers")
_SETTINGS = "peer.toml"


@dataclass(frozen=True)
class Search:
    """How a reader searches in a site: the page, what opens the field (if anything), the field, a result.

    `enter` says whether the search begins with that key and not with the words themselves.
    """

    page: str
    field: str
    result: str
    open: str | None = None
    enter: bool = False


@dataclass(frozen=True)
class Peer:
    """A site generator and its settings.

    `docs` is where it looks for the Markdown, `branch` what it calls the index page of a folder that has folders.
    """

    key: str
    name: str
    registry: Literal["pypi", "npm"]
    packages: Sequence[str]
    command: Sequence[str]
    docs: str
    branch: str | None = None
    search: Search | None = None

    def programs(self, installed: Path) -> Path:
        """Return the folder of its programs; peers of the same packages share one."""
        home = installed / self.packages[0].strip("@").replace("/", "-")
        return home / ("bin" if self.registry == "pypi" else "node_modules/.bin")

    def install(self, installed: Path) -> str | None:
        """Install it unless it is there, and return why that failed, if it did."""
        programs = self.programs(installed)
        if (programs / self.command[0]).exists():
            return None
        home = programs.parent if self.registry == "pypi" else programs.parents[1]
        home.mkdir(parents=True, exist_ok=True)
        for step in self._steps(home):
            if not shutil.which(step[0]):
                return f"{step[0]} is not on this machine"
            done = subprocess.run(step, cwd=home, capture_output=True, text=True, check=False)  # noqa: S603 (package managers)
            if done.returncode:
                return (done.stderr.strip() or done.stdout.strip()).splitlines()[-1]
        return None

    def _steps(self, home: Path) -> list[list[str]]:
        if self.registry == "npm":
            return [["npm", "install", "--no-audit", "--no-fund", "--prefix", str(home), *self.packages]]
        pip = [str(home / "bin" / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        return [[sys.executable, "-m", "venv", str(home)], [*pip, *self.packages]]

    def settle(self, docs: Path, folder: Path, installed: Path) -> None:
        """Make a folder in which it can build: its settings, and the Markdown under the names that it knows."""
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(_PEERS / self.key, folder, ignore=shutil.ignore_patterns(_SETTINGS))
        shutil.copytree(docs, folder / self.docs, copy_function=_linked)
        if self.branch:
            for page in (folder / self.docs).rglob("index.md"):
                if any(path.is_dir() for path in page.parent.iterdir()):
                    page.rename(page.with_name(self.branch))
        if self.registry == "npm":
            (folder / "node_modules").symlink_to(self.programs(installed).parent.absolute())


def _linked(source: str, target: str) -> str:
    """Give a file a second name; ten thousand pages are not copied for every peer."""
    Path(target).hardlink_to(source)
    return target


def peers() -> list[Peer]:
    """Return all peers, sorted by key."""
    return [_peer(path) for path in sorted(_PEERS.glob(f"*/{_SETTINGS}"))]


def _peer(path: Path) -> Peer:
    told: Mapping[str, object] = tomllib.loads(path.read_text(encoding="utf-8"))
    search = told.get("search")
    known = {**told, "search": Search(**search) if isinstance(search, dict) else None}
    return Peer(key=path.parent.name, **known)  # type: ignore[arg-type] # a wrong name or type shows at once
