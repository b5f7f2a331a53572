"""The CSV opens in a spreadsheet as text, exactly as printed."""

import csv
import io

import pytest

from generator.exports.indicators_csv import indicators_csv
from generator.exports.rows import _cell
from generator.model.report import Report


@pytest.fixture
def rows(report: Report) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(indicators_csv(report).decode("utf-8-sig"), newline="")))


def test_bytes_suit_spreadsheets(report: Report) -> None:
    data = indicators_csv(report)
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\n") == data.count(b"\r\n") == 4


def test_columns_have_the_official_labels(rows: list[dict[str, str]]) -> None:
    assert list(rows[0]) == [
        *("一级指标", "二级指标", "三级指标", "目标名称", "预期指标值", "预期值", "实际值", "完成率"),
        *("偏差率", "满分", "得分", "原因"),
    ]


def test_row_shows_the_prints(rows: list[dict[str, str]]) -> None:
    assert list(rows[0].values()) == [
        *("产出", "产出数量", "培训期次", "培训期数", "大于等于2期", "≥2期", "3期", "100%"),
        *("-3.50%", "5", "得满分", "'=HYPERLINK(1)"),
    ]
    assert rows[1]["目标名称"] == "没有这一项"
    assert rows[2]["预期值"] == "'=5个"


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1+1", "-", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "－1"])
def test_nothing_is_a_formula(formula: str) -> None:
    assert _cell(formula) == f"'{formula}"


@pytest.mark.parametrize("text", ["-3.5", "-1,286.50", "-3.50%", "≥5", "持续", "", "100%", "5=5"])
def test_harmless_text_stays_exact(text: str) -> None:
    assert _cell(text) == text
