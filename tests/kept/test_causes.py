"""What makes a report be looked at again, and reports be compared again: its causes, and nothing else."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.checking import engine
from generator.checking.catalogue import Rule
from generator.checking.engine import Said
from generator.content.corpus import Corpus
from generator.content.filed import FiledReport
from generator.findings.finding import Finding
from generator.kept import concluding, looking
from generator.kept.examining import examine
from generator.store import stamp as stamp_module
from generator.store import store as store_module
from generator.store.store import FOLDER, Store
from tests.rules.sound import copy_of_sound

_LIBRARY = "2023/lanchuanzhou-gonggong-tushuguan/liudong-tushu-che-fuwu-jingfei"
_ROADS = "2023/fengdu-xian-nongcungonglu-yanghuzhongxin/nongcungonglu-richang-yanghu-jingfei"


class Examined:
    """A content folder that is examined again and again, and what was done for it the last time."""

    def __init__(self, content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Note what is done for the folder."""
        self.content = content
        self.looked: set[str] = set()
        self.compared: set[str] = set()

        def said_of(filed: FiledReport, corpus: Corpus, rules: tuple[Rule, ...]) -> Said:
            self.looked.add(filed.key)
            return engine.said_of(filed, corpus, rules)

        def compare_noted(rule: Rule, taken: list[object]) -> tuple[Finding, ...]:
            self.compared.add(rule.code)
            return engine.compare(rule, taken)

        monkeypatch.setattr(looking, "said_of", said_of)
        monkeypatch.setattr(concluding, "compare", compare_noted)

    def again(self) -> set[str]:
        """Examine the folder and return the reports that were looked at."""
        self.looked.clear()
        self.compared.clear()
        with Store.beside(self.content) as store:
            examine(self.content, None, store)
        return set(self.looked)

    def append(self, name: str, text: str) -> None:
        """Write something at the end of a file."""
        with (self.content / name).open("a", encoding="utf-8") as file:
            file.write(text)


@pytest.fixture
def examined(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Examined]:
    """The sound content, examined once."""
    examined = Examined(copy_of_sound(tmp_path), monkeypatch)
    assert len(examined.again()) == 4
    assert examined.compared
    yield examined
    assert examined.again() == set()
    assert examined.compared == set()


def test_nothing_changed(examined: Examined) -> None:
    for path in examined.content.rglob("*"):
        path.touch()
    assert examined.again() == set()


def test_a_text(examined: Examined) -> None:
    examined.append(f"reports/{_LIBRARY}/text.md", "\n又一句话。\n")
    assert examined.again() == {_LIBRARY}


def test_an_original(examined: Examined) -> None:
    [file] = (examined.content / "reports" / _ROADS / "files").iterdir()
    before = file.read_bytes()
    file.write_bytes(b"1")
    assert examined.again() == {_ROADS}
    file.write_bytes(before)
    assert examined.again() == set(), "that was looked at already"


def test_the_card_of_its_unit(examined: Examined) -> None:
    examined.append("units/fengdu-xian-nongcungonglu-yanghuzhongxin.yaml", "别名: [公路中心]\n")
    assert examined.again() == {_ROADS}


def test_a_card_that_it_asked_for_when_there_was_none(examined: Examined) -> None:
    examined.append("units/wenlvju.yaml", "名称: 文化和旅游局\n别名: [澜川州文化和旅游局]\n")
    assert examined.again() == {_LIBRARY}
    (examined.content / "units/wenlvju.yaml").unlink()
    assert examined.again() == {_LIBRARY}


def test_a_card_that_nobody_asked_for(examined: Examined) -> None:
    examined.append("units/yixian-shuiliju.yaml", "名称: 乙县水利局\n")
    assert examined.again() == set()


@pytest.mark.parametrize("policy", ["原件处理: 拒绝\n", "无法清理的原件: 照原样公开\n"])
def test_what_the_publisher_does_with_originals(policy: str, examined: Examined) -> None:
    examined.append("publisher.yaml", policy)
    assert len(examined.again()) == 4


def test_who_publishes_is_no_cause(examined: Examined) -> None:
    examined.append("publisher.yaml", "承办单位: 甲县信息中心\n错误须先豁免: true\n")
    assert examined.again() == set()


def test_another_version_of_the_program(examined: Examined, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (stamp_module, store_module):
        monkeypatch.setattr(module, "stamp", lambda: b"another")
    assert len(examined.again()) == 4


def test_the_cache_is_gone(examined: Examined) -> None:
    shutil.rmtree(examined.content.parent / FOLDER)
    assert len(examined.again()) == 4


def test_only_rules_that_took_something_else_compare_again(examined: Examined) -> None:
    examined.append(f"reports/{_LIBRARY}/text.md", "\n本次流动服务新增了三处固定停靠点位并延长了每周开放时间。\n")
    examined.again()
    assert examined.compared == {"corpus/sentences-of-their-own"}


def test_a_rule_a_template_or_a_library_of_another_version_is_another_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = tmp_path / "generator"
    for name in ("rules/sums/a.py", "pages/templates/page.md.jinja", "framework/a.toml"):
        (code / name).parent.mkdir(parents=True)
        (code / name).write_text("1")
    monkeypatch.setattr(stamp_module, "_CODE", code)
    told = [stamp_module.stamp.__wrapped__()]
    for path in sorted(each for each in code.rglob("*") if each.is_file()):
        path.write_text("2")
        told.append(stamp_module.stamp.__wrapped__())
    (code / "rules/sums/a.py").rename(code / "rules/sums/b.py")
    told.append(stamp_module.stamp.__wrapped__())
    monkeypatch.setattr(stamp_module, "version", lambda name: f"{name} 99")
    told.append(stamp_module.stamp.__wrapped__())
    assert len(set(told)) == len(told) == 6
