"""Rules are found with their texts, and families about secrets and persons are not public."""

import re

from generator.checking.catalogue import _unwrapped, rules_found


def test_wrapped_lines_are_joined_without_a_blank() -> None:
    assert (
        _unwrapped("合计，\n应当相等。\n\n第二段 ab\ncd。\n- 一\n- 二")
        == "合计，应当相等。\n第二段 ab cd。\n- 一\n- 二"
    )


def test_secrets_stay_secret() -> None:
    told = re.compile("公开前|秘密|个人信息|身份证|手机|护照|住址|邮箱")
    leaking = {rule.code for rule in rules_found() if told.search(rule.claim + rule.family) and rule.public}
    assert leaking == set()
    assert all(rule.code.startswith("screening") for rule in rules_found() if not rule.public)
    assert not all(rule.public for rule in rules_found())


def test_every_family_has_a_title() -> None:
    assert all(rule.family.endswith("。") for rule in rules_found())
