"""The reports of a content folder, each looked at once for what lies in its folder: the rest is in the store."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Self, overload

from generator.checking.catalogue import Rule
from generator.checking.engine import Agreement, Gap
from generator.content.corpus import Frame, load_frame, read_grave, sorted_once, withdrawn_of
from generator.content.digests import folder_digest
from generator.content.filed import FiledReport, FiledWithdrawal
from generator.content.mistake import Mistake
from generator.content.report_loading import read_folder
from generator.content.tree import ContentTree
from generator.errors import GongkaiError
from generator.findings.finding import Finding
from generator.kept.asked import AnswersNow
from generator.kept.known import Known, figures_of_json, findings_of_json, taken_of_json
from generator.kept.looking import Looked, look_at_all, policy
from generator.kept.scan import Scan
from generator.store.stamp import key_of
from generator.store.store import Store

KNOWN, FINDINGS, FIGURES, TAKEN = "known", "findings", "figures", "taken"
_AT_ONCE = 64
"""How many reports are written into the store at once."""


@dataclass(frozen=True)
class Held:
    """A report that was looked at; `digest` is that of its folder, `key` that of its results in the store."""

    folder: Path
    digest: bytes
    key: bytes
    known: Known

    @property
    def report(self) -> str:
        """The report's address."""
        return self.known.report


class HeldReports(Sequence[FiledReport]):
    """The reports, each read from its folder when it is asked for and then forgotten."""

    def __init__(self, tree: ContentTree, held: Sequence[Held]) -> None:
        """Take the folders."""
        self._tree, self._held = tree, held

    @overload
    def __getitem__(self, index: int) -> FiledReport: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[FiledReport]: ...
    def __getitem__(self, index: int | slice) -> FiledReport | Sequence[FiledReport]:
        """Read a report.

        Raises:
            GongkaiError: its folder is no longer what was looked at.
        """
        if isinstance(index, slice):
            return HeldReports(self._tree, self._held[index])
        held = self._held[index]
        read = next((each for each in read_folder(self._tree, held.folder) if isinstance(each, FiledReport)), None)
        if read is None or folder_digest(held.folder) != held.digest:
            raise GongkaiError(f"{self._tree.label(held.folder)}：检查之后又有改动，请重新运行")
        return read

    def __len__(self) -> int:
        """Count the reports."""
        return len(self._held)


@dataclass(frozen=True)
class Holdings:
    """A content folder: everything but reports as read, the reports as known, and all mistakes by place.

    Those that were withdrawn are read.
    """

    frame: Frame
    held: tuple[Held, ...]
    mistakes: tuple[Mistake, ...]
    store: Store
    withdrawn: tuple[FiledWithdrawal, ...] = ()

    @classmethod
    def of(cls, scan: Scan, rules: tuple[Rule, ...], store: Store) -> "Holdings":
        """Look at every report whose folder, or what it depends on, has changed since it was looked at."""
        frame = load_frame(scan.tree.root)
        answers, shelf = AnswersNow(frame.units), _Shelf.of(frame, rules, store)
        keys = {folder: shelf.key(folder, digest) for folder, digest in scan.folders.items()}
        known = {key: each for key, each in shelf.known(keys.values()) if answers.are(each.asked.items())}
        graves = [each for folder in scan.withdrawn for each in read_grave(frame.tree, frame.units, folder)]
        mistakes = [*frame.mistakes, *scan.mistakes, *(each for each in graves if isinstance(each, Mistake))]
        left = [folder for folder, key in keys.items() if key not in known]
        looks = zip(left, look_at_all(frame, answers, rules, left), strict=True)
        while some := list(islice(looks, _AT_ONCE)):
            shelf.keep(some, keys)
            known |= {keys[folder]: Known.of_json(each.known) for folder, each in some if each.known}
            mistakes += (mistake for _, each in some for mistake in each.mistakes)
        there = ((folder, keys[folder], digest) for folder, digest in scan.folders.items() if keys[folder] in known)
        held = tuple(Held(folder, digest, known[key].results(key), known[key]) for folder, key, digest in there)
        return cls(frame, held, sorted_once(mistakes), store, withdrawn_of(frame, graves))

    @cached_property
    def by_report(self) -> Mapping[str, Held]:
        """The reports by their addresses."""
        return {each.report: each for each in self.held}

    def findings(self, held: Held) -> tuple[Finding, ...]:
        """Return what rules found in a report, before anybody answers for it."""
        return findings_of_json(self.store.needed(FINDINGS, held.key))

    def taken(self, rule: Rule) -> list[object]:
        """Return what a rule took from every report."""
        if rule.read is None:
            return []
        keys = [key_of(each.key, rule.code.encode()) for each in self.held]
        kept = self.store.many(TAKEN, keys)
        taken = (kept.get(key) or self.store.needed(TAKEN, key) for key in keys)
        return [taken_of_json(rule.read, each) for each in taken]

    def figures(self, held: Held) -> tuple[tuple[Agreement, ...], tuple[Gap, ...]]:
        """Return a report's figures that agree and those that could not be recomputed."""
        return figures_of_json(self.store.needed(FIGURES, held.key))


@dataclass(frozen=True)
class _Shelf:
    """The place of reports in the store; `rest` stands for what all of them depend on."""

    frame: Frame
    rest: bytes
    store: Store

    @classmethod
    def of(cls, frame: Frame, rules: tuple[Rule, ...], store: Store) -> Self:
        codes = "\n".join(rule.code for rule in rules).encode()
        return cls(frame, key_of(codes, policy(frame.publisher).model_dump_json().encode()), store)

    def key(self, folder: Path, digest: bytes) -> bytes:
        """Return the key of what a look at a folder tells."""
        return key_of(self.rest, self.frame.tree.label(folder).encode(), digest)

    def known(self, keys: Iterable[bytes]) -> Iterator[tuple[bytes, Known]]:
        """Yield what the store has."""
        return ((key, Known.of_json(data)) for key, data in self.store.many(KNOWN, keys).items())

    def keep(self, looks: Iterable[tuple[Path, Looked]], keys: Mapping[Path, bytes]) -> None:
        """Keep what was found; a folder with mistakes, or one that changed meanwhile, is looked at again next time."""
        kept: dict[str, dict[bytes, bytes]] = defaultdict(dict)
        for folder, looked in looks:
            if looked.known:
                key, results = keys[folder], Known.of_json(looked.known).results(keys[folder])
                kept[FINDINGS][results], kept[FIGURES][results] = looked.findings, looked.figures
                for code, taken in looked.taken.items():
                    kept[TAKEN][key_of(results, code.encode())] = taken
                if not looked.mistakes and self.key(folder, looked.digest) == key:
                    kept[KNOWN][key] = looked.known
        for kind in (FINDINGS, FIGURES, TAKEN, KNOWN):
            self.store.keep(kind, kept[kind])
