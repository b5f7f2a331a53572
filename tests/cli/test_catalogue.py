"""Everything that click can say is said in Chinese."""

import re
import string
from io import BytesIO
from pathlib import Path

import click
import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

import generator

_CATALOGUE = Path(generator.__file__).parent / "locale" / "zh_CN" / "LC_MESSAGES" / "messages.po"
_SAYINGS = {
    message if isinstance(message, str) else message[0]: message
    for _, _, message, _, _ in extract_from_dir(Path(click.__file__).parent, [("**.py", "python")])
}


@pytest.fixture(scope="module")
def catalogue() -> Catalog:
    with _CATALOGUE.open("rb") as file:
        return read_po(file, locale="zh_CN")


def test_compiled_catalogue_is_that_of_the_text(catalogue: Catalog) -> None:
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    assert _CATALOGUE.with_suffix(".mo").read_bytes() == compiled.getvalue(), "compile messages.po again: make bless"


@pytest.mark.parametrize("saying", sorted(_SAYINGS))
def test_saying_is_translated(saying: str, catalogue: Catalog) -> None:
    message = catalogue.get(saying)
    assert message
    assert message.string
    assert message.id == _SAYINGS[saying]


def test_translations_fill_in_nothing_that_click_does_not_give(catalogue: Catalog) -> None:
    for message in catalogue:
        given = [message.id] if isinstance(message.id, str) else message.id
        said = "".join(message.string or ())
        assert _fields(said) <= {field for text in given for field in _fields(text)}, said


def _fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name} | set(re.findall(r"%\(\w+\)s", text))
