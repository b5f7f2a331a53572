"""The corpus that a site is made from: without mistakes, or not at all."""

from pathlib import Path

from generator.content.corpus import Corpus, load_corpus
from generator.errors import GongkaiError
from generator.findings.finding import Finding
from generator.findings.formats import text


def sound_corpus(content: Path) -> Corpus:
    """Return the corpus of a content folder.

    Raises:
        GongkaiError: the content has mistakes; the message lists all of them.
    """
    loaded = load_corpus(content)
    if loaded.corpus and not loaded.mistakes:
        return loaded.corpus
    findings = [Finding.of_mistake(mistake) for mistake in loaded.mistakes]
    raise GongkaiError(f"内容有必须改正的问题，网站没有生成：\n{text(findings).rstrip()}")
