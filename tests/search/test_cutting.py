"""Texts are cut so that any stretch of them is a stretch of their words, in whatever print it is typed."""

from itertools import pairwise

import pytest

from generator.search.cutting import characters, cut, spell


def _pairs(text: str) -> list[str]:
    return [spell(one) + spell(other) for one, other in pairwise(text)]


def test_characters_that_follow_each_other_are_words() -> None:
    assert cut("退耕还林").words == _pairs("退耕还林")


@pytest.mark.parametrize("text", ["退耕，还林", "退耕\n还林", "（退耕）“还林”。", "退耕 \u3000\t还林"])
def test_signs_and_blanks_divide_nothing(text: str) -> None:
    assert cut(text).words == _pairs("退耕还林")


def test_stretch_from_the_middle_is_a_stretch_of_the_words() -> None:
    text = "全年组织护林员培训12场次，支出51.47万元，惠及村民3,340人。"
    words = cut(text).words
    for stretch in ("织护林员培", "培训12场", "12场次支", "支出51.47万元", "51.47万元，惠及", "村民3,340人"):
        asked = cut(stretch).words
        assert any(words[start : start + len(asked)] == asked for start in range(len(words))), stretch


def test_character_alone_is_a_word() -> None:
    assert cut("优").words == [spell("优")]
    assert cut("优。").words == [spell("优")]
    assert cut("").words == []


def test_character_behind_a_figure_is_a_word_too() -> None:
    assert cut("3场次").words == ["3", spell("场"), *_pairs("场次")]


@pytest.mark.parametrize(
    "printed", ["80万元", "80.00万元", "80 万元", "８０．００万元", "800,000元", "800，000.00元", "0.008亿元"]
)
def test_amount_is_one_word_in_whatever_unit(printed: str) -> None:
    assert cut(printed).words == ["y800000"]


def test_amount_smaller_than_a_yuan_keeps_its_places() -> None:
    assert cut("1,286.50元").words == ["y1286p5"]
    assert cut("0.05元").words == ["y0p05"]


def test_bare_figure_of_an_amount_stands_beside() -> None:
    assert cut("支出51.47万元").beside == ["51p47"]
    assert cut("满意度95%").beside == []


@pytest.mark.parametrize("printed", ["财预〔2020〕10号", "财预［2020］10号", "财预(2020)10号", "财预【2020】第10号"])
def test_number_of_a_document_is_one_word_in_whatever_brackets(printed: str) -> None:
    assert cut(printed).words == [*_pairs("财预"), "2020n10"]


@pytest.mark.parametrize(
    ("printed", "word"), [("95.720", "95p72"), ("100.00", "100"), ("04", "4"), ("0", "0"), ("2023", "2023")]
)
def test_figures_lose_what_changes_nothing(printed: str, word: str) -> None:
    assert cut(printed).words == [word]


def test_dates_are_alike_with_and_without_zeros() -> None:
    assert cut("2024年04月02日").words == cut("2024年4月2日").words


def test_letters_are_words_whatever_their_size_and_width() -> None:
    assert cut("WiFi ｗｉｆｉ").words == ["zwifi", "zwifi"]
    assert cut("阿б").words == [spell("阿"), f"z{spell('б')}"]


def test_every_character_is_known_once() -> None:
    assert characters("修桥，修路2条AB") == {spell(character) for character in "修桥路条"}


def test_words_are_plain_letters_and_figures() -> None:
    words = cut("退耕还林K12教材《书》〔2020〕3号12.5%，阿б𠮷田").words
    assert all(word.isascii() and word.isalnum() and word.islower() | word.isdigit() for word in words)
