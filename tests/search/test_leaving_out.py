"""What many reports have word for word is left out; what distinguishes one stays, once."""

from generator.search import common_words, shared
from generator.search.common_words import common_words as common_of
from generator.search.kept import kept
from generator.search.passages import Passage
from generator.search.shared import Shared, bare, sentences

_FORMAT = "本次评价遵循客观公正的原则。"
_NOTHING_SHARED = Shared([])


def _corpus(number: int) -> list[list[Passage]]:
    return [[Passage("t1", "原则", [f"{_FORMAT}第{index}个项目修了桥。"])] for index in range(number)]


def _texts(passages: list[Passage], left_out: Shared = _NOTHING_SHARED) -> list[list[str]]:
    return [passage.texts for passage in kept(passages, left_out)]


def test_sentence_that_many_reports_have_is_shared() -> None:
    known = Shared(_corpus(shared.FEW_REPORTS + 1))
    assert _FORMAT in known
    assert "本次评价 遵循客观公正的原则" in known
    assert "第3个项目修了桥。" not in known


def test_in_a_small_corpus_nothing_is_shared() -> None:
    assert _FORMAT not in Shared(_corpus(shared.FEW_REPORTS))


def test_sentence_of_one_unit_among_many_is_not_shared() -> None:
    reports = [*_corpus(0), *([Passage("t1", "职能", [f"主管水利工作第{index}项。"])] for index in range(200))]
    few = [[Passage("t1", "职能", ["承担全县水利规划的编制。"])] for _ in range(shared.FEW_REPORTS + 5)]
    assert "承担全县水利规划的编制。" not in Shared([*reports, *few])


def test_facts_make_no_sentence_shared() -> None:
    reports = [[Passage("report", "公开信息", ["主管部门：样例县财政局"], always=True)] for _ in range(50)]
    assert "主管部门：样例县财政局" not in Shared(reports)


def test_sentences_are_the_text() -> None:
    text = "甲；乙。丙！\n丁"
    assert list(sentences(text)) == ["甲；", "乙。", "丙！", "\n丁"]
    assert "".join(sentences(text)) == text


def test_numbering_signs_and_blanks_count_for_nothing() -> None:
    assert bare("（一）修 桥，铺路。") == bare("1.修桥铺路") == "修桥铺路"
    assert bare("2.5公里") == "25公里"


def test_shared_sentence_divides_what_is_left() -> None:
    known = Shared(_corpus(shared.FEW_REPORTS + 1))
    assert _texts([Passage("t1", "原则", [f"修了桥。{_FORMAT}铺了路。"])], known) == [["修了桥。", "铺了路。"]]
    assert _texts([Passage("t1", "原则", [_FORMAT])], known) == []


def test_facts_stay_whatever_others_have() -> None:
    known = Shared(_corpus(shared.FEW_REPORTS + 1))
    assert _texts([Passage("report", "公开信息", [_FORMAT], always=True)], known) == [[_FORMAT]]


def test_what_was_said_is_not_said_again() -> None:
    passages = [
        Passage("problems", "问题", ["进度偏慢，设备到货晚。"]),
        Passage("t9", "问题", ["1.进度偏慢。车辆不足。"]),
    ]
    assert _texts(passages) == [["进度偏慢，设备到货晚。"], ["车辆不足。"]]


def test_sentence_broken_between_lines_stays_whole() -> None:
    passages = [
        Passage("report", "公开信息", ["补助资金"]),
        Passage("t1", "背景", ["下达了中央补\n助资金，县里\n补助资金。"]),
    ]
    assert _texts(passages)[1] == ["下达了中央补\n助资金，县里\n补助资金。"]


def test_long_text_is_divided_between_sentences() -> None:
    text = "".join(f"第{index}段修了一座跨河的小桥，方便了两岸。" for index in range(60))
    [texts] = _texts([Passage("t1", "背景", [text])])
    assert "".join(texts) == text
    assert len(texts) > 1
    assert all(each.endswith("。") for each in texts)


def test_word_of_most_reports_is_common() -> None:
    reports = [["xmu", f"{index}"] for index in range(common_words.FEW_REPORTS)]
    assert common_of(reports) == {"xmu"}
    assert common_of(reports[1:]) == frozenset()
    assert common_of([["a"] if index % 4 else ["b"] for index in range(40)]) == frozenset()
