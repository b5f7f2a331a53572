"""The index is what a browser needs and nothing more, the same for the same reports, and a failure is told."""

import gzip
import json
import stat
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from generator.checking.verification import Verification
from generator.content.corpus import Corpus
from generator.errors import GongkaiError
from generator.search import index_parts, pagefind
from generator.search.building import Index
from generator.search.cutting import characters, cut
from generator.search.fragments import unpacked
from generator.search.layout import FOLDER
from generator.site.parts import plan_of
from generator.store.store import Store
from tests.pages import sample
from tests.search.asking_tables import may_have
from tests.search.registered import registered

_CORPUS, _VERIFICATION = sample.corpus(), sample.verification()
_OF_ALL = ("register", "words/")
"""How the files begin that tell of all parts."""


def build_index(corpus: Corpus, verification: Verification, site: Path) -> None:
    plan = plan_of(corpus, verification)
    Index.of(plan.catalogue, plan.sources, Store.at(":memory:")).write(site)


def _of_parts(index: dict[str, bytes]) -> list[str]:
    return [name for name in index if name.startswith("20")]


def _fragments(index: dict[str, bytes]) -> dict[str, bytes]:
    """Return the fragments of reports by the name that Pagefind gives to them."""
    names = [name for name in _of_parts(index) if name.endswith(".pf_fragment")]
    return {Path(name).stem: index[name] for name in names}


def _files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of the sample's index, by path."""
    folder = tmp_path_factory.mktemp("index")
    build_index(_CORPUS, _VERIFICATION, folder)
    return _files(folder / FOLDER)


def test_only_what_a_browser_needs_is_shipped(index: dict[str, bytes]) -> None:
    kinds = {name.split("/")[-2] if name.count("/") > 1 else name.split(".")[-1] for name in _of_parts(index)}
    assert kinds == {"index", "fragment", "json", "pf_meta"}
    assert {name for name in index if name.endswith(".js")} == {"pagefind.js"}
    assert len(_fragments(index)) == len(_CORPUS.reports)


def test_program_comes_with_a_part_of_its_own_that_has_no_report(index: dict[str, bytes], tmp_path: Path) -> None:
    build_index(replace(_CORPUS, reports=()), _VERIFICATION, tmp_path)
    alone = _files(tmp_path / FOLDER)
    assert {name: index[name] for name in alone if not name.startswith(_OF_ALL)} == {
        name: data for name, data in alone.items() if not name.startswith(_OF_ALL)
    }
    assert {name for name in set(index) - set(alone) if not name.startswith(_OF_ALL)} == set(_of_parts(index))


def test_change_touches_the_part_of_its_year(index: dict[str, bytes], tmp_path: Path) -> None:
    first = _CORPUS.reports[0]
    later = replace(first, year=first.year + 1)
    build_index(replace(_CORPUS, reports=(*_CORPUS.reports, later)), _VERIFICATION, tmp_path)
    now = _files(tmp_path / FOLDER)
    changed = {name for name in index | now if index.get(name) != now.get(name)}
    assert {name.partition("/")[0] for name in changed} == {
        f"{later.year}",
        "register",
        "register.json",
        "words",
    }


def test_year_of_many_reports_has_several_parts(
    index: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index_parts, "MOST", 1)
    more = tuple(replace(_CORPUS.reports[0], project_slug=f"xiangmu-{number}") for number in range(5))
    build_index(replace(_CORPUS, reports=(*_CORPUS.reports, *more)), _VERIFICATION, tmp_path)
    now = _files(tmp_path / FOLDER)
    parts = registered(now)
    years = {part[:4] for part in parts}
    assert len(parts) > len(years)
    assert set().union(*parts.values()) == set(_fragments(now))
    assert len(_fragments(now)) == len(_fragments(index)) + len(more)


def test_parts_written_one_by_one_are_those_written_two_at_a_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index_parts, "MOST", 1)
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    monkeypatch.setattr(pagefind, "_SERVICES", 2)
    build_index(_CORPUS, _VERIFICATION, tmp_path / "two")
    monkeypatch.setattr(pagefind, "_SERVICES", 1)
    build_index(_CORPUS, _VERIFICATION, tmp_path / "one")
    assert _files(tmp_path / "one" / FOLDER) == _files(tmp_path / "two" / FOLDER)


@pytest.mark.parametrize(("count", "last"), [(1, ""), (2, "b"), (26, "z"), (27, "ba"), (700, "bax")])
def test_any_number_of_parts_has_names(count: int, last: str) -> None:
    names = index_parts.letters_of(count)
    assert (len(set(names)), names[-1]) == (count, last)
    assert names == sorted(names)


def test_same_reports_give_the_same_bytes(index: dict[str, bytes], tmp_path: Path) -> None:
    shuffled = replace(_CORPUS, reports=_CORPUS.reports[::-1])
    build_index(shuffled, _VERIFICATION, tmp_path)
    assert _files(tmp_path / FOLDER) == index


