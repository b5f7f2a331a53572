"""Views become Markdown: templates print, loop and ask, and every value they print passes through the escaping."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.pages.escaping import front_matter, shown
from generator.pages.table_markup import table_markup
from generator.pages.text_markup import contents_markup, text_markup
from generator.pages.views.accessibility import AccessibilityPage
from generator.pages.views.glossary import GlossaryPage
from generator.pages.views.home import HomePage
from generator.pages.views.listing import ListPage
from generator.pages.views.report import ReportPage
from generator.pages.views.review import ReviewPage
from generator.pages.views.rules import RulesPage
from generator.pages.views.search import SearchPage
from generator.pages.views.site_map import SiteMapPage
from generator.pages.views.unit import UnitPage
from generator.pages.views.withdrawn import WithdrawnPage

Lists = HomePage | ListPage | UnitPage | SiteMapPage | SearchPage
View = Lists | ReportPage | RulesPage | GlossaryPage | AccessibilityPage | ReviewPage | WithdrawnPage

TEMPLATES = Path(__file__).with_name("templates")
_NAMES: dict[type[View], str] = {
    HomePage: "home.md.j2",
    ListPage: "list.md.j2",
    UnitPage: "unit.md.j2",
    ReportPage: "report.md.j2",
    RulesPage: "rules.md.j2",
    ReviewPage: "review.html.j2",
    SiteMapPage: "site_map.md.j2",
    SearchPage: "search.md.j2",
    GlossaryPage: "glossary.md.j2",
    AccessibilityPage: "accessibility.md.j2",
    WithdrawnPage: "withdrawn.md.j2",
}


def render(view: View) -> str:
    """Return the Markdown of a page; the review page is HTML."""
    return environment().get_template(_NAMES[type(view)]).render(view=view)


@cache
def environment() -> Environment:
    """Return the templates' environment: nothing undefined, nothing unescaped, no blank line from a tag."""
    templates = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        finalize=shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    templates.filters = {"front_matter": front_matter}
    templates.globals = {each.__name__: each for each in (table_markup, text_markup, contents_markup)}
    return templates
