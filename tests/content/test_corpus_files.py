"""Files and links in the content folder that are not what they should be."""

import os
from pathlib import Path

import pytest

from generator.content.corpus import load_corpus
from tests.content.breaking import FOLDER, REPORT, link_outside, remove, replace


@pytest.mark.parametrize("name", [FOLDER, "reports/2023/wenhua-ju", "reports/2023", REPORT])
def test_nothing_is_loaded_from_outside(content: Path, name: str) -> None:
    link_outside(name)(content)
    loaded, mistakes = load_corpus(content)
    assert [(mistake.kind, mistake.file) for mistake in mistakes] == [("link-outside", f"content/{name}")]
    assert loaded
    assert loaded.reports == ()


def test_links_out_of_units_and_reports_are_refused_as_a_whole(content: Path) -> None:
    link_outside("reports")(content)
    loaded, mistakes = load_corpus(content)
    assert loaded
    assert loaded.reports == ()
    assert [(mistake.kind, mistake.file) for mistake in mistakes] == [("link-outside", "content/reports")]


def test_a_dead_link_is_a_mistake(content: Path) -> None:
    (content / "units/a.yaml").symlink_to("nowhere.yaml")
    [mistake] = load_corpus(content).mistakes
    assert (mistake.kind, mistake.file) == ("unreadable", "content/units/a.yaml")


def test_a_file_that_cannot_be_read_is_a_mistake(content: Path) -> None:
    (content / f"{FOLDER}/text.md").unlink()
    (content / f"{FOLDER}/text.md").mkdir()
    [mistake] = load_corpus(content).mistakes
    assert (mistake.kind, mistake.file) == ("unreadable", f"content/{FOLDER}/text.md")


def test_a_link_to_itself_is_a_mistake(content: Path) -> None:
    (content / "units/a.yaml").symlink_to("a.yaml")
    (content / f"{FOLDER}/files/b").symlink_to("b")
    kinds = {(mistake.kind, mistake.file) for mistake in load_corpus(content).mistakes}
    assert kinds == {("unreadable", "content/units/a.yaml"), ("unreadable", f"content/{FOLDER}/files/b")}


@pytest.mark.parametrize("name", ["units", "reports", f"{FOLDER}/files"])
def test_a_file_in_place_of_a_folder_is_a_mistake(content: Path, name: str) -> None:
    (content / name).rename(content.parent / "away")
    (content / name).write_bytes(b"")
    mistakes = load_corpus(content).mistakes
    assert ("unreadable", f"content/{name}") in {(mistake.kind, mistake.file) for mistake in mistakes}


def test_a_file_name_in_another_encoding_is_a_mistake(content: Path) -> None:
    folder = os.fsencode(content / FOLDER / "files")
    (Path(os.fsdecode(folder + b"/" + "报告".encode("gb18030")))).write_bytes(b"")
    [mistake] = load_corpus(content).mistakes
    assert mistake.kind == "bad-file-name"
    assert mistake.file.encode().startswith(f"content/{FOLDER}/files/?".encode())


def test_a_report_without_text_is_still_checked(content: Path) -> None:
    remove(f"{FOLDER}/text.md")(content)
    replace(REPORT, "年度: 2023", "年度: 2022")(content)
    loaded, mistakes = load_corpus(content)
    assert [mistake.kind for mistake in mistakes] == ["wrong-folder", "text-missing"]
    assert loaded
    assert loaded.reports[0].text == ""
