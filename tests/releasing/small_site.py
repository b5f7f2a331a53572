"""A small site that has everything a public one must have, and a builder that makes it without MkDocs."""

from collections.abc import Mapping
from pathlib import Path

from generator.releasing.manifest import stamps
from generator.releasing.verifying import Candidate
from generator.replacing import replacing
from generator.site.builder import Built

SITE_TAGS = {"SiteName": "云岭县绩效评价公开", "SiteDomain": "www.yunling.test", "SiteIDCode": "1000000001"}
COLUMN_TAGS = {
    **SITE_TAGS,
    "ColumnName": "年度",
    "ColumnDescription": "按年度查看",
    "ColumnKeywords": "绩效评价",
    "ColumnType": "信息公开目录",
}
ARTICLE_TAGS = {**COLUMN_TAGS, "ArticleTitle": "图书购置", "PubDate": "2024-05-06", "ContentSource": "云岭县图书馆"}
LONG = "项目资金使用规范。" * 200


def page(tags: Mapping[str, str], body: str = "", head: str = "") -> str:
    """Return a page."""
    metas = "".join(f'<meta name="{name}" content="{content}">' for name, content in tags.items())
    start = f'<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>标题</title>{metas}{head}</head>'
    return f'{start}<body id="top"><h1 id="begin">标题</h1>{body}</body></html>'


def small_site(count: int = 1) -> dict[str, str]:
    """Return the files of a site with so many reports, by path."""
    reports = {
        f"2023/unit/report-{number}/index.html": page(
            ARTICLE_TAGS, f'<a href="../../../#begin">首页</a><a href="report.json">数据</a>{LONG}'
        )
        for number in range(count)
    }
    data = {path.replace("index.html", "report.json"): "{}" for path in reports}
    listed = "".join(f'<a href="unit/report-{number}/">报告</a>' for number in range(count))
    return {
        "index.html": page(
            SITE_TAGS,
            '<a href="2023/">年度</a><a href="https://gov.test/">门户</a><img src="assets/a.svg" alt="">',
            '<link rel="canonical" href="https://www.yunling.test/"><link rel="stylesheet" href="assets/a.css">'
            '<script src="assets/a.js"></script>',
        ),
        "404.html": page(SITE_TAGS, '<a href="/sub/">首页</a>'),
        "2023/index.html": page(COLUMN_TAGS, listed),
        "assets/a.css": "a[href^='http']{color:red}/* url(https://remark.test/) */b{background:url(a.svg)}",
        "assets/a.js": 'import { b } from "./b.js"; // https://remark.test/',
        "assets/b.js": "export const b = 1;",
        "assets/a.svg": '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>',
        **reports,
        **data,
    }


def write(files: Mapping[str, str | bytes], folder: Path) -> Path:
    """Write files below a folder, and return it."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def candidate(files: Mapping[str, str | bytes], folder: Path) -> Candidate:
    """Return a written site that may become public, the first one."""
    return Candidate(write(files, folder), stamps(folder), None)


class Workshop:
    """What stands in for the builder: it makes the files that it has been given, new ones only where they differ."""

    def __init__(self, content: Path) -> None:
        """Begin with the site of one report."""
        self.content, self.files = content, small_site()

    def build(self, config: Path, site: Path, *, production: bool) -> Built:
        """Build into `site` as the real one does: unchanged files are the same ones on the disk."""
        assert config.exists()
        assert production
        with replacing(site) as new:
            for name, text in self.files.items():
                (new / name).parent.mkdir(parents=True, exist_ok=True)
                if (site / name).exists() and (site / name).read_text("utf-8") == text:
                    (new / name).hardlink_to(site / name)
                else:
                    (new / name).write_text(text, "utf-8")
        return Built(self.content, "00", changed=True)
