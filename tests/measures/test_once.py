"""What is reckoned of a report is reckoned once while rules ask for that report in turn."""

from collections.abc import Iterator
from pathlib import Path

from generator.content.corpus import load_corpus
from generator.content.filed import FiledReport
from generator.measures.once import once_a_report

_CONTENT = Path(__file__).parents[2] / "content"


def test_a_report_is_asked_once_and_every_report_for_itself() -> None:
    corpus, _ = load_corpus(_CONTENT)
    assert corpus
    asked: list[str] = []

    @once_a_report
    def named(filed: FiledReport) -> Iterator[str]:
        asked.append(filed.key)
        yield filed.report.project

    for filed in corpus.reports:
        assert named(filed) == named(filed) == (filed.report.project,)
    assert asked == [filed.key for filed in corpus.reports]
    assert len(asked) > 1
