"""Calculations are found clause by clause, and say where they stand."""

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.measures.calculation import _CLAUSE, _SIGN, _clauses, calculations

_TEXT = st.lists(
    st.sampled_from(["得分", "=", "≈", "4/5", "×", "100%", "80%", "3分", "。", ";", "，", "；", "\x1f", "\n", ""])
).map("".join)


@settings(max_examples=300)
@given(_TEXT)
def test_every_clause_with_a_sign_is_looked_at(text: str) -> None:
    found = [(clause.start(), clause[0]) for clause in _CLAUSE.finditer(text) if _SIGN.search(clause[0])]
    assert list(_clauses(text)) == found


@settings(max_examples=300)
@given(_TEXT, _TEXT)
def test_a_calculation_is_the_same_wherever_it_stands(before: str, text: str) -> None:
    alone = list(calculations(text))
    behind = [each for each in calculations(f"{before}。{text}") if each.start > len(before)]
    assert [(each.label, each.expression, each.result, each.computed, each.room) for each in alone] == [
        (each.label, each.expression, each.result, each.computed, each.room) for each in behind
    ]
    assert [each.start + len(before) + 1 for each in alone] == [each.start for each in behind]
    assert [each.end + len(before) + 1 for each in alone] == [each.end for each in behind]


def test_the_offsets_are_those_of_calculation_and_result() -> None:
    text = "到位率为100%。得分=4/5×100%=80%，共3分"
    (found,) = calculations(text)
    assert text[found.start : found.end] == "4/5×100%=80%"
