"""Which units there are, and which reports they file: more reports only add to fewer."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import cycle, islice
from random import Random

from benchmarks.invented.lexicon import words
from generator.content.slugs import mint
from tests.browser.search.vocabulary import OFFICES

YEARS = range(2020, 2025)
_CULTURE = "文化和旅游局"
_ABOVE = {"文化馆": _CULTURE, "公共图书馆": _CULTURE, "博物馆": _CULTURE, "档案馆": _CULTURE, "融媒体中心": _CULTURE}
_ABOVE["疾病预防控制中心"] = "卫生健康委员会"
_PROJECTS = ((2, 2), (1, 3), (3, 1))
"""How many projects two units have; together as many as any other two."""


@dataclass(frozen=True)
class Unit:
    """A unit: its slug, name, department, kind, the kind of its posts, and its projects."""

    number: int
    slug: str
    name: str
    department: str
    kind: str
    posts: str
    projects: tuple[str, ...]


@dataclass(frozen=True)
class Place:
    """Where one report lies and what it is about; `number` counts all reports."""

    number: int
    year: int
    unit: Unit
    subject: str
    project: str
    slug: str

    @property
    def key(self) -> str:
        """The report's folder below reports/."""
        return f"{self.year}/{self.unit.slug}/{self.slug}"


def places(count: int, seed: int) -> Iterator[Place]:
    """Yield so many reports, ten a unit on average, a project's over five years.

    Raises:
        ValueError: there are not so many units.
    """
    found = list(islice(_all_places(seed), count))
    if len(found) < count:
        raise ValueError(f"{count} reports were asked for, there are no more than {len(found)}")
    yield from found


def _all_places(seed: int) -> Iterator[Place]:
    number = 0
    for unit in _units(seed):
        for subject in unit.projects:
            project = subject + words("SUFFIXES")[(unit.number + len(subject)) % len(words("SUFFIXES"))]
            for year in YEARS:
                yield Place(number, year, unit, subject, project, _slug(project))
                number += 1


def _units(seed: int) -> Iterator[Unit]:
    random = Random(f"{seed} units")  # noqa: S311 (same seed, same units)
    sites = [name + kind for name, kind in zip(words("SITES"), cycle(words("KINDS")))]
    pairs = [(site, office) for site in sites for office in OFFICES]
    random.shuffle(pairs)
    counts = [count for _ in pairs[::2] for count in random.choice(_PROJECTS)]
    for number, ((site, office), count) in enumerate(zip(pairs, counts, strict=True), 1):
        projects = tuple(random.sample(OFFICES[office], count))
        above = site + _ABOVE.get(office, office)
        kind, posts = ("事业单位", "事业") if office in _ABOVE else ("行政机关", "行政")
        kind = "群团组织" if office.endswith(("联合会", "协会")) else kind
        yield Unit(number, f"{_slug(site)}-{_slug(office)}", site + office, above, kind, posts, projects)


@cache
def _slug(name: str) -> str:
    return mint(name, ())
