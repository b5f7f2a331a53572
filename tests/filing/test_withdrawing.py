"""`withdraw` leaves the record of a report in its folder, in one step, or changes nothing."""

from pathlib import Path

import pytest

from generator.content import folder_writing
from generator.content.corpus import load_corpus
from generator.errors import GongkaiError
from generator.filing.withdrawing import withdraw
from generator.model.dates import PrintedDate
from tests.filing.desk import Desk
from tests.filing.test_earlier_versions import AGAIN, TEXT, reason

DAY = PrintedDate.parse("2025年3月4日")


def files(content: Path) -> dict[str, bytes]:
    folder = content / "reports"
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_nothing_but_the_record_is_left(desk: Desk) -> None:
    desk.file("报告.txt", TEXT)
    desk.publish()
    desk.file("报告.txt", AGAIN, reason(6, "支出数抄错"))
    filed = desk.filed()
    done = withdraw(desk.content, f"content/reports/{filed.key}/", "经复核不应公开", DAY)
    assert list(files(desk.content)) == [f"{filed.key}/withdrawn.yaml"]
    loaded = load_corpus(desk.content)
    assert loaded.corpus
    (grave,) = loaded.corpus.withdrawn
    assert grave.withdrawal == done.withdrawal
    assert (grave.key, grave.withdrawal.project) == (filed.key, filed.report.project)
    assert grave.withdrawal.published == filed.report.envelope.published
    assert {each.sha256 for each in grave.withdrawal.removed} == {each.sha256 for each in filed.report.originals}
    assert {each.size for each in grave.withdrawal.removed} == {len(TEXT.encode()), len(AGAIN.encode())}


@pytest.mark.parametrize(
    ("address", "day", "told"),
    [
        ("2023/nobody/nothing", "2025-03-04", "没有地址"),
        ("", "2025-03-04", "没有地址"),
        ("../content", "2025-03-04", "没有地址"),
        (None, "2025年3月", "没有写到日"),
        (None, "1999-01-01", "早于"),
    ],
)
def test_what_cannot_be_withdrawn_stays(desk: Desk, address: str | None, day: str, told: str) -> None:
    desk.file("报告.txt", TEXT)
    desk.publish()
    before = files(desk.content)
    with pytest.raises(GongkaiError, match=told):
        withdraw(desk.content, desk.filed().key if address is None else address, "x", PrintedDate.parse(day))
    assert files(desk.content) == before


def test_a_full_disk_leaves_the_report(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.file("报告.txt", TEXT)
    before = files(desk.content)

    def full(_path: Path, _data: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(folder_writing, "_write", full)
    with pytest.raises(GongkaiError, match="No space left"):
        withdraw(desk.content, desk.filed().key, "x", DAY)
    assert files(desk.content) == before


def test_it_is_withdrawn_once_and_does_not_come_back_by_an_import(desk: Desk) -> None:
    desk.file("报告.txt", TEXT)
    key = desk.filed().key
    withdraw(desk.content, key, "x", DAY)
    before = files(desk.content)
    with pytest.raises(GongkaiError, match="已经撤回"):
        withdraw(desk.content, key, "x", DAY)
    with pytest.raises(GongkaiError, match="已于 2025年3月4日 撤回"):
        desk.file("报告.txt", TEXT)
    assert files(desk.content) == before


def test_an_original_of_another_report_too_is_told_and_not_looked_for(desk: Desk) -> None:
    desk.file("报告.txt", TEXT)
    filed = desk.filed()
    other = filed.folder.parent / "other"
    (other / "files").mkdir(parents=True)
    for path in ("report.yaml", "text.md", "files/报告.txt"):
        (other / path).write_bytes((filed.folder / path).read_bytes())
    done = withdraw(desk.content, filed.key, "x", DAY)
    assert done.shared == (("报告.txt", [f"{filed.year}/{filed.unit_slug}/other"]),)
    assert done.withdrawal.removed == ()
