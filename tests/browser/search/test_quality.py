"""Measured: of hundreds of queries with known answers, how many the search page answers, and at which place."""

from collections import defaultdict
from collections.abc import Iterable

import pytest
from playwright.sync_api import Page

from tests.browser.search.invented_reports import Invented
from tests.browser.search.queries import Query, queries
from tests.browser.search.serving import Served

_FEWEST = 200
_FOUND = 98
_IN_FIRST_FIVE = 90
"""Per cent of the queries."""
_ASK_ALL = """async (texts) => {
    const form = document.querySelector(".search-form");
    const status = document.querySelector(".search-status");
    const answers = [];
    for (const text of texts) {
        status.textContent = "";
        form.elements.q.value = text;
        form.requestSubmit();
        while (!status.textContent || status.textContent.endsWith("……")) {
            await new Promise((resolve) => setTimeout(resolve, 4));
        }
        answers.push([...document.querySelectorAll(".result h2 a")].map((link) => link.title));
    }
    return answers;
}"""
"""Types each query into the form of the search page, waits, and returns the titles on the first page of results."""


def _ranks(page: Page, site: Served, asked: list[Query]) -> list[int | None]:
    """Return the best place of an answer to each query on the first page of results, from 1 on; None for none."""
    page.goto(f"{site.address}search/")
    shown = page.evaluate(_ASK_ALL, [query.text for query in asked])
    return [
        next((place for place, title in enumerate(titles, 1) if title in query.answers), None)
        for query, titles in zip(asked, shown, strict=True)
    ]


def _told(name: str, ranks: Iterable[int | None]) -> str:
    places = list(ranks)
    found = [place for place in places if place]
    first, five = sum(place == 1 for place in found), sum(place <= 5 for place in found)
    per_cent = " ".join(f"{100 * count / len(places):7.1f}%" for count in (len(found), five, first))
    return f"{name:<{12 - len(name)}}{len(places):6}{per_cent:>28}"


def test_search_finds_what_the_reports_say(
    page: Page, sixty: Served, reports: list[Invented], capsys: pytest.CaptureFixture[str]
) -> None:
    asked = queries(reports)
    ranks = _ranks(page, sixty, asked)
    by_kind: dict[str, list[int | None]] = defaultdict(list)
    for query, rank in zip(asked, ranks, strict=True):
        by_kind[query.kind].append(rank)
    with capsys.disabled():
        print(f"\n{'类别':<10}{'查询':>4}{'找到':>7}{'前五':>6}{'第一':>6}")  # noqa: T201 (the measure is to be seen)
        for kind, places in {**by_kind, "全部": ranks}.items():
            print(_told(kind, places))  # noqa: T201
    missed = [f"{query.kind}：{query.text}" for query, rank in zip(asked, ranks, strict=True) if not rank]
    assert len(asked) >= _FEWEST
    assert 100 * sum(rank is not None for rank in ranks) >= _FOUND * len(asked), missed
    assert 100 * sum(rank is not None and rank <= 5 for rank in ranks) >= _IN_FIRST_FIVE * len(asked), missed
