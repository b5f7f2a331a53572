"""A site with any single fault is refused, and told where the fault is; one without is not."""

import gzip
from collections.abc import Callable
from pathlib import Path
from typing import Self

import pytest

from generator.errors import GongkaiError
from generator.releasing import verifying
from generator.releasing.manifest import Manifest, stamps
from generator.releasing.page import Page
from generator.releasing.place import Release
from generator.releasing.verifying import Candidate, keep, verify
from tests.releasing.small_site import ARTICLE_TAGS, COLUMN_TAGS, SITE_TAGS, candidate, page, small_site, write

_REPORT = "2023/unit/report-0/index.html"


def test_a_sound_site_has_no_fault(tmp_path: Path) -> None:
    known = verify(candidate(small_site(), tmp_path), fewer=False)
    assert known.keys() == {"index.html", "404.html", "2023/index.html", _REPORT}


def _refused(files: dict[str, str | bytes], folder: Path) -> str:
    with pytest.raises(GongkaiError) as refused:
        verify(candidate({**small_site(), **files}, folder), fewer=False)
    return str(refused.value)


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ('<a href="unit/nothing/">x</a>', "链接“unit/nothing/”指向的 2023/unit/nothing/index.html 不存在"),
        ('<a href="unit/report-0/#nowhere">x</a>', f"指向 {_REPORT} 中没有的位置“nowhere”"),
        ('<a href="#nowhere">x</a>', "指向 2023/index.html 中没有的位置“nowhere”"),
        ('<a href="/2023/">x</a>', "链接“/2023/”不是网站内的相对地址"),
        ('<a href="../../etc/">x</a>', "链接“../../etc/”不是网站内的相对地址"),
        ('<img src="none.png">', "指向的 2023/none.png 不存在"),
        ('<img srcset="../assets/a.svg 1x, none.png 2x">', "指向的 2023/none.png 不存在"),
    ],
)
def test_a_dead_link_is_refused(body: str, fault: str, tmp_path: Path) -> None:
    listed = small_site()["2023/index.html"].replace("</body>", f"{body}</body>")
    assert fault in _refused({"2023/index.html": listed}, tmp_path)


@pytest.mark.parametrize(
    "markup",
    [
        '<img src="https://other.test/a.png">',
        '<img src="//other.test/a.png">',
        '<img src="\\\\other.test/a.png">',
        '<img srcset="https://other.test/a.png 2x">',
        '<script src="https://other.test/a.js"></script>',
        '<script>fetch("https://other.test/a")</script>',
        '<script type="module">import "//other.test/a.js"</script>',
        '<link rel="stylesheet" href="https://other.test/a.css">',
        '<link rel="preconnect" href="https://other.test/">',
        '<iframe src="https://other.test/"></iframe>',
        '<object data="https://other.test/a.pdf"></object>',
        '<video poster="https://other.test/a.png"></video>',
        '<form action="https://other.test/ask"></form>',
        '<a href="./" ping="https://other.test/">x</a>',
        '<p style="background: url(https://other.test/a.png)">x</p>',
        '<style>@import "https://other.test/a.css";</style>',
        '<svg><use href="https://other.test/a.svg#b"></use></svg>',
        '<svg><image xlink:href="https://other.test/a.png"></image></svg>',
        "<p onclick=\"location='https://other.test/'\">x</p>",
        '<meta http-equiv="refresh" content="0; url=https://other.test/">',
    ],
)
def test_a_page_that_asks_another_host_is_refused(markup: str, tmp_path: Path) -> None:
    refused = _refused({"2023/index.html": page(COLUMN_TAGS, markup)}, tmp_path)
    assert "2023/index.html：会让读者的浏览器向其他网站请求“" in refused
    assert "other.test" in refused


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("assets/a.css", "a{background:url('https://other.test/a.png')}"),
        ("assets/a.css", '@import "//other.test/a.css";'),
        ("assets/a.js", 'const a = new Worker("https://other.test/a.js");'),
        ("assets/a.js", "fetch(`https://other.test/${a}`)"),
        ("assets/a.svg", '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://other.test/a.png"/></svg>'),
    ],
)
def test_a_style_or_script_that_asks_another_host_is_refused(name: str, text: str, tmp_path: Path) -> None:
    assert f"{name}：会让读者的浏览器向其他网站请求“" in _refused({name: text}, tmp_path)


@pytest.mark.parametrize(
    ("name", "text"), [("assets/a.css", "a{background:url(none.png)}"), ("assets/a.js", 'import "./none.js";')]
)
def test_what_a_style_or_script_needs_must_be_there(name: str, text: str, tmp_path: Path) -> None:
    assert f"{name}：需要的“" in _refused({name: text}, tmp_path)


