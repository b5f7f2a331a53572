"""The pictures of a page about several reports."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.pages.views.catalogue import Year
from generator.pages.views.listed import Listed
from generator.pages.views.pictures.bars import Bars
from generator.pages.views.pictures.overview import departments, grades, over_years
from generator.pages.views.pictures.scatter import Scatter, scatter

_ARRANGEMENTS = {1: "one", 3: "three"}


@dataclass(frozen=True)
class Gallery:
    """Pictures of bars, and the one of points; false where there is nothing to draw."""

    bars: tuple[Bars, ...] = ()
    scatter: Scatter | None = None

    def __bool__(self) -> bool:
        """A page without pictures has no room for them."""
        return bool(self.bars or self.scatter)

    @property
    def arrangement(self) -> str:
        """How pictures are laid out that would leave a hole in two columns; the page knows it before they come in."""
        return _ARRANGEMENTS.get(len(self.bars) + bool(self.scatter), "")


def gallery(reports: Sequence[Listed], list_href: str, list_name: str, years: Sequence[Year] = ()) -> Gallery:
    """Return the pictures of these reports; `years` are those that the change is shown over.

    `list_href` leads to the table of these reports, whose caption is `list_name`.
    """
    drawn = (grades(reports), departments(reports), over_years(years))
    return Gallery(tuple(each for each in drawn if each), scatter(reports, list_href, list_name))
