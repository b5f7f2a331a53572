"""Every file of the site's source: pages and downloads from the corpus, and what people wrote by hand."""

from collections.abc import Iterable
from pathlib import Path

from generator.checking.verification import Verification
from generator.content.corpus import Corpus
from generator.errors import GongkaiError
from generator.site.parts import files_of, plan_of


def generated_files(corpus: Corpus, verification: Verification) -> dict[str, bytes]:
    """Return the pages and downloads by their paths in the site's source.

    Raises:
        GongkaiError: an original cannot be read or copied, or has the name of another download.
    """
    return files_of(plan_of(corpus, verification).parts)


def refuse_overlap(generated: Iterable[str], by_hand: Iterable[str]) -> None:
    """Make sure that no two files make the same page.

    Raises:
        GongkaiError: a file was written by hand where a generated one belongs.
    """
    taken = {_address(path) for path in generated}
    twice = sorted(path for path in by_hand if _address(path) in taken)
    if twice:
        raise GongkaiError(f"手写页面与自动生成的页面地址相同：{'、'.join(twice)}，请给手写页面换一个名字")


def _address(path: str) -> str:
    """Return the address of a page, which units.md and units/index.md share; other files have their own path."""
    page = path.removesuffix(".md")
    return path if page == path else f"{page}/".removesuffix("index/")


def files_by_hand(folder: Path) -> dict[str, bytes]:
    """Return the files that MkDocs would take too: hidden ones are left out."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    names = {path.relative_to(folder): path for path in found}
    return {
        name.as_posix(): path.read_bytes()
        for name, path in names.items()
        if not any(part.startswith(".") for part in name.parts)
    }
