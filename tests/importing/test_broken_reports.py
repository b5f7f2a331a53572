"""Whatever happens to a report's text, reading it ends in facts or in a message, and loses no character."""

import re
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.errors import GongkaiError
from generator.importing.reading import read_reports
from generator.sources.text import read_text
from tests.importing.known_reports import known_reports

TEXTS = [report.text for report in known_reports()]


def _read(text: str) -> None:
    source = read_text("a.txt", "0" * 64, text.encode())
    try:
        readings = read_reports(source)
    except GongkaiError as error:
        assert "没有找到" in str(error)  # noqa: PT017 (either ending is right)
        return
    texts = "".join(reading.text for reading in readings)
    shown = re.sub(r"^(?:#{1,6} |\\(?=\\?#))", "", texts, flags=re.MULTILINE)
    assert "".join(shown.split()) == "".join("".join(source.lines).split())


@pytest.mark.parametrize("seed", range(60))
def test_a_damaged_report(seed: int) -> None:
    random = Random(seed)  # noqa: S311 (not a secret)
    lines = random.choice(TEXTS).split("\n")
    for _ in range(random.randrange(1, 30)):
        at = random.randrange(len(lines))
        match random.randrange(5):
            case 0:
                del lines[at]
                lines = lines or [""]
            case 1:
                lines.insert(at, random.choice(lines))
            case 2:
                lines[at] = lines[at][: random.randrange(len(lines[at]) + 1)]
            case 3:
                lines[at] = lines[at].replace(random.choice("，。：（“"), random.choice("\t#（”1 "))
            case _:
                random.shuffle(lines[at : at + 5])
    _read("\n".join(lines))


@settings(max_examples=80, deadline=None)
@given(st.text())
def test_any_text(text: str) -> None:
    _read(text.replace("\0", ""))