@pytest.mark.parametrize(
    ("name", "tags"), [("index.html", SITE_TAGS), ("2023/index.html", COLUMN_TAGS), (_REPORT, ARTICLE_TAGS)]
)
def test_every_required_tag_is_asked_for(name: str, tags: dict[str, str], tmp_path: Path) -> None:
    for number, missing in enumerate(tags):
        left = {each: value for each, value in tags.items() if each != missing}
        told = _refused({name: page(left, '<i id="begin"></i>')}, tmp_path / str(number))
        assert f'{name}：缺少 <meta name="{missing}">' in told


@pytest.mark.parametrize("value", ["", "  ", "null"])
def test_an_empty_tag_is_refused(value: str, tmp_path: Path) -> None:
    told = _refused({"index.html": page({**SITE_TAGS, "SiteName": value}, '<i id="begin"></i>')}, tmp_path)
    assert 'index.html：<meta name="SiteName"> 应只有一个，并且有内容' in told


def test_a_day_of_publication_is_a_day(tmp_path: Path) -> None:
    told = _refused({_REPORT: page({**ARTICLE_TAGS, "PubDate": "2024年5月"})}, tmp_path)
    assert f"{_REPORT}：PubDate 是“2024年5月”，应为" in told


def test_a_page_without_language_or_title_is_refused(tmp_path: Path) -> None:
    bare = page(COLUMN_TAGS).replace(' lang="zh-CN"', "").replace("<title>标题</title>", "")
    told = _refused({"2023/index.html": bare}, tmp_path)
    assert '<html> 应有 lang="zh-CN"' in told
    assert "没有标题 <title>" in told


@pytest.mark.parametrize(
    "change", [lambda page: page[:-40], lambda page: f"{page}<img src='//other.test/a.png'>", lambda _: ""]
)
def test_a_page_that_is_not_whole_is_refused(change: Callable[[str], str], tmp_path: Path) -> None:
    told = _refused({"2023/index.html": change(page(COLUMN_TAGS))}, tmp_path)
    assert "2023/index.html：页面不完整" in told


def test_a_packed_file_that_is_another_is_refused(tmp_path: Path) -> None:
    good: dict[str, str | bytes] = {"assets/b.js.gz": gzip.compress(b"export const b = 1;")}
    verify(candidate({**small_site(), **good}, tmp_path / "good"), fewer=False)
    for number, wrong in enumerate((gzip.compress(b"another"), b"no gzip")):
        told = _refused({"assets/b.js.gz": wrong}, tmp_path / str(number))
        assert "assets/b.js.gz：不是 assets/b.js 的压缩文件" in told


def _release(files: dict[str, str], folder: Path) -> Release:
    """Write a release as a publisher does."""
    site = write(files, folder / "site")
    stamped = stamps(site)
    keep(verify(Candidate(site, stamped, None), fewer=False), folder, stamped)
    manifest = Manifest("000001", 1, None, None, None, "", "", 1, stamped)
    (folder / "manifest.json").write_text(manifest.text(), "utf-8")
    return Release(folder)


def _next(files: dict[str, str], earlier: Release, folder: Path) -> Candidate:
    return Candidate(write(files, folder), stamps(folder), earlier)


def test_many_pages_do_not_vanish_by_an_oversight(tmp_path: Path) -> None:
    earlier = _release(small_site(30), tmp_path / "000001")
    verify(_next(small_site(27), earlier, tmp_path / "three"), fewer=False)
    with pytest.raises(GongkaiError) as refused:
        verify(_next(small_site(26), earlier, tmp_path / "four"), fewer=False)
    assert "上一版有33个页面，其中4个不见了：/2023/unit/report-26/、" in str(refused.value)
    assert "--fewer" in str(refused.value)
    verify(_next(small_site(26), earlier, tmp_path / "asked"), fewer=True)


def test_a_page_that_is_the_same_is_not_read_again_but_its_links_are_looked_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    earlier = _release(small_site(2), tmp_path / "000001")
    read: list[str] = []

    class Noted(Page):
        @classmethod
        def of(cls, path: str, data: bytes) -> Self:
            read.append(path)
            return super().of(path, data)

    monkeypatch.setattr(verifying, "Page", Noted)
    files = small_site(2)
    files["2023/index.html"] = files["2023/index.html"].replace("标题", "另一标题")
    verify(_next(files, earlier, tmp_path / "changed"), fewer=False)
    assert read == ["2023/index.html"]
    del files["2023/unit/report-1/index.html"], files["2023/unit/report-1/report.json"]
    files["2023/index.html"] = small_site(2)["2023/index.html"]
    with pytest.raises(GongkaiError, match=r"2023/index\.html：链接“unit/report-1/”指向的"):
        verify(_next(files, earlier, tmp_path / "gone"), fewer=False)
    files = {**small_site(2), "index.html": small_site()["index.html"].replace('id="begin"', "")}
    with pytest.raises(GongkaiError, match="中没有的位置“begin”"):
        verify(_next(files, earlier, tmp_path / "anchor"), fewer=False)
