"""Figures of a text that no field holds."""

from pathlib import Path

from generator.content.corpus import load_corpus
from generator.measures.unmatched import unmatched
from tests.rules.sound import copy_of_sound

_TEXT = "reports/2023/lanchuanzhou-gonggong-tushuguan/liudong-tushu-che-fuwu-jingfei/text.md"


def _unmatched(tmp_path: Path, added: str) -> list[tuple[str, str]]:
    content = copy_of_sound(tmp_path)
    file = content / _TEXT
    file.write_text(
        file.read_text(encoding="utf-8").replace("到馆借阅不便。", f"到馆借阅不便。{added}"), encoding="utf-8"
    )
    corpus, _ = load_corpus(content)
    assert corpus is not None
    report = next(filed for filed in corpus.reports if filed.key in _TEXT)
    line = next(n for n, text in enumerate(report.text.split("\n"), 1) if "到馆借阅不便。" in text)
    return [(each.kind, each.print) for each in unmatched(report) if each.place.line == line]


def test_a_value_told_otherwise_is_matched(tmp_path: Path) -> None:
    assert _unmatched(tmp_path, "预算600,000元，执行率95%，2024年4月2日填报，得98.55分，出车252次。") == []


def test_the_number_of_an_annex_is_no_figure_of_what_follows(tmp_path: Path) -> None:
    assert _unmatched(tmp_path, "见附件1项目清单、附表2项目名册，另3项。") == [("数量", "3项")]


def test_other_values_are_listed(tmp_path: Path) -> None:
    added = "另有61万元，占9.5%，2024年4月3日，98.56分，253次，文号〔2013〕8号，（1-60%）。"
    assert _unmatched(tmp_path, added) == [
        ("金额", "61万元"),
        ("百分比", "9.5%"),
        ("日期", "2024年4月3日"),
        ("分数", "98.56分"),
        ("数量", "253次"),
        ("百分比", "60%"),
    ]
