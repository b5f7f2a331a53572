"""The templates for forges: only a push to main publishes, permissions are the least, their commands work."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.starting.new import TEMPLATE
from tests.releasing.bureau import REPORT, bureau

_ROOT = Path(__file__).parents[2]
_CI = _ROOT / "deploy" / "ci"
_GITHUB, _GITLAB = _CI / "github" / "gongkai.yml", _CI / "gitlab" / ".gitlab-ci.yml"
_GITEE, _GITEE_CHECK = _CI / "gitee" / "gongkai.yml", _CI / "gitee" / "gongkai-check.yml"
_INSTALL = re.compile(r"python3? -m pip install --requirement requirements\.txt")


def _read(file: Path) -> dict[str, Any]:
    read: dict[str, Any] = yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 (strings alone)
    return read


def _github_commands() -> list[str]:
    return [step["run"] for job in _read(_GITHUB)["jobs"].values() for step in job["steps"] if "run" in step]


def _gitlab_commands() -> list[str]:
    jobs = _read(_GITLAB)
    return [*jobs["default"]["before_script"], *(line for name in _gitlab_jobs() for line in jobs[name]["script"])]


def _gitlab_jobs() -> list[str]:
    return [name for name, job in _read(_GITLAB).items() if isinstance(job, dict) and "script" in job]


def _gitee_commands(file: Path) -> list[str]:
    return [line for stage in _read(file)["stages"] for step in stage["steps"] for line in step["commands"]]


def test_on_github_only_a_push_to_main_publishes() -> None:
    workflow = _read(_GITHUB)
    assert workflow["on"] == {"push": {"branches": ["main"]}, "pull_request": ""}
    check, publish = workflow["jobs"]["check"], workflow["jobs"]["publish"]
    assert publish["if"] == "github.event_name == 'push' && github.ref == 'refs/heads/main'"
    assert publish["needs"] == "check"
    assert not [step for step in check["steps"] if "publish" in step.get("run", "") or "pages" in step.get("uses", "")]


def test_on_github_permissions_are_the_least() -> None:
    workflow = _read(_GITHUB)
    assert workflow["permissions"] == {}
    assert workflow["jobs"]["check"]["permissions"] == {"contents": "read"}
    assert workflow["jobs"]["publish"]["permissions"] == {"contents": "read", "pages": "write", "id-token": "write"}
    checkouts = [step for step in _uses() if "checkout@" in step["uses"]]
    assert [step["with"] for step in checkouts] == [{"persist-credentials": "false"}] * 2


def _uses() -> list[dict[str, Any]]:
    return [step for job in _read(_GITHUB)["jobs"].values() for step in job["steps"] if "uses" in step]


def test_every_action_is_pinned_by_a_hash_with_its_version() -> None:
    lines = [line for line in _GITHUB.read_text("utf-8").splitlines() if "uses:" in line]
    assert len(lines) == len(_uses())
    assert [
        line for line in lines if not re.fullmatch(r"[ -]*uses: actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)
    ] == []


def test_nothing_that_somebody_else_writes_is_run() -> None:
    assert [command for command in _github_commands() if "${{" in command] == []


def test_the_cache_of_the_build_is_kept_but_not_where_the_site_becomes_public() -> None:
    caches = [step["with"]["path"] for step in _uses() if "cache@" in step["uses"]]
    assert caches == [".cache"]
    assert not [step for step in _read(_GITHUB)["jobs"]["publish"]["steps"] if "cache@" in step.get("uses", "")]
    gitlab = _read(_GITLAB)
    assert gitlab["preview"]["cache"]["paths"] == [".cache/"]
    assert "cache" not in gitlab["pages"]


def test_on_gitlab_only_a_push_to_main_publishes() -> None:
    jobs = _read(_GITLAB)
    assert jobs["pages"]["rules"] == [{"if": '$CI_PIPELINE_SOURCE == "push" && $CI_COMMIT_BRANCH == "main"'}]
    assert [name for name in _gitlab_jobs() if "publish" in " ".join(jobs[name]["script"])] == ["pages"]
    assert jobs["check"]["artifacts"]["reports"] == {"codequality": "gl-code-quality-report.json"}


def test_on_gitee_only_a_push_to_main_publishes() -> None:
    assert _read(_GITEE)["triggers"] == {"trigger": "auto", "push": {"branches": {"precise": ["main"]}}}
    assert _read(_GITEE_CHECK)["triggers"] == {"trigger": "auto", "pr": {"branches": {"precise": ["main"]}}}
    assert not [line for line in _gitee_commands(_GITEE_CHECK) if "publish" in line]


def test_a_new_repository_has_the_templates() -> None:
    assert (TEMPLATE / ".github" / "workflows" / "gongkai.yml").read_bytes() == _GITHUB.read_bytes()
    assert (TEMPLATE / ".gitlab-ci.yml").read_bytes() == _GITLAB.read_bytes()
    told = (TEMPLATE / "README.md").read_text("utf-8")
    assert [
        name for name in (".github/workflows/gongkai.yml", ".gitlab-ci.yml", "deploy/ci/gitee/") if name not in told
    ] == []


def test_no_host_is_named_from_which_packages_come() -> None:
    for file in (_GITHUB, _GITLAB, _GITEE, _GITEE_CHECK):
        assert not re.search(r"index-url|https?://(?!example\.org/)", file.read_text("utf-8")), file


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A bureau's checkout that has just been made."""
    return bureau(tmp_path_factory.mktemp("forge") / "checkout")


