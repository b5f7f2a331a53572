"""The whole site as files that open by double click: nothing is fetched, every link leads to a file."""

import re
import shutil
from pathlib import Path
from typing import Final

from lxml import html  # type: ignore[import-untyped]  # lxml publishes no types
from markupsafe import Markup

from generator.bundle.links import INDEX, to_files
from generator.errors import GongkaiError
from generator.pages.views import search
from generator.search.layout import FOLDER
from generator.site.builder import build_for_elsewhere
from generator.site.withdrawn import is_withdrawn_page

README: Final = "说明.txt"
_NAMES: Final = Path(__file__).with_name("names.js")
_SCRIPT: Final = "names.js"
_SEARCH: Final = f"search/{INDEX}"
_LEFT_OUT = ("404.html", "sitemap.xml", "sitemap.xml.gz", FOLDER, "assets-*/javascripts/search")
"""Patterns of what only a web server or a browser that may fetch has a use for."""
_SEARCH_HEAD = re.compile(
    r'\s*<(?:link rel="modulepreload"|script (?:[^>]* )?src="[^"]*/javascripts/search/)[^>]*>(?:</script>)?'
)
_SEARCH_PARTS = re.compile(r'<form class="search-form".*?(?=<div class="search-lists">)', re.DOTALL)
_REPORT = re.compile(r"[0-9]{4}/[^/]+/[^/]+/index\.html")
_TOLD = """\
这是网站的离线副本。双击 {index} 用浏览器打开，不需要网络。
如果这些文件在压缩文件里，请先全部解压，再打开解压后的 {index}。
页面与网站相同，列表可以筛选和排序。“搜索”页只能按名称、单位和年度查找；全文检索请用正式的网站。
"""


def write_offline_copy(config: Path, folder: Path, *, production: bool = False) -> None:
    """Write the site of a settings file into an empty folder, as a copy that needs no web server.

    Raises:
        GongkaiError: the site could not be built, and the builder has said why.
    """
    build_for_elsewhere(config, folder.resolve(), production=production)
    for left in [path for pattern in _LEFT_OUT for path in folder.glob(pattern)]:
        if left.is_dir():
            shutil.rmtree(left)
        else:
            left.unlink()
    _take_search_apart(folder)
    for page in sorted(folder.rglob("*.html")):
        page.write_bytes(to_files(page.read_bytes().decode()).encode())
    (folder / README).write_text(_TOLD.format(index=INDEX), encoding="utf-8-sig", newline="\r\n")


def _take_search_apart(folder: Path) -> None:
    """Put a list of all reports, which a script narrows, in the place of the search that a file may not do.

    Raises:
        GongkaiError: the site's own theme has another search page.
    """
    page = folder / _SEARCH
    text = page.read_text(encoding="utf-8")
    text, parts = _SEARCH_PARTS.subn(lambda _: _names_of(folder), _SEARCH_HEAD.sub("", text))
    if parts != 1:
        raise GongkaiError(
            f"离线网站没有写出：“{search.TITLE}”页不是软件提供的样子，请去掉 custom_dir 中改动搜索页的文件后再试"
        )
    script = f'<script src="{_SCRIPT}" defer></script>\n</head>'
    page.write_text(text.replace("</head>", script, 1), encoding="utf-8", newline="")
    shutil.copyfile(_NAMES, page.with_name(_SCRIPT))


def _names_of(folder: Path) -> str:
    """Return the list of all reports by their titles, newest year first, and what is said of it."""
    paths = sorted(path.relative_to(folder).as_posix() for path in folder.glob("[0-9]*/*/*/index.html"))
    reports = [path for path in paths if _REPORT.fullmatch(path)]
    reports.sort(key=lambda path: path[:4], reverse=True)
    withdrawn = sum(is_withdrawn_page(folder / path) for path in reports)
    entries = Markup("\n").join(
        Markup('<li><a href="../{}">{}</a></li>').format(path, _title(folder / path)) for path in reports
    )
    return _LIST.format(count=len(reports) - withdrawn, entries=entries)


_LIST: Final = Markup("""\
<p class="banner" role="note"><strong>离线副本</strong>：浏览器不允许从磁盘上的文件读取全文检索的索引，\
所以这里不能搜索报告的全文，只能按报告的名称、单位和年度查找。全文检索请用正式的网站。</p>
<form class="search-form names-form" hidden="" aria-label="按名称查找">
<p class="search-line"><label for="names-query">按名称、单位、年度查找</label>
<input id="names-query" name="q" type="search" maxlength="200" autocomplete="off"></p>
</form>
<h2 id="names">全部报告</h2>
<p class="names-state" role="status">共 {count} 份报告</p>
<ul class="names">
{entries}
</ul>
""")


def _title(page: Path) -> str:
    """Return the heading of a report's page."""
    return str(html.parse(str(page), html.HTMLParser(encoding="utf-8")).xpath("string(//h1)"))
