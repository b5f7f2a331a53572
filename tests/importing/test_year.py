"""The evaluated year comes from the best evidence, not from the history of the project."""

import pytest

from generator.importing.reading import read_source
from generator.sources.text import read_text
from tests.importing.known_reports import known_reports

POLICY = next(report.text for report in known_reports() if report.file.stem.startswith("004_"))
BACKGROUND = "扎实推动全面深化改革工作和调查研究工作"
HISTORY = f"截至2021年12月底，累计完成2020年度预算任务，2020年实际收到专报40篇，{BACKGROUND}"
CLOSING = "截至2023年12月31日，本项目"
RECEIVED = "2023年实际收到"
CARRIED_OUT = "实施时间：本项目实施周期为2023年1月-2023年12月。"
FILED = "填报时间：2024年04月01日"


def _year(*changes: tuple[str, str]) -> int:
    text = POLICY.replace(BACKGROUND, HISTORY)
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return read_source(read_text("a.txt", "0" * 64, text.encode())).report.year


@pytest.mark.parametrize(
    ("changes", "year"),
    [
        ([], 2023),
        ([(CLOSING, "本项目")], 2023),
        ([(CLOSING, "本项目"), (RECEIVED, "实际收到")], 2023),
        ([(CLOSING, "本项目"), (RECEIVED, "实际收到"), (CARRIED_OUT, "")], 2023),
        ([(CLOSING, "本项目"), (RECEIVED, "实际收到"), (CARRIED_OUT, ""), (FILED, "")], 2021),
        ([(FILED, "填报时间：2025年04月01日")], 2023),
        ([(FILED, f"2022年度项目支出绩效评价报告\n{FILED}")], 2022),
    ],
    ids=["all told", "no closing", "nothing received", "filed", "history alone", "filed late", "title"],
)
def test_year(changes: list[tuple[str, str]], year: int) -> None:
    assert _year(*changes) == year
