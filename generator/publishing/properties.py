"""The properties of an Office file that name somebody."""

from collections.abc import Iterator

from generator.publishing.relations import read_relations
from generator.sources.package import Package

_KINDS = frozenset({"core-properties", "extended-properties"})
_USUAL = ("docprops/core.xml", "docprops/app.xml")
_NAMING = {"creator": "作者", "lastModifiedBy": "最后修改人", "Company": "单位", "Manager": "经理"}


def properties(package: Package) -> list[tuple[str, str]]:
    """Return the names in Chinese of the properties that are set, with their texts.

    Raises:
        GongkaiError: a part is broken.
    """
    return list(_set(package))


def _set(package: Package) -> Iterator[tuple[str, str]]:
    related = [one.path for one in read_relations(package, "").values() if one.kind in _KINDS]
    for path in dict.fromkeys((*related, *_USUAL)):
        root = package.part(path)
        for one in root if root is not None else ():
            name, text = _NAMING.get(one.tag.rpartition("}")[2]), (one.text or "").strip()
            if name and text:
                yield name, text
