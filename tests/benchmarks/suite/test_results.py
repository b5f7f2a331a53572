"""What was measured is told in tables, a picture and a page, with medians and ratios."""

import re
from pathlib import Path

import pytest
from lxml import etree  # type: ignore[import-untyped]  # lxml publishes no types

from benchmarks.process_tree import OVERDUE, Run
from benchmarks.suite.contestants import BUILDS, FULL, Gongkai
from benchmarks.suite.page import BEGIN, END, write_page
from benchmarks.suite.phone import Found, Phone
from benchmarks.suite.picture import picture
from benchmarks.suite.results import Disk, Results, Size, Steps
from benchmarks.suite.table import tables

_SVG = "{http://www.w3.org/2000/svg}"


def _run(seconds: float, code: int = 0) -> Run:
    return Run(seconds, 2 * seconds, 50 << 20, 1, code, "")


@pytest.fixture
def results() -> Results:
    """Two sizes; the peer is slower, has no search, and is ended at the larger size."""
    phone = Phone(30_000, 5_000, [Found(400_000, 0.25), Found(500_000, None)])
    ours = Steps({FULL: [_run(10), _run(30), _run(20)], BUILDS[0]: [_run(5)]}, Disk(3 << 20, 12), phone)
    peer = Steps({FULL: [_run(50)]}, Disk(1 << 20, 4), Phone(20_000, 4_000, []))
    ended = Steps({FULL: [_run(600, OVERDUE)]})
    stages = {"load": (4.0, 3.0), "check": (6.0, 5.0)}
    small = Size(200, 230, 5 << 20, stages, {Gongkai().name: ours, "A & B": peer})
    large = Size(1_000, 1_100, 25 << 20, stages, {Gongkai().name: Steps({FULL: [_run(90)]}), "A & B": ended})
    return Results({"processors": "2"}, [small, large], {"C": "no such package"}, ["甲", "乙"])


def _parts(text: str, reports: str) -> list[str]:
    """Return the tables of a size, behind its head and the line about the Markdown."""
    [section] = [part for part in text.split("### ") if part.startswith(reports)]
    return section.split("\n\n")[2:]


def _row(table: str, name: str) -> list[str]:
    [row] = re.findall(rf"^\| {re.escape(name)} \|.*$", table, re.MULTILINE)
    return [cell.strip() for cell in row.strip("|").split("|")][1:]


def test_full_builds_are_compared_by_their_medians(results: Results) -> None:
    small, large = (_parts(tables(results), size)[0] for size in ("200", "1,000"))
    assert _row(small, Gongkai().name) == ["20.0 s", "1.00", "40.0 s", "50 MiB", "3.0 MiB", "12"]
    assert _row(small, "A & B") == ["50.0 s", "2.50", "100.0 s", "50 MiB", "1.0 MiB", "4"]
    assert _row(large, "A & B")[:2] == ["more than 600 s", "6.67"]


def test_steps_and_stages_are_told_and_html_is_the_rest(results: Results) -> None:
    own = _parts(tables(results), "200")[1]
    assert _row(own, "nothing changed")[0] == "5.0 s"
    assert _row(own, "stage: check") == ["6.0 s", "5.0 s", "–"]
    assert _row(own, "stage: HTML, and all that is left")[1] == "32.0 s"


def test_a_phone_that_never_finds_is_told(results: Results) -> None:
    phones = _parts(tables(results), "200")[2]
    assert _row(phones, Gongkai().name) == ["30 KB", "5 KB", "400 KB", "0.25 s", "500 KB", "none in 180 s"]
    assert _row(phones, "A & B") == ["20 KB", "4 KB", "–", "–", "–", "–"]
    assert len(_parts(tables(results), "1,000")) == 2


def test_absent_peers_are_told(results: Results) -> None:
    assert "C could not be installed: no such package." in tables(results)


def test_the_picture_has_a_bar_for_every_full_build(results: Results) -> None:
    drawn = etree.fromstring(picture(results))
    bars = drawn.findall(f"{_SVG}rect")
    assert [bar.get("class") for bar in bars] == ["bar own", "bar", "bar own", "bar"]
    widths = [float(bar.get("width", "")) for bar in bars]
    assert widths[0] < widths[1] < widths[2] < widths[3]
    words = [text.text for text in drawn.findall(f"{_SVG}text")]
    assert words.count("A & B") == 2
    assert "> 600.0 s" in words


def test_a_page_is_written_between_its_marks(results: Results, tmp_path: Path) -> None:
    page = tmp_path / "performance.md"
    page.write_text(f"# Ours\n\n{BEGIN}\nold\n{END}\n\nBelow.\n", encoding="utf-8")
    write_page(page, results)
    write_page(page, results)
    text = page.read_text(encoding="utf-8")
    assert text.startswith(f"# Ours\n\n{BEGIN}\n")
    assert text.endswith(f"{END}\n\nBelow.\n")
    assert "old" not in text
    assert text.count("### 200 reports") == 1
    assert (tmp_path / "images" / "performance.svg").is_file()


def test_a_page_without_marks_is_left_alone(results: Results, tmp_path: Path) -> None:
    page = tmp_path / "performance.md"
    page.write_text("# Ours\n", encoding="utf-8")
    with pytest.raises(SystemExit, match="has no lines"):
        write_page(page, results)
    assert page.read_text(encoding="utf-8") == "# Ours\n"
