"""Which commit a content folder holds, and which of two commits is the later one, as Git says."""

import os
import subprocess
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from generator.errors import GongkaiError

_OF_A_HOOK = frozenset(
    {
        "GIT_ALTERNATE_OBJECT_DIRECTORIES",
        "GIT_COMMON_DIR",
        "GIT_DIR",
        "GIT_INDEX_FILE",
        "GIT_OBJECT_DIRECTORY",
        "GIT_PREFIX",
        "GIT_QUARANTINE_PATH",
        "GIT_WORK_TREE",
    }
)
"""In a hook, Git names another repository in these than the one that holds the content."""
_NONE = ("not a git repository", "unknown revision", "Needed a single revision")


@dataclass(frozen=True)
class Revision:
    """A commit, None where there is none, and whether the folder is as committed, None where that is not known."""

    commit: str | None
    clean: bool | None


class Age(Enum):
    """How what would be published stands to what is public."""

    LATER = "later"
    SAME = "same"
    EARLIER = "earlier"
    APART = "apart"
    UNKNOWN = "unknown"


def revision_of(content: Path, config: Path, given: str | None) -> Revision:
    """Return the revision of a content folder; `given` is what the user says it is.

    Raises:
        GongkaiError: there is a repository, but Git cannot read it.
    """
    if given:
        return Revision(given, None)
    head = _git(content, "rev-parse", "--verify", "HEAD")
    if head is None:
        return Revision(None, None)
    changes = _git(content, "status", "--porcelain", "--", str(content.resolve()), str(config.resolve()))
    return Revision(head, changes == "")


def age(content: Path, new: str | None, public: str | None) -> Age:
    """Compare two commits; unknown where one is not given, or the repository does not have it.

    Raises:
        GongkaiError: there is a repository, but Git cannot read it.
    """
    if not new or not public:
        return Age.UNKNOWN
    if new == public:
        return Age.SAME
    named = (f"{commit}^{{commit}}" for commit in (new, public))
    one, other = (_git(content, "rev-parse", "--verify", "--end-of-options", each) for each in named)
    if one is None or other is None:
        return Age.UNKNOWN
    ages = {one: Age.EARLIER, other: Age.LATER}
    if len(ages) == 1:
        return Age.SAME
    apart = Age.UNKNOWN if _git(content, "rev-parse", "--is-shallow-repository") == "true" else Age.APART
    return ages.get(_git(content, "merge-base", one, other) or "", apart)


def _git(folder: Path, *arguments: str) -> str | None:
    """Return what Git says; None where it is not installed, there is no repository, or it does not have the commit."""
    environment = {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK}
    command = ["git", "--no-optional-locks", "-C", str(folder), *arguments]
    try:
        said = subprocess.run(  # noqa: S603 (no shell, and commits come after --end-of-options)
            command, capture_output=True, text=True, check=False, env={**environment, "LC_ALL": "C"}
        )
    except FileNotFoundError:
        return None
    if said.returncode == 0:
        return said.stdout.strip()
    if said.returncode == 1 and arguments[0] == "merge-base" and not said.stderr:
        return ""
    if any(each in said.stderr for each in _NONE):
        return None
    raise GongkaiError(f"{folder}：无法读取 Git 仓库（{said.stderr.strip()}）。请改正，或用 --revision 写明版本")
