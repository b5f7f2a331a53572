"""Of a saved government page only the article is text, and what the page says about it is metadata."""

from collections.abc import Callable

import pytest

from generator.errors import GongkaiError
from generator.sources.source import Source
from generator.sources.web_page import read_html

TITLE = "某某局2023年度某某项目支出绩效自评报告"
BODY = "<p>项目名称：某某项目</p><p>一、基本情况</p>" + "<p>本项目预算80.00万元，全年执行80.00万元。</p>" * 3
NAVIGATION = "<ul><li><a href=a>政务公开</a></li><li><a href=b>办事服务</a></li><li><a href=c>互动交流</a></li></ul>"


def _read(body: str, head: str = "") -> Source:
    return read_html("页.html", "", f"<html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>".encode())


def _table_block() -> str:
    rows = [("索&nbsp;引&nbsp;号", "000014349/2024-00110"), ("发文机关", "某某局"), ("成文日期", "2024年04月01日")]
    cells = "".join(f"<td><b>{label}：</b></td><td>{text}</td>" for label, text in rows)
    more = "<td>发文字号：</td><td></td><td>有效性：</td><td>有效</td>"
    return f"<div class=head><table><tr>{cells}</tr><tr>{more}</tr></table></div>"


def _list_block() -> str:
    return (
        "<ul><li><b>索引号：</b>000014349/2024-00110</li><li><b>发布机构：</b>某某局</li>"
        "<li><b>生成日期：</b>2024年04月01日</li><li><b>时效性：</b>有效</li></ul>"
    )


def _definition_block() -> str:
    return (
        "<dl><dt>索引号</dt><dd>000014349/2024-00110</dd><dt>公开机构</dt><dd>某某局</dd>"
        "<dt>生成日期</dt><dd>2024年04月01日</dd><dt>是否有效</dt><dd>有效</dd></dl>"
    )


def _paragraph_block() -> str:
    return (
        "<div><p>【索引号】：000014349/2024-00110　发布单位：某某局</p>"
        "<p>成文时间：2024年04月01日 | 效力状态：有效</p></div>"
    )


SITE = (
    "<div id=nav>{navigation}</div><div class=dqwz>当前位置：<a href=/>首页</a>&gt;<a href=/z>公开</a></div>"
    "{block}{article}<div class=bdsharebuttonbox>分享到：<a href=#>微信</a></div><p>【打印本页】</p>"
    "<footer>主办：某某州</footer>"
)


def _site(article: str, block: str = "") -> str:
    return SITE.format(navigation=NAVIGATION, block=block, article=article)


@pytest.mark.parametrize("block", [_table_block, _list_block, _definition_block, _paragraph_block])
@pytest.mark.parametrize("article", ["<div class=TRS_Editor>{}</div>", "<article>{}</article>", "<div>{}</div>"])
def test_metadata_is_told_apart_and_the_rest_is_furniture(block: Callable[[], str], article: str) -> None:
    read = _read(_site(article.format(BODY), block()))
    assert read.lines[:2] == ("项目名称：某某项目", "一、基本情况")
    assert read.lines[2:] == ("本项目预算80.00万元，全年执行80.00万元。",) * 3
    assert read.metadata == {
        "索引号": "000014349/2024-00110",
        "发布机构": "某某局",
        "成文日期": "2024年04月01日",
        "有效性": "有效",
    }


def test_a_short_article_beside_its_metadata_is_no_part_of_it() -> None:
    line = "<p>发布日期：2024-04-02　来源：某某局</p>"
    read = _read(f"<div>{_list_block()}<h1>{TITLE}</h1>{line}<div id=zoom><p>见附件。</p></div></div>")
    assert read.lines == (TITLE, "见附件。")
    assert (read.metadata["索引号"], read.metadata["发布日期"]) == ("000014349/2024-00110", "2024-04-02")


def test_the_head_and_the_line_below_the_title_tell_metadata_too() -> None:
    tags = {
        "ArticleTitle": TITLE,
        "PubDate": "2024-04-02 10:30",
        "ContentSource": "某某网",
        "Keywords": "绩效;自评",
        "Author": "null",
    }
    head = "".join(f'<meta name="{name}" content="{text}">' for name, text in tags.items())
    line = (
        "<span>发布时间：2024-04-02</span> <span>来源：某某局</span> <span>浏览次数：<b>12</b></span>【字体：大 中 小】"
    )
    read = _read(_site(f"<h1>{TITLE}</h1><div>{line}</div><div id=zoom>{BODY}</div>"), head)
    assert read.metadata == {"名称": TITLE, "发布日期": "2024-04-02", "来源": "某某局", "关键词": "绩效;自评"}
    assert read.lines[:2] == (TITLE, "项目名称：某某项目")
    assert (read.levels, read.notes) == ({1: 1}, ())


def test_days_that_differ_are_noted_and_the_page_counts() -> None:
    head = '<meta name="PubDate" content="2024-04-03">'
    read = _read(_site(f"<div id=zoom>{BODY}</div>", "<p>发布日期：2024年4月2日 来源：某某局</p>"), head)
    assert read.metadata["发布日期"] == "2024年4月2日"
    assert read.notes == ("网页标签里的发布日期（2024-04-03）与页面上的（2024年4月2日）不一致，已取页面上的",)


def test_a_title_within_the_article_is_not_repeated() -> None:
    head = f'<meta name="ArticleTitle" content="{TITLE}">'
    read = _read(_site(f"<h2>{TITLE}</h2><div id=zoom><p>{TITLE}</p>{BODY}</div>"), head)
    assert read.lines[:2] == (TITLE, "项目名称：某某项目")


