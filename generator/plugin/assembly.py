"""What a build puts together: the parts of the site that are made for it, and those that stay as they are."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from generator.content.filed import FiledWithdrawal
from generator.kept.examining import publishable
from generator.kept.scan import Scan
from generator.plugin.earlier import EarlierSite, NewSite, content_digest, told_of
from generator.plugin.files import MapEntry, Place, SiteFiles, Told, kept_page, made_file, place_in_walk
from generator.search.building import Index
from generator.side_by_side import HEAVY, aside
from generator.site.builder import WORDS_LATER
from generator.site.files import refuse_overlap
from generator.site.parts import Plan, plan_to_publish
from generator.site.production import refuse_unfit
from generator.site.spare import NAME
from generator.site.states import State
from generator.site.withdrawn import refuse_left_behind
from generator.site.writing import write_parts
from generator.staging import Staging
from generator.store.store import Store


@dataclass(frozen=True)
class Assembly:
    """The generated files, part by part; those that are made, by their sources, lie in a folder until the build ends.

    Meanwhile what stays of the earlier site is taken over, and the search index is written; `taken` and `indexed` wait
    for that.
    """

    plan: Plan
    store: Store
    files: Mapping[str, File]
    parts: Mapping[str, Sequence[str]]
    kept: Mapping[str, Sequence[Told]]
    taken: Callable[[], Mapping[str, State]]
    indexed: Callable[[], "_Indexed"]
    made: Staging
    earlier: EarlierSite | None
    content: bytes
    withdrawn: tuple[FiledWithdrawal, ...]
    by_hand: Mapping[str, File]

    @classmethod
    def of(
        cls,
        scan: Scan,
        config: MkDocsConfig,
        earlier: EarlierSite | None,
        *,
        production: bool,
        by_hand: Mapping[str, File],
    ) -> "Assembly":
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
        made, site = store.room(), Path(config.site_dir)
        site.mkdir(parents=True, exist_ok=True)
        if earlier:
            earlier.claim_spare(store, made.folder)
        kept = dict(_kept(plan, earlier, _named(config.nav or [])))
        taken = aside(partial(_take_over, earlier, kept.values(), site)) if earlier and kept else dict
        left = [part for part in plan.parts if part.name not in kept]
        indexing = partial(_write_index, plan, store, site, earlier)
        indexed = aside(indexing) if len(left) <= HEAVY.few else None
        written = {part.name: paths for part, paths in write_parts(left, made.folder, store)}
        files = {path: made_file(config, path, made.folder) for paths in written.values() for path in paths}
        refuse_overlap((*files, *(told.source for each in kept.values() for told in each)), by_hand)
        if not indexed:
            Index.of(plan.catalogue, plan.sources, store).prepare(earlier)  # on all processors: aside there is but one
            indexed = aside(indexing)
        digest, withdrawn = content_digest(scan, production=production), published.corpus.withdrawn
        return cls(plan, store, files, written, kept, taken, indexed, made, earlier, digest, withdrawn, by_hand)

    def makes(self, file: File) -> bool:
        """Tell whether a page is generated."""
        return file.src_uri in self.files

    def finish(self, site: Path) -> tuple[Path | None, list[str]]:
        """Wait for the search index, and remember what the site was made from; nothing withdrawn may be left in it.

        Returns where the site that is replaced can be left to the next build, and what of it is not in this one.

        Raises:
            GongkaiError: the index could not be written, or something is left.
        """
        with self.store, self.made:
            index, taken = self.indexed(), self.taken()  # in this order: the index needs the store
            refuse_left_behind(site, self.withdrawn)
            if self.earlier:
                built = {name: [told_of(self.files[path]) for path in paths] for name, paths in self.parts.items()}
                files = {**self.kept, **built}
                parts = {part.name: (part.key, files[part.name]) for part in self.plan.parts}
                content = b"" if index.left else self.content
                all_taken = {**taken, **index.taken}
                by_hand = frozenset(file.dest_uri for file in self.by_hand.values())
                self.earlier.note(NewSite(site, content, {**parts, **index.parts}, all_taken, by_hand), self.store)
                if all_taken:
                    return self.store.beside_it(NAME), self.earlier.gone(all_taken)
        return None, []

    def with_generated(self, files: Iterable[File], config: MkDocsConfig) -> SiteFiles:
        """Return these files and the generated ones, in the order in which they would lie on a disk."""
        ordered = sorted([*files, *self.files.values()], key=lambda file: place_in_walk(file.src_uri))
        return SiteFiles(ordered, {each.source: each for files in self.kept.values() for each in files}, config)

    def with_kept(self, pages: Iterable[File], config: MkDocsConfig) -> list[File | MapEntry]:
        """Return these pages and those that stay as they are, in the same order, for the site map."""
        kept = (each for files in self.kept.values() for each in files if each.source.endswith(".md"))
        placed: list[tuple[Place, File | MapEntry]] = [(place_in_walk(file.src_uri), file) for file in pages]
        placed += [(place_in_walk(each.source), MapEntry(kept_page(each, config))) for each in kept]
        return [entry for _, entry in sorted(placed, key=itemgetter(0))]


def _kept(plan: Plan, earlier: EarlierSite | None, shown: frozenset[str]) -> Iterator[tuple[str, Sequence[Told]]]:
    """Yield the parts that stay as they are, by name, with their files."""
    for part in plan.parts if earlier else ():
        files = earlier.keeps(part.name, part.key) if earlier else ()
        if files and shown.isdisjoint(told.source for told in files):
            yield part.name, files


class _Indexed(NamedTuple):
    """What was written of the search index, by its parts, and what was taken over for it.

    `left` tells that words of some reports are left to be put in order.
    """

    left: bool
    parts: Mapping[str, tuple[bytes, Sequence[Told]]]
    taken: Mapping[str, State]


def _write_index(plan: Plan, store: Store, site: Path, earlier: EarlierSite | None) -> _Indexed:
    index = Index.of(plan.catalogue, plan.sources, store)
    left = index.write(site, earlier, words_later=WORDS_LATER in os.environ)
    return _Indexed(left, earlier.index, earlier.taken) if earlier else _Indexed(left, {}, {})


def _take_over(earlier: EarlierSite, kept: Iterable[Sequence[Told]], site: Path) -> Mapping[str, State]:
    return earlier.take_over((told.address for files in kept for told in files), site)


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
