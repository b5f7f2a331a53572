"""The site has about as many pages as the last release: an address that was public does not vanish by an oversight."""

from collections.abc import Collection

from generator.releasing.manifest import pages_of

_SHARE = 10
"""More than one page in so many"""
_FEW = 3
"""and more than so many pages."""
_NAMED = 10


def faults(earlier: Collection[str], files: Collection[str]) -> list[str]:
    """Say which pages are gone, if these are too many."""
    before = pages_of(earlier)
    gone = sorted(set(before) - set(files))
    if len(gone) <= _FEW or len(gone) * _SHARE <= len(before):
        return []
    named = "、".join(f"/{name.removesuffix('index.html')}" for name in gone[:_NAMED])
    more = "等" if len(gone) > _NAMED else ""
    found = f"上一版有{len(before)}个页面，其中{len(gone)}个不见了：{named}{more}"
    return [f"{found}。已经公开的地址不应消失；确实要减少的，加上 --fewer"]
