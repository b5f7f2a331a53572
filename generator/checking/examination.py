"""A content folder examined: its mistakes, and what the rules find in what could be read."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from generator.checking.accepting import refusal
from generator.checking.catalogue import Rule
from generator.checking.engine import Agreement, Gap
from generator.checking.side_by_side import check_side_by_side
from generator.content.corpus import Corpus, load_corpus
from generator.findings.finding import Finding


@dataclass(frozen=True)
class Examination:
    """The corpus, None where nobody publishes it, and all findings: mistakes in the files first, then the rules'.

    `agreements` are the figures that rules recomputed and found as stated, `gaps` those that they could not recompute.
    """

    corpus: Corpus | None
    findings: tuple[Finding, ...]
    agreements: tuple[Agreement, ...] = ()
    gaps: tuple[Gap, ...] = ()

    @property
    def blocking(self) -> tuple[Finding, ...]:
        """The findings for which no site may be made of this content."""
        strict = self.corpus is not None and self.corpus.publisher.errors_need_waivers
        return tuple(finding for finding in self.findings if finding.blocks(errors_need_waivers=strict))


def examine(content: Path, rules: Iterable[Rule] | None = None) -> Examination:
    """Read a content folder and check it by the rules, all of them by default; mistakes are told in any case.

    Raises:
        GongkaiError: there is no such folder.
    """
    corpus, mistakes = load_corpus(content)
    if corpus is None:
        return Examination(None, tuple(map(Finding.of_mistake, mistakes)))
    judged = [(filed, refusal(filed)) for filed in corpus.waivers]
    sound = replace(corpus, waivers=tuple(filed for filed, refused in judged if not refused))
    told = sorted((*mistakes, *(refused for _, refused in judged if refused)), key=lambda mistake: mistake.place)
    checked = check_side_by_side(sound, rules)
    return Examination(sound, (*map(Finding.of_mistake, told), *checked.findings), checked.agreements, checked.gaps)
