"""A rule's docstring is its public text: a claim, a reason, a way to mend."""

import pytest

from generator.checking.catalogue import Rule, rules_found

RULES = rules_found()


def test_rules_are_found() -> None:
    assert RULES


@pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])
def test_text(rule: Rule) -> None:
    assert "\n" not in rule.claim
    assert rule.claim.endswith("。")
    assert len(rule.reason) > 10
    assert rule.fix.endswith("。")
