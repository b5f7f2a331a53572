"""What a site is made from: a corpus that nothing keeps from being published, and what is to be said about it."""

from pathlib import Path
from typing import NamedTuple

from generator.checking.catalogue import rules_found
from generator.checking.examination import examine
from generator.checking.verification import Verification
from generator.content.corpus import Corpus
from generator.errors import GongkaiError
from generator.findings.formats import text


class Publishable(NamedTuple):
    """A corpus, and what the public sees of the findings about it."""

    corpus: Corpus
    verification: Verification


def publishable(content: Path) -> Publishable:
    """Return what a content folder publishes.

    Raises:
        GongkaiError: the content has mistakes or findings that must be mended first; the message lists them.
    """
    examination = examine(content)
    if examination.corpus and not examination.blocking:
        return Publishable(examination.corpus, Verification.of(rules_found(), examination))
    raise GongkaiError(f"内容有必须改正的问题，网站没有生成：\n{text(examination.blocking).rstrip()}")
