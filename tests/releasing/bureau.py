"""A publisher's checkout with invented content that may go public, and the real command run in it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from generator.releasing.manifest import Manifest, stamps
from generator.releasing.place import Place
from tests.site.rebuilding import gongkai
from tests.site.test_production import _COMPLETE as PUBLISHER

_ROOT = Path(__file__).parents[2]
REPORT = "2022/yangli-fagai/gaige-jingfei"


def bureau(folder: Path) -> Path:
    """Return a checkout whose content may be published."""
    shutil.copytree(_ROOT / "tests" / "invented" / "content", folder / "content")
    shutil.copytree(_ROOT / "theme", folder / "theme")
    shutil.copy(_ROOT / "mkdocs.yml", folder)
    lines = [f'{key}: "{value}"\n' for key, value in PUBLISHER.items()]
    (folder / "content" / "publisher.yaml").write_text("".join(lines), "utf-8")
    for report in (folder / "content" / "reports").rglob("report.yaml"):
        report.write_text(f"{report.read_text('utf-8')}公开信息:\n  发布日期: 2024-05-06\n", "utf-8")
    return folder


def say(project: Path, sentence: str) -> None:
    """Make a sentence the last of a report's text."""
    text = project / "content" / "reports" / REPORT / "text.md"
    kept = project / "kept-text"
    if not kept.exists():
        shutil.copy(text, kept)
    text.write_text(kept.read_text("utf-8") + f"\n{sentence}\n", "utf-8")


def publish(project: Path, *arguments: str, to: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run `gongkai publish`."""
    return gongkai(project, "publish", "--to", str(to or project / "public"), *arguments)


def start(project: Path, to: Path) -> "subprocess.Popen[str]":
    """Start `gongkai publish` in a session of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "generator", "publish", "--to", str(to)],
        cwd=project,
        env=os.environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def public(to: Path) -> Manifest:
    """Return the manifest of what is public, which is whole, byte by byte, as a web server sees it."""
    release = Place(to).current
    assert release
    manifest = release.manifest()
    assert manifest.files == stamps(to / "current")
    return manifest


def shown(to: Path) -> str:
    """Return the public page of the report."""
    return (to / "current" / REPORT / "index.html").read_text("utf-8")


def left_over(project: Path, to: Path) -> list[str]:
    """Return what a run that has ended should not have left."""
    beside = [path.name for path in (project / ".cache").iterdir() if path.name.startswith("made-")]
    hidden = [path.name for path in (to / "releases").iterdir() if path.name.startswith(".")]
    built = [path.name for path in (to / ".built").iterdir() if path.name != "site"]
    more = {path.name for path in to.iterdir()} - {".built", ".lock", ".tickets", "current", "releases"}
    return sorted([*beside, *hidden, *built, *more])
