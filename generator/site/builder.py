"""MkDocs run as a program of its own: the site is rendered beside the old one and exchanged for it."""

import os
import subprocess
import sys
from pathlib import Path

from generator.errors import GongkaiError
from generator.replacing import replacing
from generator.site.production import VARIABLE

EARLIER = "GONGKAI_EARLIER_SITE"
"""The environment variable by which the builder says where the site is that will be replaced."""
UNCHANGED = 3
"""How the builder ends where there is nothing to do."""
_BUILT = ("index.html", "404.html", "sitemap.xml")
"""What every built site has at its top; nobody's own folder has all of it."""


class _UnchangedError(Exception):
    """The site is already what would be built."""


def build(config: Path, site: Path, *, production: bool = False) -> bool:
    """Build the whole site into `site`, and tell whether anything has changed; the last good one stays on any failure.

    A site for `production` is refused to a publisher that lacks what it must show.

    Raises:
        GongkaiError: `site` holds something else than a built site, or the builder failed and has said why.
    """
    if site.exists() and not _replaceable(site):
        raise GongkaiError(f"{site} 不是空目录，也不是生成的网站，没有写入。请换一个目录，或先自行清空")
    try:
        with replacing(site) as folder:
            _render(config, site, folder, production=production)
    except _UnchangedError:
        return False
    return True


def _render(config: Path, site: Path, folder: Path, *, production: bool) -> None:
    """Have MkDocs build the site that takes the place of `site` into a folder."""
    asked = {VARIABLE: "1"} if production else {}
    asked |= {EARLIER: str(site.resolve())}
    code = _mkdocs("build", "--strict", "--config-file", str(config), "--site-dir", str(folder), **asked)
    if code == UNCHANGED:
        raise _UnchangedError
    if code:
        raise GongkaiError(f"网站没有生成，{site} 没有改动，原因见上")


def serve(config: Path, address: str | None) -> None:
    """Serve the site until the user stops it.

    Raises:
        GongkaiError: the server could not start and has said why.
    """
    chosen = ["--dev-addr", address] if address else []
    if _mkdocs("serve", "--config-file", str(config), *chosen):
        raise GongkaiError("预览没有启动，原因见上")


def _replaceable(site: Path) -> bool:
    return site.is_dir() and (all((site / name).is_file() for name in _BUILT) or not any(site.iterdir()))


def _mkdocs(*arguments: str, **variables: str) -> int:
    """Run MkDocs with its output shown, and return its exit code."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", **variables}
    try:
        return subprocess.run([sys.executable, "-m", "mkdocs", *arguments], env=environment, check=False).returncode  # noqa: S603 (our own interpreter)
    except KeyboardInterrupt:
        return 0
