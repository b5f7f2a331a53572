"""A content folder examined: its mistakes, and what the rules find in what could be read."""

from dataclasses import dataclass

from generator.content.corpus import Corpus
from generator.findings.finding import Finding


@dataclass(frozen=True)
class Examination:
    """The corpus, None where nobody publishes it, and all findings: mistakes in the files first, then the rules'."""

    corpus: Corpus | None
    findings: tuple[Finding, ...]

    @property
    def blocking(self) -> tuple[Finding, ...]:
        """The findings for which no site may be made of this content."""
        strict = self.corpus is not None and self.corpus.publisher.errors_need_waivers
        return tuple(finding for finding in self.findings if finding.blocks(errors_need_waivers=strict))
