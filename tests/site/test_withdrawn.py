"""Nothing of a withdrawn report is left in the site but the page that says so, and the check finds what is left."""

import gzip
import re
import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from generator.content.corpus import load_corpus
from generator.content.filed import FiledWithdrawal
from generator.errors import GongkaiError
from generator.search.fragments import unpacked
from generator.site.withdrawn import refuse_left_behind
from tests.site.rebuilding import build, built_from_nothing, gongkai
from tests.site.test_build import contents, differing

_INVENTED = Path(__file__).parents[1] / "invented" / "content"
_REPORT = "2022/yangli-fagai/gaige-jingfei"
_PROJECT = "样例县经济体制改革经费项目"
_GROUND = "经复核不应公开"
_ORIGINAL = "关于会务的说明，只在原件里。\n"


def _add_original(project: Path) -> None:
    folder = project / "content/reports" / _REPORT
    (folder / "files").mkdir()
    (folder / "files/说明.txt").write_text(_ORIGINAL, "utf-8")
    digest = sha256(_ORIGINAL.encode()).hexdigest()
    with (folder / "report.yaml").open("a", encoding="utf-8") as file:
        file.write(f"原件:\n  - 文件: 说明.txt\n    SHA-256: {digest}\n")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose site had a report that was withdrawn since; the site before it lies beside it."""
    project = tmp_path_factory.mktemp("withdrawn") / "project"
    for name, source in (("content", _INVENTED), ("theme", _INVENTED.parents[2] / "theme")):
        shutil.copytree(source, project / name)
    settings = (_INVENTED.parents[2] / "mkdocs.yml").read_text("utf-8")
    (project / "mkdocs.yml").write_text(f"{settings}\nsite_url: https://portal.invalid/jixiao/\n", "utf-8")
    _add_original(project)
    site = build(project)
    assert (site / _REPORT / "说明.txt").read_text("utf-8") == _ORIGINAL
    shutil.copytree(site, project.parent / "before")
    done = gongkai(project, "withdraw", _REPORT, "--reason", _GROUND, "--date", "2025-05-06")
    assert done.returncode == 0, done.stderr
    build(project)
    return project


def _texts_of(site: Path) -> list[Path]:
    return [file for file in site.rglob("*.pf_fragment") if f"/{_REPORT}/".encode() in unpacked(file)]


def test_the_address_has_the_page_that_says_so_and_nothing_else(project: Path) -> None:
    folder = project / "site" / _REPORT
    assert [path.name for path in folder.rglob("*")] == ["index.html"]
    told = re.sub("<[^>]*>", "", (folder / "index.html").read_text("utf-8"))
    assert all(words in told for words in (_PROJECT, "2025-05-06", _GROUND, "已撤回"))
    before = (project.parent / "before" / _REPORT / "index.html").read_text("utf-8")
    (paragraph,) = (_INVENTED / "reports" / _REPORT / "text.md").read_text("utf-8").splitlines()[-1:]
    assert paragraph in before
    assert paragraph not in told


def test_lists_name_it_without_counting_it_and_the_search_has_nothing_of_it(project: Path) -> None:
    site = project / "site"
    for page in ("2022/index.html", "units/yangli-fagai/index.html"):
        text = (site / page).read_text("utf-8")
        assert 'id="withdrawn-reports"' in text
        assert _PROJECT in text
        assert "目前没有公开的报告" in text
    for page in ("index.html", "grades/index.html", "search/index.html"):
        assert _PROJECT not in (site / page).read_text("utf-8")
    assert len(_texts_of(project.parent / "before")) == 1
    assert _texts_of(site) == []
    assert _REPORT not in "".join(file.read_text("utf-8") for file in site.glob("pagefind/**/*.json"))
    assert re.search(rf"{_REPORT}/</loc>\s*<lastmod>2025-05-06</lastmod>", (site / "sitemap.xml").read_text("utf-8"))


def test_the_site_is_as_if_built_from_nothing(project: Path, tmp_path: Path) -> None:
    assert differing(project / "site", built_from_nothing(project, tmp_path / "new")) == set()


def _graves(project: Path) -> tuple[FiledWithdrawal, ...]:
    corpus = load_corpus(project / "content").corpus
    assert corpus
    assert corpus.withdrawn
    return corpus.withdrawn


def _add(name: str, data: bytes) -> Callable[[Path, Path], object]:
    def leave(site: Path, _before: Path) -> None:
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_bytes(data)

    return leave


def _old_page(site: Path, before: Path) -> None:
    shutil.copy(before / _REPORT / "index.html", site / _REPORT / "index.html")


def _old_text(site: Path, before: Path) -> None:
    (file,) = _texts_of(before)
    _add(file.relative_to(before).as_posix(), file.read_bytes())(site, before)


_LEFT: dict[str, tuple[Callable[[Path, Path], object], str]] = {
    "a download": (_add(f"{_REPORT}/report.json", b"{}"), f"{_REPORT}/report.json 不应存在"),
    "a folder": (_add(f"{_REPORT}/earlier/1/index.html", b""), f"{_REPORT}/earlier/1/index.html 不应存在"),
    "the page": (_old_page, "应是撤回说明的页面"),
    "no page": (lambda site, _: (site / _REPORT / "index.html").unlink(), "应是撤回说明的页面"),
    "the bytes elsewhere": (_add("about/x.bin", _ORIGINAL.encode()), "about/x.bin 就是已撤回报告的“说明.txt”"),
    "a text of the search": (_old_text, "检索中还有已撤回报告的文字"),
}


@pytest.mark.parametrize("name", _LEFT)
def test_whatever_is_left_is_refused_by_its_name(project: Path, tmp_path: Path, name: str) -> None:
    site, (leave, words) = tmp_path / "site", _LEFT[name]
    shutil.copytree(project / "site", site)
    refuse_left_behind(site, _graves(project))
    leave(site, project.parent / "before")
    with pytest.raises(GongkaiError, match=re.escape(words)):
        refuse_left_behind(site, _graves(project))


def test_the_page_may_lie_there_packed_too(project: Path, tmp_path: Path) -> None:
    shutil.copytree(project / "site", tmp_path / "site")
    page = tmp_path / "site" / _REPORT / "index.html"
    page.with_name("index.html.gz").write_bytes(gzip.compress(page.read_bytes()))
    refuse_left_behind(tmp_path / "site", _graves(project))


def test_a_build_that_would_leave_something_fails_and_changes_nothing(project: Path, tmp_path: Path) -> None:
    copy = tmp_path / "project"
    shutil.copytree(project, copy)
    by_hand = copy / "content/pages" / _REPORT
    by_hand.mkdir(parents=True)
    (by_hand / "旧报告.txt").write_text("旧", "utf-8")
    before = contents(copy / "site")
    refused = gongkai(copy, "build")
    assert refused.returncode == 1
    assert "旧报告.txt 不应存在" in refused.stderr
    assert contents(copy / "site") == before
