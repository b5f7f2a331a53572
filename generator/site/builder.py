"""MkDocs run as a program of its own: the site is rendered beside the old one and exchanged for it."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from generator.errors import GongkaiError
from generator.replacing import replacing
from generator.search.layout import FOLDER, NEW
from generator.site.spare import leave
from generator.site.states import as_json, states_of

PRODUCTION = "GONGKAI_PRODUCTION"
"""The environment variable by which the builder asks for a site that may go public."""
EARLIER = "GONGKAI_EARLIER_SITE"
"""The environment variable by which the builder says where the site is that will be replaced."""
STATES_TOLD = "GONGKAI_STATES_TOLD"
"""The environment variable by which the builder says that standard input tells the states of that site's files."""
WORDS_LATER = "GONGKAI_WORDS_LATER"
"""The environment variable that asks for a site soon, even where its search index has yet to be put in order."""
TOLD = "GONGKAI_TOLD"
"""The environment variable by which the builder says in which file it wants to be told what the site is made from."""
UNCHANGED = 3
"""How the builder ends where there is nothing to do."""
_PROGRAM = "generator.plugin.run"
"""MkDocs, where a full disk is told in Chinese."""
_TIDYING = 10
"""How many seconds MkDocs has to end after the user has interrupted it."""
_BUILT = ("index.html", "404.html", "sitemap.xml")
"""What every built site has at its top; nobody's own folder has all of it."""


@dataclass(frozen=True)
class Built:
    """What became of a build: the content folder, the digest of what was read there, whether anything has changed."""

    content: Path
    digest: str
    changed: bool


class _UnchangedError(Exception):
    """The site is already what would be built."""


def build(config: Path, site: Path, *, production: bool = False, words_later: bool = False) -> Built:
    """Build the whole site into `site`; the last good one stays on any failure.

    A site for `production` is refused to a publisher that lacks what it must show. With `words_later` the site may
    come before its search index is as it will be; `words_left` tells, and a second build completes it.

    Raises:
        GongkaiError: `site` holds something else than a built site, or the builder failed and has said why.
    """
    if site.exists() and not _replaceable(site):
        raise GongkaiError(f"{site} 不是空目录，也不是生成的网站，没有写入。请换一个目录，或先自行清空")
    told: dict[str, Any] = {}
    try:
        with replacing(site, partial(_leave, told)) as folder:
            _render(config, site, folder, told, production=production, words_later=words_later)
    except _UnchangedError:
        return Built(Path(told["content"]), told["digest"], changed=False)
    return Built(Path(told["content"]), told["digest"], changed=True)


def words_left(site: Path) -> bool:
    """Tell whether reports of a site are in the small part of its search index that the next build does away with."""
    return (site / FOLDER / NEW).exists()


def tell(content: Path, digest: bytes, spare: Path | None = None, gone: Iterable[str] = ()) -> None:
    """Tell the builder, if it asks, what the site is made from.

    `spare` is where the next build looks for the site that is replaced now, without the files that are `gone`.
    """
    told: dict[str, Any] = {"content": str(content), "digest": digest.hex()}
    told |= {"spare": str(spare), "gone": list(gone)} if spare else {}
    if TOLD in os.environ:
        Path(os.environ[TOLD]).write_text(json.dumps(told), "utf-8")


def states_there(site: Path) -> bytes:
    """Return the states of the files of the site that will be replaced, as JSON.

    The builder, where it asked for the new site, has found them while this program started.
    """
    return sys.stdin.buffer.read() if STATES_TOLD in os.environ else _states(site)


def _states(site: Path) -> bytes:
    return as_json(states_of(site, {}))


def _render(  # noqa: PLR0913 (the last two say what for)
    config: Path, site: Path, folder: Path, told: dict[str, Any], *, production: bool, words_later: bool
) -> None:
    """Have MkDocs build the site that takes the place of `site` into a folder, and note what it is made from."""
    answer = folder.parent / "told.json"
    asked = {EARLIER: str(site.resolve()), TOLD: str(answer)}
    asked |= {PRODUCTION: "1"} if production else {}
    asked |= {WORDS_LATER: "1"} if words_later else {}
    code = _mkdocs(_building(config, folder), asked, telling=partial(_states, site))
    if code < 0:
        ended = f"生成程序被系统或他人终止（信号 {-code}），内存不足时也会这样"
        raise GongkaiError(f"网站没有生成，{site} 没有改动：{ended}，请重新运行")
    if code not in (0, UNCHANGED):
        raise GongkaiError(f"网站没有生成，{site} 没有改动，原因见上")
    if not answer.exists():
        raise GongkaiError(f"网站没有生成，{site} 没有改动：{config} 没有启用插件 gongkai，请在 plugins 下加上")
    told |= json.loads(answer.read_text("utf-8"))
    if code == UNCHANGED:
        raise _UnchangedError


def _leave(told: Mapping[str, Any], old: Path) -> None:
    """Leave the site that was replaced to the next build, if the builder has said where."""
    if "spare" in told:
        leave(old, told["gone"], Path(told["spare"]))


def build_for_elsewhere(config: Path, folder: Path, *, production: bool = False) -> None:
    """Build the whole site into a folder where it does not stay: nothing is remembered of it.

    Raises:
        GongkaiError: the builder failed and has said why.
    """
    asked = {PRODUCTION: "1"} if production else {}
    if _mkdocs(_building(config, folder), asked):
        raise GongkaiError("网站没有生成，原因见上")


def serve(config: Path, address: str | None) -> None:
    """Serve the site until the user stops it.

    Raises:
        GongkaiError: the server could not start and has said why.
    """
    chosen = ["--dev-addr", address] if address else []
    try:
        code = _mkdocs(["serve", "--config-file", str(config), *chosen], {})
    except KeyboardInterrupt:
        return
    if code:
        raise GongkaiError("预览没有启动，原因见上")


def _replaceable(site: Path) -> bool:
    return site.is_dir() and (all((site / name).is_file() for name in _BUILT) or not any(site.iterdir()))


def _building(config: Path, folder: Path) -> list[str]:
    return ["build", "--strict", "--config-file", str(config), "--site-dir", str(folder)]


def _mkdocs(arguments: Sequence[str], variables: Mapping[str, str], telling: Callable[[], bytes] | None = None) -> int:
    """Run MkDocs with its output shown, and return its exit code; while it starts, find out what it is to be told.

    Who interrupts it in a terminal has told MkDocs too, and waits until that has tidied up.
    """
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", **variables}
    environment |= {STATES_TOLD: "1"} if telling else {}
    program = [sys.executable, "-m", _PROGRAM, *arguments]
    with subprocess.Popen(program, env=environment, stdin=subprocess.PIPE if telling else None) as running:  # noqa: S603 (our own interpreter)
        try:
            running.communicate(telling() if telling else None)  # who has ended already needs to be told nothing
        except KeyboardInterrupt:
            _wait(running)
            raise
        except SystemExit:
            running.terminate()  # the system ends this program, and has told nobody else
            raise
    return running.returncode


def _wait(running: "subprocess.Popen[bytes]") -> None:
    try:
        running.wait(_TIDYING)
    except subprocess.TimeoutExpired:
        running.terminate()
        running.wait()
