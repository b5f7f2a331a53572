"""What a build puts together: the parts of the site that are made for it, and those that stay as they are."""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from generator.content.filed import FiledWithdrawal
from generator.kept.examining import publishable
from generator.kept.scan import Scan
from generator.plugin.earlier import EarlierSite, content_digest
from generator.plugin.files import KeptFile, made_file, place_in_walk
from generator.search.building import build_index
from generator.site.builder import EARLIER, WORDS_LATER
from generator.site.files import refuse_overlap
from generator.site.parts import Plan, plan_to_publish
from generator.site.production import refuse_unfit
from generator.site.withdrawn import refuse_left_behind
from generator.site.writing import write_parts
from generator.staging import Staging
from generator.store.store import Store


@dataclass(frozen=True)
class Assembly:
    """The generated files by their sources, part by part; those that are made lie in a folder until the build ends."""

    plan: Plan
    store: Store
    files: Mapping[str, File]
    parts: Mapping[str, tuple[str, ...]]
    made: Staging
    earlier: EarlierSite | None
    content: bytes
    withdrawn: tuple[FiledWithdrawal, ...]

    @classmethod
    def of(cls, scan: Scan, config: MkDocsConfig, *, production: bool, by_hand: Iterable[str]) -> "Assembly":
        """Examine a content folder and make what the earlier site does not have.

        Raises:
            GongkaiError: something is wrong that a person has to mend.
        """
        content = scan.tree.root
        store = Store.beside(content)
        published = publishable(content, store, scan)
        if production:
            refuse_unfit(published.corpus.publisher, content.name, published.undated())
        plan = plan_to_publish(published)
        earlier = EarlierSite.of(Path(os.environ[EARLIER]), config, store) if EARLIER in os.environ else None
        made = store.room()
        kept = dict(_kept(plan, earlier, _named(config.nav or [])))
        left = [part for part in plan.parts if part.name not in kept]
        written = {part.name: paths for part, paths in write_parts(left, made.folder)}
        files: dict[str, File] = {}
        for name, sources in kept.items():
            files |= {path: KeptFile.of(config, path, *told) for path, told in sources.items()}
            written[name] = tuple(sources)
        files |= {path: made_file(config, path, made.folder) for part in left for path in written[part.name]}
        refuse_overlap(files, by_hand)
        digest = content_digest(scan, production=production)
        return cls(plan, store, files, written, made, earlier, digest, published.corpus.withdrawn)

    def makes(self, file: File) -> bool:
        """Tell whether a page is generated."""
        return file.src_uri in self.files

    def finish(self, site: Path) -> None:
        """Write the search index, and remember what the site was made from; nothing may be left of what was withdrawn.

        Raises:
            GongkaiError: the index could not be written, or something is left.
        """
        with self.store, self.made:
            later = WORDS_LATER in os.environ
            left = build_index(
                self.plan.catalogue, self.plan.sources, site, self.store, self.earlier, words_later=later
            )
            refuse_left_behind(site, self.withdrawn)
            if self.earlier:
                files = {name: [self.files[path] for path in paths] for name, paths in self.parts.items()}
                noted = {part.name: (part.key, files[part.name]) for part in self.plan.parts}
                self.earlier.note(b"" if left else self.content, noted, site)

    def with_generated(self, files: Iterable[File]) -> list[File]:
        """Return these files and the generated ones, in the order in which they would lie on a disk."""
        return sorted([*files, *self.files.values()], key=place_in_walk)

    def with_kept(self, pages: Iterable[File]) -> list[File]:
        """Return these pages and those that stay as they are, in the same order."""
        kept = (file for file in self.files.values() if file.page and not file.is_documentation_page())
        return sorted([*pages, *kept], key=place_in_walk)


def _kept(
    plan: Plan, earlier: EarlierSite | None, shown: frozenset[str]
) -> Iterator[tuple[str, Mapping[str, tuple[Path, str, str | None]]]]:
    """Yield the parts that stay as they are: by source the earlier site, where in it the file lies, and its date."""
    for part in plan.parts if earlier else ():
        files = earlier.keeps(part.name, part.key) if earlier else None
        if earlier and files and shown.isdisjoint(files):
            yield part.name, {source: (earlier.folder, *told) for source, told in files.items()}


def _named(nav: object) -> frozenset[str]:
    """Return the pages that the navigation names: their titles stand on every page, so they are always built."""
    match nav:
        case str():
            return frozenset({nav})
        case list():
            return frozenset().union(*map(_named, nav))
        case dict():
            return frozenset().union(*map(_named, nav.values()))
    return frozenset()
