"""Writing a site's parts leaves behind what the search index is made from, so that no report is read for it again."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from generator import side_by_side
from generator.content.filed import FiledReport
from generator.kept.examining import publishable
from generator.pages.views.catalogue import Catalogue
from generator.pages.views.report import ReportPage, report_page
from generator.search.building import Index
from generator.search.contents import Source
from generator.search.passages import Passage
from generator.site.parts import Plan, plan_to_publish
from generator.site.writing import write_parts
from generator.store.store import Store

_INVENTED = Path(__file__).parents[1] / "invented" / "content"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A store with nothing in it."""
    return Store.at(tmp_path / "store")


@pytest.fixture
def plan(store: Store) -> Plan:
    """The plan of the invented content."""
    return plan_to_publish(publishable(_INVENTED, store))


def _index(plan: Plan, sources: dict[str, Source], store: Store, site: Path) -> dict[str, bytes]:
    site.mkdir()
    Index.of(plan.catalogue, sources, store).write(site)
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def _read_again() -> Iterator[Passage]:
    raise AssertionError("a report is read again for the index")


def test_the_index_asks_no_report_whose_page_was_made(plan: Plan, store: Store, tmp_path: Path) -> None:
    afresh = _index(plan, dict(plan.sources), Store.at(":memory:"), tmp_path / "afresh")
    deaf = {address: replace(source, passages=_read_again) for address, source in plan.sources.items()}
    written = list(write_parts(plan.parts, tmp_path / "made", store))
    assert [part.name for part, _ in written] == [part.name for part in plan.parts]
    assert _index(plan, deaf, store, tmp_path / "site") == afresh


def test_the_view_of_a_report_is_made_once(
    plan: Plan, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []

    def counted(catalogue: Catalogue, filed: FiledReport) -> ReportPage:
        made.append(filed.key)
        return report_page(catalogue, filed)

    monkeypatch.setattr("generator.site.parts.report_page", counted)
    monkeypatch.setattr(side_by_side, "WORKERS", 1)
    list(write_parts(plan.parts, tmp_path / "made", store))
    _index(plan, dict(plan.sources), store, tmp_path / "site")
    assert sorted(made) == sorted(plan.sources)


def test_only_pages_of_reports_as_they_are_tell_the_index_something(plan: Plan) -> None:
    telling = {part.name for part in plan.parts if part.made().passages is not None}
    assert telling == set(plan.sources)
