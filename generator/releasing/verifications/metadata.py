"""Every page says what 国办发〔2017〕47号 asks of it: of the site, of the column, of the article if it is one."""

import re
from collections.abc import Collection, Iterator
from posixpath import dirname, join

from generator.releasing.page import NOT_FOUND, Page

_SITE = ("SiteName", "SiteDomain", "SiteIDCode")
_COLUMN = ("ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType")
_ARTICLE = ("ArticleTitle", "PubDate", "ContentSource")
_REPORT = "report.json"
"""Lies beside the page of every report."""
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?")


def faults(page: Page, files: Collection[str]) -> Iterator[str]:
    """Yield what a page lacks."""
    if page.root.get("lang") != "zh-CN":
        yield f'{page.path}：<html> 应有 lang="zh-CN"'
    if not (page.root.findtext("head/title") or "").strip():
        yield f"{page.path}：没有标题 <title>"
    for name in _needed(page.path, files):
        if name not in page.tags:
            yield f'{page.path}：缺少 <meta name="{name}">{_way(name)}'
    for name, contents in page.tags.items():
        if name and (len(contents) > 1 or contents[0].strip().lower() in {"", "null", "none"}):
            yield f'{page.path}：<meta name="{name}"> 应只有一个，并且有内容，现为“{"、".join(contents)}”'
    for moment in page.tags.get("PubDate", ()):
        if not _MOMENT.fullmatch(moment):
            yield f"{page.path}：PubDate 是“{moment}”，应为“年-月-日”或“年-月-日 时:分”"


def _needed(path: str, files: Collection[str]) -> tuple[str, ...]:
    """Return the names of the tags that a page must have."""
    if path in {NOT_FOUND, "index.html"}:
        return _SITE
    is_report = join(dirname(path), _REPORT) in files
    return (*_SITE, *_COLUMN, *_ARTICLE) if is_report else (*_SITE, *_COLUMN)


def _way(name: str) -> str:
    return "，手写页面应在开头写明 description" if name == "ColumnDescription" else ""
