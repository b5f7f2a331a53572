"""What was withdrawn is gone from the deployed tree, and does not come back because somebody goes back."""

import shutil
from pathlib import Path

import pytest

from generator.content.corpus import load_corpus
from generator.errors import GongkaiError
from generator.site.withdrawn import refuse_left_behind
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


def test_the_deployed_tree_has_nothing_of_it_but_the_page_that_says_so(project: Path, tmp_path: Path) -> None:
    corpus, mistakes = load_corpus(project / "content")
    assert (mistakes, corpus is not None and len(corpus.withdrawn)) == ((), 1)
    withdrawn = corpus.withdrawn if corpus else ()
    deployed = project / "public" / "current"
    names = {path.name for path in (deployed / REPORT).rglob("*")}
    assert names == {"index.html", "index.html.br", "index.html.gz"}
    refuse_left_behind(deployed, withdrawn)
    shutil.copytree(deployed, tmp_path / "tampered")
    shutil.copy(project / "kept" / "report.yaml", tmp_path / "tampered" / REPORT / "report.json")
    with pytest.raises(GongkaiError, match=r"report\.json 不应存在"):
        refuse_left_behind(tmp_path / "tampered", withdrawn)


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
