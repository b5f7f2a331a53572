"""What is sent compressed is the text itself, always in the same bytes, and packed once."""

import gzip
from pathlib import Path

import brotli
import pytest

from generator.releasing.manifest import Manifest, stamps
from generator.releasing.packing import pack
from generator.releasing.place import Release
from tests.releasing.small_site import LONG, write

_FILES = {
    "a/index.html": LONG,
    "b.css": "a{}" * 400,
    "small.css": "a{}",
    "c.png": "x" * 4000,
    "s.xml": LONG,
    "s.xml.gz": "as built",
}


def _packed(folder: Path, files: dict[str, str]) -> Release:
    site = write(files, folder / "site")
    built = stamps(site)
    packed = pack(site, built, None)
    manifest = Manifest("000001", 1, None, None, None, "", "", 1, {**built, **packed})
    (folder / "manifest.json").write_text(manifest.text(), "utf-8")
    return Release(folder)


def test_texts_of_some_size_are_packed_and_nothing_else(tmp_path: Path) -> None:
    site = _packed(tmp_path, _FILES).site
    assert stamps(site).keys() - _FILES.keys() == {
        "a/index.html.gz",
        "a/index.html.br",
        "b.css.gz",
        "b.css.br",
        "s.xml.br",
    }
    assert gzip.decompress((site / "a/index.html.gz").read_bytes()).decode() == LONG
    assert brotli.decompress((site / "a/index.html.br").read_bytes()).decode() == LONG
    assert (site / "s.xml.gz").read_text() == "as built"


def test_packed_files_have_no_time_in_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one = _packed(tmp_path / "one", _FILES)
    monkeypatch.setattr("time.time", lambda: 0.0)
    assert stamps(one.site) == stamps(_packed(tmp_path / "other", _FILES).site)


def test_what_is_the_same_is_linked_and_what_is_not_whole_is_made_again(tmp_path: Path) -> None:
    earlier = _packed(tmp_path / "earlier", _FILES)
    (earlier.site / "b.css.br").write_bytes(b"damaged")
    changed = {**_FILES, "a/index.html": LONG + "又一句。"}
    site = write(changed, tmp_path / "site")
    pack(site, stamps(site), earlier)
    assert (site / "b.css.gz").samefile(earlier.site / "b.css.gz")
    assert not (site / "a/index.html.gz").samefile(earlier.site / "a/index.html.gz")
    assert gzip.decompress((site / "a/index.html.gz").read_bytes()).decode() == changed["a/index.html"]
    assert brotli.decompress((site / "b.css.br").read_bytes()).decode() == _FILES["b.css"]