def test_what_is_shown_is_readable(index: dict[str, bytes]) -> None:
    pages = [json.loads(gzip.decompress(data)[12:]) for data in _fragments(index).values()]
    full = next(page for page in pages if page["url"] == "/2023/tushuguan/tushuche/")
    shown = json.loads(full["content"])
    assert shown["title"] == "样例县图书馆2023年流动图书车项目绩效评价报告"
    assert shown["card"] == {
        "单位": "样例县图书馆",
        "年度": "2023",
        "评级": "优秀",
        "总分": "95.50分",
        "预算资金": "100万元",
    }
    assert full["meta"] == {}


def test_changed_sign_gives_another_name(index: dict[str, bytes], tmp_path: Path) -> None:
    """Signs are no words, but what is shown has them: no browser may take the old text for the new one."""
    full = next(filed for filed in _CORPUS.reports if filed.text)
    changed = replace(full, text=full.text.replace("这一行不是标题", "这一行，不是标题"))
    others = tuple(filed for filed in _CORPUS.reports if filed is not full)
    build_index(replace(_CORPUS, reports=(*others, changed)), _VERIFICATION, tmp_path)
    gone = set(index) - set(_files(tmp_path / FOLDER))
    parts = [name for name in gone if name.count("/") > 1 and not name.startswith(_OF_ALL)]
    assert sorted(name.split("/")[1] for name in parts) == ["fragment", "index"]


def test_register_names_the_fragments(index: dict[str, bytes]) -> None:
    assert set().union(*registered(index).values()) == set(_fragments(index))


def test_words_of_every_part_are_told(index: dict[str, bytes]) -> None:
    told = json.loads(index["register.json"])["words"]
    assert [part for part, _ in told["parts"]] == sorted(
        {name.partition("/")[0] for name in _of_parts(index)}, reverse=True
    )
    files = {name.rpartition("/")[2]: data for name, data in index.items() if name.startswith(f"{told['folder']}/")}
    for name, data in _fragments(index).items():
        shown = json.loads(json.loads(gzip.decompress(data)[12:])["content"])
        for text in (shown["title"], *(text for _, _, *texts in shown["passages"] for text in texts)):
            words = cut(text).words
            asked = [*pairwise(words), *([word] for word in (*words, *cut(text).beside, *characters(text)))]
            assert all(name.partition("_")[0] in may_have(told, files, *each) for each in asked), text


def test_a_word_costs_little(tmp_path: Path) -> None:
    """Pagefind knows the setting that makes its chunks small, of which a browser loads one for every word."""
    words = [f"w{number}" for number in range(20_000)]
    pagefind.write_indexes([("2023", [pagefind.PagefindRecord("/1/", " ".join(words), {})])], tmp_path)
    chunks = [chunk.stat().st_size for chunk in tmp_path.glob("2023/index/*")]
    assert len(chunks) > 5
    assert max(chunks) < 10_000


def test_index_of_nothing_is_an_index(tmp_path: Path) -> None:
    build_index(replace(_CORPUS, reports=()), _VERIFICATION, tmp_path)
    assert json.loads((tmp_path / FOLDER / "register.json").read_text(encoding="utf-8"))["parts"] == []


def test_missing_program_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pagefind, "get_executable", lambda: tmp_path / "nothing")
    with pytest.raises(GongkaiError, match="Pagefind 没有正常运行"):
        build_index(_CORPUS, _VERIFICATION, tmp_path)


@pytest.mark.parametrize(
    "says", ["", "printf no,", "printf eyJwYXlsb2FkIjp7InR5cGUiOiJFcnJvciIsIm1lc3NhZ2UiOiJmdWxsIn19,; cat >&2"]
)
def test_program_that_fails_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, says: str) -> None:
    program = tmp_path / "program"
    program.write_text(f"#!/bin/sh\n{says}\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setattr(pagefind, "get_executable", lambda: program)
    with pytest.raises(GongkaiError, match="检索索引没有生成"):
        build_index(_CORPUS, _VERIFICATION, tmp_path)
    assert not (tmp_path / FOLDER).exists()


def test_files_that_are_never_written_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "empty").touch()
    monkeypatch.setattr(pagefind, "_PAUSE", 0)
    with pytest.raises(ValueError, match="没有写完"):
        pagefind._wait_for_files(tmp_path)


@pytest.mark.parametrize(
    ("data", "told"),
    [(gzip.compress(b"pagefind_dcd{}")[:-4], "不完整"), (b"", "不完整"), (gzip.compress(b"{}"), "格式变了")],
    ids=["cut short", "empty", "another form"],
)
def test_broken_file_is_told(tmp_path: Path, data: bytes, told: str) -> None:
    file = tmp_path / "und_1.pf_fragment"
    file.write_bytes(data)
    with pytest.raises(GongkaiError, match=told):
        unpacked(file)
