"""Links to folders become links to files, in tags only."""

import pytest

from generator.bundle.links import to_files


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<a href="../">', '<a href="../index.html">'),
        ('<a href="..">', '<a href="../index.html">'),
        ('<a href=".">', '<a href="./index.html">'),
        ('<a class="x" href="2023/a/#t1">', '<a class="x" href="2023/a/index.html#t1">'),
        ('<form action="../search/" method="get">', '<form action="../search/index.html" method="get">'),
        ('<a href="?q=1">', '<a href="index.html?q=1">'),
        ('<a href="../a/&#35;b">', '<a href="../a/index.html#b">'),
        ('<a href="&#35;b">', '<a href="&#35;b">'),
        ('<a href="a/?q=1&amp;r=2">', '<a href="a/index.html?q=1&amp;r=2">'),
        ('<a href="#top">', '<a href="#top">'),
        ('<a href="report.json">', '<a href="report.json">'),
        ('<a href="https://www.example.org/a/">', '<a href="https://www.example.org/a/">'),
        ('<a href="mailto:a@example.org/">', '<a href="mailto:a@example.org/">'),
        ('<p>href="a/"</p><a title="1" href="a/">', '<p>href="a/"</p><a title="1" href="a/index.html">'),
        ('一\n\n二<b>三</b>\n<a\nhref="a/">', '一\n\n二<b>三</b>\n<a\nhref="a/index.html">'),
        ("<script>var x = '<a href=\"a/\">';</script>", "<script>var x = '<a href=\"a/\">';</script>"),
    ],
)
def test_a_link(before: str, after: str) -> None:
    assert to_files(before) == after
