"""The index of grades and the page of one grade; a grade without reports has no page.

The page of a grade that very many reports state lists the years, and each of these has a page of its own: nobody reads
a list of thousands, and a phone would load megabytes for it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.framework.grades import GRADES, SOURCE, GradeMeaning
from generator.pages.addresses import GRADES as INDEX
from generator.pages.addresses import Address, grade_address
from generator.pages.views.catalogue import Catalogue, by_year
from generator.pages.views.listed import Listed
from generator.pages.views.listing import YEAR, ListPage, list_frame, report_table, report_tools, summed
from generator.pages.views.page import Link, counted
from generator.pages.views.table import Cell, Table
from generator.pages.views.terms import explained_heads
from generator.pages.views.totals import Total

MOST = 1000
"""So many reports are in one list at most where they can be divided by year."""
TITLE = "按等级查看"
_UNGRADED = GradeMeaning("未写明等级", "none", GRADES[-1].least, "")
_LEAD = "等级以报告所述为准；报告写作“优秀”的列入优。分数与等级的对应关系见" + SOURCE + "。"


@dataclass(frozen=True)
class GradeShelf:
    """A grade and the reports that state it, newest first; those of one `year`, where that is given."""

    grade: GradeMeaning
    reports: tuple[Listed, ...]
    year: int | None = None

    @property
    def title(self) -> str:
        """How the grade is called in a list."""
        name = f"评级为{self.grade.name}" if self.grade.range else self.grade.name
        return name if self.year is None else f"{self.year}年度{name}"

    @property
    def address(self) -> Address:
        """Where its page lies."""
        return grade_address(self.grade.slug, self.year)

    @property
    def years(self) -> tuple["GradeShelf", ...]:
        """The shelves of the years, where there are too many reports for one list."""
        if self.year is not None or len(self.reports) <= MOST:
            return ()
        return tuple(GradeShelf(self.grade, each.reports, each.year) for each in by_year(self.reports))


def grade_shelves(catalogue: Catalogue) -> tuple[GradeShelf, ...]:
    """Return the grades that any report states, the best first, and the reports that state none."""
    listed = [filed for year in catalogue.years for filed in year.reports]
    shelves = (GradeShelf(grade, tuple(_of(grade.name, listed))) for grade in GRADES)
    ungraded = GradeShelf(_UNGRADED, tuple(_of(None, listed)))
    return tuple(shelf for shelf in (*shelves, ungraded) if shelf.reports)


def grades_page(catalogue: Catalogue) -> ListPage:
    """Return the index of grades."""
    frame = list_frame(catalogue, INDEX, TITLE, "按等级查看项目支出绩效评价报告。")
    return ListPage(frame, Table.of("各等级的报告", map(_cells, grade_shelves(catalogue))), lead=_LEAD)


def grade_page(catalogue: Catalogue, shelf: GradeShelf) -> ListPage:
    """Return the page of one grade, or of a year of it."""
    here = shelf.address
    title = f"{shelf.title}的项目支出绩效评价报告"
    description = f"{title}，共{counted(len(shelf.reports))}。"
    frame = list_frame(catalogue, here, title, description, *_crumbs(shelf))
    if shelf.years:
        table = Table.of(f"{shelf.title}的报告，按年度", (_year_cells(each, here) for each in shelf.years))
        return ListPage(frame, summed(table, shelf.reports), lead=_LEAD)
    table = report_table(f"{shelf.title}的报告", shelf.reports, here, catalogue, without=YEAR if shelf.year else "")
    terms = explained_heads(table, here)
    return ListPage(frame, summed(table, shelf.reports), report_tools(table), _LEAD, terms)


def grade_links(catalogue: Catalogue, here: Address) -> tuple[Link, ...]:
    """Return the grades, each with the number of its reports."""
    return tuple(
        Link(shelf.title, here.link_to(grade_address(shelf.grade.slug)), counted(len(shelf.reports)))
        for shelf in grade_shelves(catalogue)
    )


def _crumbs(shelf: GradeShelf) -> Iterator[Link]:
    here = shelf.address
    yield Link(TITLE, here.link_to(INDEX))
    if shelf.year is not None:
        whole = GradeShelf(shelf.grade, ())
        yield Link(whole.title, here.link_to(whole.address))


def _year_cells(shelf: GradeShelf, here: Address) -> tuple[Cell, ...]:
    planned, spent = (
        Total.over(each.planned for each in shelf.reports),
        Total.over(each.spent for each in shelf.reports),
    )
    return (
        Cell(YEAR, f"{shelf.year}年度", scope="row", href=here.link_to(shelf.address)),
        Cell("报告", counted(len(shelf.reports)), is_figure=True),
        Cell("预算资金", planned.text, is_figure=True, note=planned.note),
        Cell("支出", spent.text, is_figure=True, note=spent.note),
    )


def _of(grade: str | None, listed: Iterable[Listed]) -> Iterable[Listed]:
    return (filed for filed in listed if filed.grade == grade)


def _cells(shelf: GradeShelf) -> tuple[Cell, ...]:
    return (
        Cell("等级", shelf.title, scope="row", href=INDEX.link_to(grade_address(shelf.grade.slug))),
        Cell("总分", shelf.grade.range),
        Cell("报告", counted(len(shelf.reports)), is_figure=True),
    )