def _run(command: str, checkout: Path) -> subprocess.CompletedProcess[str]:
    """Run a command as a forge does, with a `gongkai` that is this one."""
    programs = checkout.parent / "bin"
    programs.mkdir(exist_ok=True)
    (programs / "gongkai").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m generator "$@"\n', "utf-8")
    (programs / "gongkai").chmod(0o755)
    environment = {
        **os.environ,
        "PATH": f"{programs}:{os.environ['PATH']}",
        "PYTHONPATH": str(_ROOT),
        "GITHUB_SHA": "1" * 40,
        "CI_COMMIT_SHA": "2" * 40,
    }
    return subprocess.run(
        ["bash", "-eo", "pipefail", "-c", command],
        cwd=checkout,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def _all() -> Iterator[str]:
    commands = [*_github_commands(), *_gitlab_commands(), *_gitee_commands(_GITEE), *_gitee_commands(_GITEE_CHECK)]
    installing = [command for command in commands if _INSTALL.fullmatch(command)]
    assert len(installing) == 6
    yield from dict.fromkeys(command for command in commands if command not in installing)


def test_the_commands_check_build_and_publish(checkout: Path) -> None:
    """All of them, one after the other; what finds errors ends with 1, as a job that is allowed to fail does."""
    ended = {}
    for command in _all():
        if command.startswith("cp "):
            subprocess.run(["rm", "-rf", "public"], cwd=checkout, check=True)
        ran = _run(command, checkout)
        ended[command] = ran.returncode
        assert "Traceback" not in ran.stderr, ran.stderr
        if command == "gongkai check --format github":
            assert "\n::error file=content/reports/" in ran.stdout
    finding = {command for command, code in ended.items() if code}
    assert finding == {"gongkai check --format github", "gongkai check --format gitlab > gl-code-quality-report.json"}
    assert len(ended) >= 8
    records = json.loads((checkout / "gl-code-quality-report.json").read_text("utf-8"))
    assert {record["location"]["path"].split("/")[0] for record in records} == {"content"}
    assert (checkout / "site" / "index.html").is_file()
    assert (checkout / "public" / REPORT / "index.html").is_file()
    assert not [path for path in (checkout / "public").rglob("*") if path.is_symlink()]


def test_content_that_may_not_go_public_stops_them(checkout: Path) -> None:
    with (checkout / "content" / "reports" / REPORT / "text.md").open("a", encoding="utf-8") as text:
        text.write("\n秘密★1年\n")
    for command in ("gongkai build", 'gongkai publish --to .public --revision "$GITHUB_SHA"'):
        assert command in set(_all())
        refused = _run(command, checkout)
        assert (refused.returncode, "[screening/no-secrecy-marks" in refused.stderr) == (1, True)
