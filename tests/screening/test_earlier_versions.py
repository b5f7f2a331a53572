"""Earlier versions are public, so they are screened as the report is: facts, text and originals."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from generator.errors import GongkaiError
from generator.kept.examining import examine, publishable
from tests.filing.desk import Desk
from tests.filing.test_earlier_versions import AGAIN, TEXT, reason

_NUMBER = "13800138000"


@pytest.fixture
def version(tmp_path: Path) -> Path:
    """The folder of a version that was replaced, in a content folder in which nothing blocks."""
    desk = Desk.at(tmp_path)
    desk.file("报告.txt", TEXT)
    desk.publish()
    desk.file("报告.txt", AGAIN, reason(6, "抄错"))
    assert not examine(desk.content).blocking
    return desk.filed().folder / "earlier/1"


def in_text(folder: Path) -> str:
    file = folder / "text.md"
    file.write_text(f"{file.read_text('utf-8')}联系人电话{_NUMBER}\n", "utf-8")
    return "earlier/1/text.md"


def in_facts(folder: Path) -> str:
    file = folder / "report.yaml"
    told = file.read_text("utf-8")
    assert "有关建议:\n" in told
    file.write_text(told.replace("有关建议:\n", f"有关建议:\n  - 联系人电话{_NUMBER}\n"), "utf-8")
    return "earlier/1/report.yaml"


def in_original(folder: Path) -> str:
    file, facts = folder / "files/报告.txt", folder / "report.yaml"
    old = file.read_bytes()
    new = old + f"联系人电话{_NUMBER}\n".encode()
    file.write_bytes(new)
    told = facts.read_text("utf-8")
    digests = sha256(old).hexdigest(), sha256(new).hexdigest()
    assert digests[0] in told
    facts.write_text(told.replace(*digests), "utf-8")
    return "earlier/1/report.yaml"


@pytest.mark.parametrize("plant", [in_text, in_facts, in_original])
def test_personal_data_in_an_earlier_version_block(version: Path, plant: Callable[[Path], str]) -> None:
    place = plant(version)
    content = version.parents[5]
    (finding,) = examine(content).blocking
    assert finding.rule == "screening/no-mobile-numbers"
    assert finding.file.endswith(place)
    assert finding.report == "/".join(version.parts[-5:-2])
    assert _NUMBER not in finding.message
    with pytest.raises(GongkaiError, match="no-mobile-numbers"):
        publishable(content)


def test_an_original_of_an_earlier_version_that_has_no_public_copy_blocks(version: Path) -> None:
    file, facts = version / "files/报告.txt", version / "report.yaml"
    told = facts.read_text("utf-8").replace(sha256(file.read_bytes()).hexdigest(), sha256(b"PK\x03\x04").hexdigest())
    facts.write_text(told, "utf-8")
    file.write_bytes(b"PK\x03\x04")
    (finding,) = examine(version.parents[5]).blocking
    assert finding.rule == "screening/originals-have-public-copies"
