"""By what results are narrowed and sorted: what the data say, and exact figures."""

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from generator.pages.views.catalogue import Catalogue
from generator.pages.views.listed import Listed
from generator.search.entry import Entry
from generator.search.facets import facet_values, facets_of, orders_of
from generator.search.register import REGISTER, register
from tests.pages import sample

_CATALOGUE = Catalogue.of(sample.corpus(), sample.verification())
_WORDS = {"folder": "words/0a", "bits": 1, "parts": ["2023"]}


def _listed(facts: dict[str, Any]) -> Listed:
    return Listed.of(sample.filed(facts, "shuiliju", "qingyu"), sample.verification())


_FULL = Listed.of(sample.filed(sample.FULL, "tushuguan", "tushuche"), sample.verification())
_BARE = _listed(sample.BARE)


def test_report_has_its_values() -> None:
    assert facets_of(_CATALOGUE, _FULL) == {
        "单位": (sample.LIBRARY,),
        "年度": ("2023",),
        "等级": ("优",),
        "评价类型": ("部门评价",),
        "资金规模": ("100万元至1000万元",),
        "核验结果": ("不相符", "不一致", "待核实"),
    }


def test_what_a_report_does_not_say_has_no_value() -> None:
    found = facets_of(_CATALOGUE, _BARE)
    assert [found[name] for name in ("等级", "评价类型", "资金规模")] == [(), (), ()]
    assert found["核验结果"] == ("没有发现问题",)


def test_where_no_rule_was_applied_nothing_is_said_of_it() -> None:
    assert facets_of(_CATALOGUE, replace(_FULL, open=None))["核验结果"] == ()


def test_every_value_is_offered() -> None:
    offered = facet_values(_CATALOGUE)
    for listed in (listed for year in _CATALOGUE.years for listed in year.reports):
        for name, values in facets_of(_CATALOGUE, listed).items():
            assert set(values) <= set(offered[name])


@pytest.mark.parametrize(
    ("budget", "band"),
    [
        ("9.99万元", "10万元以下"),
        ("100,000元", "10万元至100万元"),
        ("100万元", "100万元至1000万元"),
        ("9,999,999.99元", "100万元至1000万元"),
        ("1000万元", "1000万元至1亿元"),
        ("1亿元", "1亿元以上"),
    ],
)
def test_band_holds_its_lower_bound(budget: str, band: str) -> None:
    listed = _listed({**sample.BARE, "资金": {"预算资金": budget}})
    assert facets_of(_CATALOGUE, listed)["资金规模"] == (band,)


def _orders(**facts: Any) -> tuple[str | Decimal | None, ...]:  # noqa: ANN401 (YAML)
    return orders_of(_listed({**sample.BARE, **facts}))


def test_orders_are_exact() -> None:
    assert _orders() == (None, None, None)
    assert _orders(填报时间="2024年4月2日", 评价结论={"总分": "95.72分"}, 资金={"预算资金": "51.47万元"}) == (
        "2024-04-02",
        Decimal("95.72"),
        Decimal(514700),
    )


def test_publication_counts_before_filing() -> None:
    assert _orders(填报时间="2024年4月2日", 公开信息={"发布日期": "2024-05-06"})[0] == "2024-05-06"


def _register(entries: dict[str, Entry], common: frozenset[str] = frozenset()) -> list[dict[str, Any]]:
    """Return what is told of all parts, and then of each."""
    return [json.loads(text) for text in register(entries, facet_values(_CATALOGUE), common, _WORDS).values()]


def test_register_has_places_and_ranks() -> None:
    full, bare = (Entry.of(_CATALOGUE, listed) for listed in (_FULL, _BARE))
    told, *of_parts = _register({"2023_1": full, "2024_2": bare}, frozenset({"b", "a"}))
    assert told["common"] == ["a", "b"]
    assert told["words"] == _WORDS
    assert told["parts"] == [["2023", 1], ["2024", 1]]
    assert [name for name, _ in told["facets"]] == ["单位", "年度", "等级", "评价类型", "资金规模", "核验结果"]
    assert told["sets"] == [[[1], [0]], [[0]], [[0], []], [[1], []], [[2], []], [[1, 2, 3], [0]]]
    assert of_parts == [
        {"digests": "1", "columns": [[0], [0], [0], [0], [0], [0], [1], [1], [1]]},
        {"digests": "2", "columns": [[1], [0], [1], [1], [1], [1], [0], [0], [0]]},
    ]


def test_columns_are_in_the_order_of_the_parts() -> None:
    full, bare = (Entry.of(_CATALOGUE, listed) for listed in (_FULL, _BARE))
    met = {"2023a_1": full, "2023b_2": bare, "2023a_3": full}
    told, first, second = _register(met)
    assert told["parts"] == [["2023a", 2], ["2023b", 1]]
    assert (first["digests"], first["columns"][0]) == ("1 3", [0, 0])
    assert (second["digests"], second["columns"][0]) == ("2", [1])


def test_files_that_do_not_belong_together_are_never_in_one_folder() -> None:
    full, bare = (Entry.of(_CATALOGUE, listed) for listed in (_FULL, _BARE))
    registers = [
        register(entries, facet_values(_CATALOGUE), common, _WORDS)
        for entries, common in (
            ({"2023_1": full, "2024_2": bare}, frozenset[str]()),
            ({"2023_1": full, "2024_2": full}, frozenset[str]()),
            ({"2023_1": full, "2024_3": bare}, frozenset[str]()),
            ({"2023_1": full, "2024_2": bare}, frozenset({"a"})),
        )
    ]
    folders = {str(Path(file).parent) for told in registers for file in told if file != REGISTER}
    assert folders == {json.loads(told[REGISTER])["files"] for told in registers}
    assert len(folders) == len(registers)


def test_equal_values_share_a_rank() -> None:
    totals = {"2023_1": "88分", "2023_2": "95.5分", "2023_3": "88.00分"}
    entries = {
        name: Entry.of(_CATALOGUE, _listed({**sample.BARE, "评价结论": {"总分": total}}))
        for name, total in totals.items()
    }
    _, of_part = _register(entries)
    assert of_part["columns"][-2] == [1, 2, 1]
