"""Copies an Office file part by part: only parts of known kinds that the shown ones need, written always alike."""

import posixpath
from collections import deque
from dataclasses import dataclass, field
from io import BytesIO
from typing import ClassVar, NamedTuple, Protocol
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from generator.errors import GongkaiError
from generator.publishing.pictures import clean_picture
from generator.publishing.relations import (
    Relation,
    forget,
    read_relations,
    referred,
    relations_path,
    write_relations,
)
from generator.publishing.tree import Node, drop, read_tree, short, write_tree
from generator.sources.markup import RESAVE
from generator.sources.package import Package

_TYPES = "[content_types].xml"
_LEVEL = 6
_XML = ".xml"
_PICTURES_WITH_SUBSTITUTE = (".svg", ".wdp")
"""Drawings and undone effects, which stand beside a picture that shows the same."""


class Cleaner(Protocol):
    """What knows a kind of Office file.

    `roots` are the kinds of parts that are copied with the name of their root element; parts of the kinds `implied`
    belong to the file although none mentions them, and those of the kinds `late` are cleaned after all others.
    """

    roots: ClassVar[dict[str, str]]
    implied: ClassVar[frozenset[str]]
    late: ClassVar[frozenset[str]]

    def clean(self, kind: str, root: Node) -> None:
        """Take out of a part what is not to be published.

        Raises:
            GongkaiError: it holds something that cannot be taken out.
        """


class Copied(NamedTuple):
    """The bytes of a copy, and the relations of its parts that are not in it."""

    data: bytes
    left_out: tuple[Relation, ...]


def copy_package(package: Package, cleaner: Cleaner) -> Copied:
    """Return the file with the parts that the cleaner knows, cleaned.

    Entries keep their order, and have neither dates nor comments: same file, same bytes.

    Raises:
        GongkaiError: a part is broken, is not what it is said to be, or cannot be cleaned.
    """
    copying = _Copying(package, cleaner)
    copying.run()
    left_out = {one.path or one.address: one for one in copying.left_out if one.path not in copying.parts}
    return Copied(_pack(package, copying.parts), tuple(left_out.values()))


@dataclass
class _Copying:
    """The walk along the relations, from the archive itself."""

    package: Package
    cleaner: Cleaner
    parts: dict[str, bytes] = field(default_factory=dict)
    found: set[str] = field(default_factory=set)
    waiting: deque[Relation] = field(default_factory=deque)
    late: deque[Relation] = field(default_factory=deque)
    left_out: list[Relation] = field(default_factory=list)

    def run(self) -> None:
        relations = read_relations(self.package, "").values()
        self.left_out.extend(relations)
        main = [one for one in relations if one.kind == "officeDocument"]
        if len(main) != 1 or not self._is_known(main[0]):
            raise GongkaiError(f"{self.package.name}：没有找到主文档，无法制作公开副本。{RESAVE}")
        self._keep_relations("", frozenset({main[0].key}))
        self._await(main[0])
        while self.waiting or self.late:
            self._copy((self.waiting or self.late).popleft())
        self._list_types()

    def _await(self, relation: Relation) -> None:
        if relation.path not in self.found:
            self.found.add(relation.path)
            (self.late if relation.kind in self.cleaner.late else self.waiting).append(relation)

    def _copy(self, relation: Relation) -> None:
        data = self.package.read(relation.path) or b""
        place = f"{self.package.name}：{relation.path}"
        if relation.kind == "image":
            self.parts[relation.path] = clean_picture(place, data)
            return
        root = read_tree(place, data)
        expected = self.cleaner.roots[relation.kind]
        if short(root.tag).rpartition(":")[2] != expected:
            raise GongkaiError(f"{place} 不是它应当是的部件（{expected}），无法制作公开副本。{RESAVE}")
        self.cleaner.clean(relation.kind, root)
        self._follow(relation.path, root)
        self.parts[relation.path] = write_tree(root)

    def _follow(self, path: str, root: Node) -> None:
        """Keep the relations that lead to known parts and are needed; take out what is said about the others."""
        relations = read_relations(self.package, path)
        self.left_out.extend(relations.values())
        mentioned = referred(root)
        kept = {
            key: one
            for key, one in relations.items()
            if self._is_known(one) and (key in mentioned or one.kind in self.cleaner.implied)
        }
        forget(root, mentioned - kept.keys())
        still = referred(root)
        needed = {key: one for key, one in kept.items() if key in still or one.kind in self.cleaner.implied}
        self._keep_relations(path, frozenset(needed))
        for one in needed.values():
            if one.path:
                self._await(one)

    def _is_known(self, relation: Relation) -> bool:
        if not relation.path:
            return relation.leads_to_the_web
        if relation.path not in self.package.names or relation.path.endswith(_PICTURES_WITH_SUBSTITUTE):
            return False
        return relation.kind == "image" or (relation.kind in self.cleaner.roots and relation.path.endswith(_XML))

    def _keep_relations(self, path: str, kept: frozenset[str]) -> None:
        data = write_relations(self.package, path, kept)
        if data is not None:
            self.parts[relations_path(path)] = data

    def _list_types(self) -> None:
        """Copy the list of types without the parts that are not copied."""
        data = self.package.read(_TYPES)
        if data is None:
            return
        root = read_tree(f"{self.package.name}：{_TYPES}", data)
        endings = {posixpath.splitext(path)[1].removeprefix(".") for path in self.parts}
        for element in list(root):
            named = (element.get("PartName") or "").lstrip("/").lower()
            kept = named in self.parts if named else (element.get("Extension") or "").lower() in endings
            if not kept:
                drop(element)
        self.parts[_TYPES] = write_tree(root)


def _pack(package: Package, parts: dict[str, bytes]) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        for path, member in package.names.items():
            if path in parts:
                entry = ZipInfo(member)
                entry.compress_type = ZIP_DEFLATED
                entry.create_system = 0
                archive.writestr(entry, parts[path], compresslevel=_LEVEL)
    return stream.getvalue()
