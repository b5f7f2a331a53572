"""Reports looked at by several processes: what is known of each, and what rules say, as the store keeps them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.checking.catalogue import Rule
from generator.checking.engine import said_of
from generator.content.corpus import Corpus, Frame, read_whole
from generator.content.digests import folder_digest
from generator.content.filed import FiledReport
from generator.content.mistake import Mistake
from generator.content.newest_day import newest_day_of
from generator.kept.asked import AnswersNow, Asked
from generator.kept.known import Known, digest_of, figures_as_json, findings_as_json, plain_of, taken_as_json
from generator.model.publisher import Publisher
from generator.pages.views.listed import Listed
from generator.side_by_side import side_by_side

_NOBODY = "-"


@dataclass(frozen=True)
class Looked:
    """A report's folder after a look: its mistakes, and as JSON what is known, found, recomputed and taken.

    `digest` is that of the folder after the look; `known` is None of a report that cannot be read or whose unit has no
    card.
    """

    mistakes: tuple[Mistake, ...]
    digest: bytes
    known: bytes | None = None
    findings: bytes = b""
    figures: bytes = b""
    taken: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True)
class _Task:
    frame: Frame
    answers: AnswersNow
    rules: tuple[Rule, ...]


def policy(publisher: Publisher | None) -> Publisher:
    """Return what the rules may know of who publishes: what is done with originals."""
    if not publisher:
        return Publisher(site_name=_NOBODY)
    return Publisher(site_name=_NOBODY, originals=publisher.originals, uncleaned=publisher.uncleaned)


def look_at_all(
    frame: Frame, answers: AnswersNow, rules: tuple[Rule, ...], folders: Sequence[Path]
) -> Iterator[Looked]:
    """Yield what there is in every folder, in order; on all processors where that is worth it and can be done."""
    task = _Task(frame, answers, rules)
    return side_by_side(lambda number: _look(task, folders[number]), len(folders))


def _look(task: _Task, folder: Path) -> Looked:
    frame, asked = task.frame, Asked.of(task.answers)
    met = list(read_whole(frame.tree, asked, folder))
    mistakes = tuple(item for item in met if isinstance(item, Mistake))
    filed = next((item for item in met if isinstance(item, FiledReport)), None)
    if filed is None or asked.card(filed.unit_slug) is None:
        return Looked(mistakes, folder_digest(folder))
    said = said_of(filed, Corpus(policy(frame.publisher), asked, (filed,)), task.rules)
    counts: dict[str, int] = {}
    for finding in said.checked.findings:
        counts[finding.rule] = counts.get(finding.rule, 0) + 1
    taken = taken_as_json(said.taken, task.rules)
    digests = {code: digest_of(each) for code, each in taken.items()}
    known = Known(plain_of(Listed.of(filed)), newest_day_of(filed.report), counts, digests, asked.answers)
    found, figures = findings_as_json(said.checked.findings), figures_as_json(said.checked)
    return Looked(mistakes, folder_digest(folder), known.to_json(), found, figures, taken)