def test_a_table_of_the_report_with_like_labels_is_no_metadata() -> None:
    rows = "<tr><td>文件名称<td>文号<td>发布日期</tr><tr><td>某办法<td>某〔2020〕1号<td>2020年</tr>"
    read = _read(f"<div id=zoom>{BODY}<table>{rows}</table></div>")
    assert (read.metadata, read.lines[-1]) == ({}, "某办法\t某〔2020〕1号\t2020年")


def test_a_page_without_furniture_is_read_whole() -> None:
    read = _read(
        f"<div class=header>{TITLE}</div><div>{BODY}</div>"
        "<p>附件：<a href=1>1.xlsx</a><a href=2>2.xlsx</a><a href=3>3.xlsx</a></p>"
    )
    assert read.lines[0] == TITLE
    assert read.lines[-1] == "附件：1.xlsx2.xlsx3.xlsx"
    assert read.notes == ()


def test_furniture_that_is_only_guessed_is_noted() -> None:
    assert _read(_site(f"<div>{BODY}</div>")).notes == (
        "网页没有标明正文在哪里，导航、链接等以外的文字都已读入，请核对",
    )


@pytest.mark.parametrize(
    ("markup", "lines"),
    [
        ("<p>甲<br>乙</p>丙<div>丁<span>戊</span></div>", ["甲", "乙", "丙", "丁戊"]),
        ("<p>甲\n  乙</p>", ["甲 乙"]),
        ("<p>甲<!-- x -->乙<script>var a='<p>丙</p>'</script><style>a{}</style></p>", ["甲乙"]),
        ('<p>甲<span style="DISPLAY : none">藏</span><b hidden>藏</b><i aria-hidden=true>藏</i></p>', ["甲"]),
        ("<ol><li>甲<li>乙</ol><ul><li>丙</ul>", ["1. 甲", "2. 乙", "丙"]),
        ("<ol start=3 type=a><li>甲<li value=9>乙</ol>", ["c. 甲", "i. 乙"]),
        ('<ol style="list-style-type: none"><li>甲</ol>', ["甲"]),
        ("<pre>甲\n  乙<b>丙\n丁</b></pre>", ["甲", "乙丙", "丁"]),
        ("<p>80.<sub>0</sub>0&nbsp;万元&lt;&#31;</p>", ["80.00\xa0万元<"]),
        ("<table><caption>表一</caption><tr><td>甲<p>乙</td><td>丙</td></tr></table>", ["表一", "甲 乙\t丙"]),
        ("<table><tr><td><p>甲</p><p>乙</p></td></tr><tr><td>丙</td></tr></table>", ["甲", "乙", "丙"]),
        (
            "<table><tr><td>菜单</td><td><p>甲</p><table><tr><td>乙<td>丙</table></td></tr></table>",
            ["菜单", "甲", "乙\t丙"],
        ),
        ("<table><tr><td>甲<td>乙<tr style='display:none'><td>藏<td>藏<tr><td><td></table>", ["甲\t乙"]),
    ],
)
def test_markup_is_read_as_it_shows(markup: str, lines: list[str]) -> None:
    assert list(_read(markup).lines) == lines


def test_tables_are_rectangles_with_merged_cells_in_their_first_place() -> None:
    rows = "<tr><th rowspan=2>甲<th colspan=2>乙</tr><tr><td>1.0<td>2</tr><tr><td rowspan=0>丙<td>3<td>4<tr><td>5<td>6"
    (table,) = _read(f"<table>{rows}</table>").tables
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["甲", "乙", ""],
        ["", "1.0", "2"],
        ["丙", "3", "4"],
        ["", "5", "6"],
    ]
    assert table.rows[1][1].address == "第2行第2格"


def test_headings_have_levels() -> None:
    assert _read("<h1>甲</h1><p>乙</p><h3><span>丙</span><div>丁</div></h3>").levels == {1: 1, 3: 3, 4: 3}


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("gb18030", "gb2312"),
        ("gb18030", "GBK"),
        ("utf-8", "utf-8"),
        ("utf-8-sig", "gbk"),
        ("gb18030", "utf-8"),
        ("utf-16", ""),
        ("utf-8", ""),
    ],
)
def test_encodings_are_found(encoding: str, declared: str) -> None:
    head = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}">'
    assert read_html("", "", f"<html><head>{head}</head><body>绩效自评</body>".encode(encoding)).lines == ("绩效自评",)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(b"<html><body><script>x</script></body></html>", "网页里没有文字", id="no-text"),
        pytest.param(b"<!-- x -->", "网页里没有内容", id="nothing"),
        pytest.param(b"<p>\0</p>", "不是网页，或编码", id="nul"),
        pytest.param(b"<p>\xff\xfe\xfa</p>", "不是网页，或编码", id="bytes"),
        pytest.param(b"<div>" * 300 + b"x", "嵌套过深", id="deep"),
        pytest.param(b"<b>" * 400_001, "网页过大", id="tags"),
        pytest.param(b"<table>" + b"<tr><td colspan=200>x" * 3000, "表格过大", id="cells"),
    ],
)
def test_bad_pages_are_refused_with_their_name(data: bytes, message: str) -> None:
    with pytest.raises(GongkaiError, match=message) as caught:
        read_html("页.html", "", data)
    assert str(caught.value).startswith("页.html：")
