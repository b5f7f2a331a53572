"""Formulas are reckoned exactly, and nothing that is none is taken for one."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.measures.calculation import calculations, score_calculation
from generator.measures.formula import evaluate, is_calculation, slack
from generator.model.folding import squeeze

_SIGNS = st.sampled_from(list("0123456789.,%()+-*/×÷=分万元权重"))


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ("(81.82-60)/(100-60)*5", "2.7275"),
        ("64.34%×5", "3.217"),
        ("1-(20-18)÷20", "0.9"),
        ("[(3+1)*2]/{4}", "2"),
        ("-2+3", "1"),
        ("1,250,000.00元/125万元", "1"),
        ("5.00分×50%", "2.5"),
    ],
)
def test_evaluates(formula: str, value: str) -> None:
    assert evaluate(formula) == Decimal(value)


@pytest.mark.parametrize("formula", ["", "3+", "(3", "3)", "3 4", "1/0", "0/0", "2(3)", "权重分×5", "(" * 300, "="])
def test_is_no_formula(formula: str) -> None:
    assert evaluate(formula) is None


def test_names_stand_for_figures() -> None:
    names = {"执行率": Decimal("0.8182"), "权重分": Decimal(5)}
    assert evaluate("(执行率-60%)/(1-60%)×权重分", names) == Decimal("2.7275")


def test_a_bracketed_figure_is_no_calculation() -> None:
    assert not is_calculation("(2)")
    assert not is_calculation("-2")
    assert is_calculation("(2)*3")


def test_only_decimal_fractions_leave_room() -> None:
    assert slack("100.00%×3") == 0
    assert slack("0.5×2") == Decimal("0.10")


@pytest.mark.parametrize(
    ("text", "result", "computed"),
    [
        ("到位率＝（100／100）×100.00%＝100%。", "100%", "100"),
        ("执行率=64.34%（实际支出/到位）×100%=（51.47/80）*100%。", "64.34%", "64.3375"),
        ("执行率=（51.47/80）×100=64.34%", "64.34%", "64.3375"),
        ("得分=64.34%×5\n=3.22分", "3.22分", "3.217"),
        ("得分=100%×3=100%×3=3分", "3分", "3"),
    ],
)
def test_calculations_have_results(text: str, result: str, computed: str) -> None:
    (found,) = calculations(squeeze(text))
    assert (str(found.result), found.computed) == (result, Decimal(computed))


@pytest.mark.parametrize(
    "text", ["（2）预算执行率=72.70%", "60%-80%=中", "得分=完成率×分值=5分", "A=（1/0）=3", "1.资金到位率=（5/5）"]
)
def test_no_calculation_is_made_up(text: str) -> None:
    assert list(calculations(squeeze(text))) == []


def test_the_last_formula_of_the_score_counts() -> None:
    found = score_calculation("到位率=(5/5)×100%=100%。得分=100%×4=4分")
    assert found is not None
    assert (found.label, found.expression) == ("得分", "100%×4")


@given(st.text(_SIGNS, max_size=40))
def test_any_text_is_read_without_an_accident(text: str) -> None:
    for found in calculations(squeeze(text)):
        assert text
        assert found.end <= len(text)
