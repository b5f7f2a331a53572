"""A content folder, and files that come in one after another."""

from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from generator.content.corpus import load_corpus
from generator.content.filed import FiledReport
from generator.content.writing import to_yaml
from generator.filing.filing import Correction, Filing, file_report
from generator.filing.shelf import Shelf
from generator.importing.reading import Reading, read_source
from generator.model.publisher import Publisher
from generator.sources.text import read_text


@cache
def reading(name: str, text: str) -> Reading:
    """Return the one report of a text file."""
    data = text.encode()
    return read_source(read_text(name, sha256(data).hexdigest(), data))


@dataclass(frozen=True)
class Desk:
    """Where a test files reports."""

    content: Path

    @staticmethod
    def at(folder: Path) -> "Desk":
        """Return a desk with a content folder that holds nothing but a publisher."""
        content = folder / "content"
        content.mkdir(parents=True)
        (content / "publisher.yaml").write_text(to_yaml(Publisher(site_name="示例")), encoding="utf-8")
        return Desk(content)

    def file(self, name: str, text: str, correction: Correction | None = None) -> Filing:
        """File a text as the report or form that it is."""
        return file_report(reading(name, text), text.encode(), Shelf(self.content), correction)

    def filed(self) -> FiledReport:
        """Return the one report that is filed; nothing about it is wrong."""
        corpus, mistakes = load_corpus(self.content)
        assert mistakes == ()
        assert corpus is not None
        (filed,) = corpus.reports
        return filed

    def snapshot(self) -> dict[str, bytes]:
        """Return every file of the content by its path."""
        found = (path for path in self.content.rglob("*") if path.is_file())
        return {path.relative_to(self.content).as_posix(): path.read_bytes() for path in found}

    def publish(self) -> None:
        """Note that the report was published."""
        file = self.filed().folder / "report.yaml"
        file.write_text(f"{file.read_text('utf-8')}公开信息:\n  发布日期: 2022-05-01\n", "utf-8")
