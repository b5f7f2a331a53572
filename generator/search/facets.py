"""By what results can be narrowed and sorted: a report's values for every facet and every order."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Final, get_args

from generator.framework.grades import GRADES
from generator.model.report import Kind
from generator.pages.views.catalogue import Catalogue
from generator.pages.views.listed import Listed
from generator.pages.views.search import FACETS
from generator.pages.views.verdicts import CLEAN, VERDICTS

_BANDS = (
    (Decimal(100_000), "10万元以下"),
    (Decimal(1_000_000), "10万元至100万元"),
    (Decimal(10_000_000), "100万元至1000万元"),
    (Decimal(100_000_000), "1000万元至1亿元"),
)
_TOP = "1亿元以上"
"""Every budget from here on; a band holds its lower bound."""

ORDERS: Final = 3
"""How many orders there are: by date, by score, by budget."""

Facets = Mapping[str, tuple[str, ...]]


def facet_values(catalogue: Catalogue) -> Facets:
    """Return every facet and the values that it can have, in the order in which they are offered."""
    values = (
        tuple(unit.name for unit in catalogue.units),
        tuple(str(year.year) for year in catalogue.years if year.reports),
        tuple(grade.name for grade in GRADES),
        get_args(Kind),
        (*(name for _, name in _BANDS), _TOP),
        (CLEAN, *VERDICTS.values()),
    )
    return dict(zip(FACETS, values, strict=True))


def facets_of(catalogue: Catalogue, filed: Listed) -> Facets:
    """Return the values of a report by facet; none where the report does not say."""
    values = (
        (catalogue.unit_names[filed.unit_slug],),
        (str(filed.year),),
        tuple(filter(None, [filed.grade])),
        tuple(filter(None, [filed.kind])),
        tuple(filter(None, [_band(filed)])),
        _verdicts(filed),
    )
    return dict(zip(FACETS, values, strict=True))


def orders_of(filed: Listed) -> tuple[str | Decimal | None, ...]:
    """Return what a report is sorted by: its date (YYYY-MM-DD), total score, and budget in 元."""
    total, budget = filed.total, filed.planned
    return (filed.day, total.value if total else None, budget.yuan if budget else None)


def _band(filed: Listed) -> str | None:
    budget = filed.planned
    return next((name for bound, name in _BANDS if budget.yuan < bound), _TOP) if budget else None


def _verdicts(filed: Listed) -> tuple[str, ...]:
    """Return the kinds of open findings; nothing where no rule was applied."""
    if filed.open is None:
        return ()
    return tuple(name for severity, name in VERDICTS.items() if filed.open.get(severity)) or (CLEAN,)
