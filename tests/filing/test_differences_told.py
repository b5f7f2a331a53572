"""Differences of long texts are told by the words that differ."""

from generator.importing.differences import Difference


def test_short_values_are_told_whole() -> None:
    assert Difference("得分", "19", None).brief == "得分：现有 “19”，新文件 无"


def test_of_long_texts_only_what_differs_is_told() -> None:
    same = "前文相同" * 50
    told = Difference("分析", f"{same}甲的\n做法{same}", f"{same}乙的做法{same}").brief
    assert "…前文相同前文相同前文相同甲的⏎做法" in told
    assert "…前文相同前文相同前文相同乙的做法" in told
    assert len(told) < 170
    assert "\n" not in told
