"""What was withdrawn does not become public again because somebody goes back."""

import shutil
from pathlib import Path

import pytest

from tests.releasing.bureau import REPORT, bureau, public, publish, shown
from tests.site.rebuilding import gongkai


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout that published a report, then its withdrawal, then something else; `kept` is the report's folder."""
    project = bureau(tmp_path_factory.mktemp("bureau") / "checkout")
    shutil.copytree(project / "content" / "reports" / REPORT, project / "kept")
    assert publish(project).returncode == 0
    done = gongkai(project, "withdraw", REPORT, "--reason", "经复核不应公开", "--date", "2025-05-06")
    assert done.returncode == 0, done.stderr
    assert publish(project).returncode == 0
    with (project / "content" / "pages" / "about.md").open("a", encoding="utf-8") as about:
        about.write("\n补充一句。\n")
    assert publish(project).returncode == 0
    return project


def test_going_back_to_what_has_a_withdrawn_report_is_refused(project: Path) -> None:
    to = project / "public"
    assert publish(project, "--rollback").returncode == 0
    before = public(to)
    assert before.release == "000002"
    for arguments in (["--rollback"], ["--rollback", "1"]):
        refused = publish(project, *arguments)
        assert refused.returncode == 1
        assert (
            f"版本 000001 里有后来撤回的报告，共1份，没有退回，公众看到的网站没有改变：\n/{REPORT}/\n" in refused.stderr
        )
        assert (public(to), "已撤回" in shown(to)) == (before, True)


def test_it_is_possible_on_purpose(project: Path) -> None:
    to = project / "public"
    back = publish(project, "--rollback", "1", "--with-withdrawn")
    assert (back.returncode, public(to).release, "已撤回" in shown(to)) == (0, "000001", False), back.stderr
    assert publish(project, "--rollback", "3").returncode == 0
    assert "已撤回" in shown(to)


def test_a_report_that_is_public_again_keeps_nobody_from_going_back(project: Path) -> None:
    """What counts is the last that was said of the address."""
    to, report = project / "public", project / "content" / "reports" / REPORT
    shutil.rmtree(report)
    shutil.copytree(project / "kept", report)
    assert publish(project).returncode == 0
    back = publish(project, "--rollback", "1")
    assert (back.returncode, public(to).release) == (0, "000001"), back.stderr
