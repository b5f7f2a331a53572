"""The page of the results: what people wrote stays, what lies between two marks is written anew."""

from pathlib import Path

from benchmarks.suite.picture import picture
from benchmarks.suite.results import Results
from benchmarks.suite.table import tables

BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"
_PICTURE = Path("images", "performance.svg")


def write_page(page: Path, results: Results) -> None:
    """Write tables and picture into a page.

    Raises:
        SystemExit: the page has no marks to write between.
    """
    text = page.read_text(encoding="utf-8")
    before, begin, rest = text.partition(BEGIN)
    _, end, behind = rest.partition(END)
    if not (begin and end):
        raise SystemExit(f"{page} has no lines {BEGIN} and {END} to write between")
    drawn = page.parent / _PICTURE
    drawn.parent.mkdir(parents=True, exist_ok=True)
    drawn.write_text(picture(results), encoding="utf-8")
    shown = f"![Full build, seconds]({_PICTURE.as_posix()})"
    page.write_text(f"{before}{BEGIN}\n\n{shown}\n\n{tables(results)}\n{END}{behind}", encoding="utf-8")
