"""The public copy of a saved web page has the same text and no remarks."""

import time
from html.parser import HTMLParser

import pytest

from generator.errors import GongkaiError
from generator.publishing.copies import public_copy
from tests.publishing.planted import Planted

_PAGE = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<meta charset="utf-8"><meta name=Author content="{0}"><META NAME='generator' content="{1}">
<meta name="keywords" content="绩效">
<!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>{2}</o:Author></o:DocumentProperties></xml><![endif]-->
<xml><o:LastAuthor>{3}</o:LastAuthor></xml><title>绩效评价报告</title></head>
<body><p>总分<!-- {4} -->95.50分</p><p class=MsoNormal>评级：优</p></body></html><!-- {5}"""


class _Text(HTMLParser):
    """Collects the text of a page."""

    text = ""

    def handle_data(self, data: str) -> None:
        """Take a piece of text."""
        self.text += data


def text_of(page: str) -> str:
    reader = _Text()
    reader.feed(page)
    return "".join(reader.text.split())


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_remarks_and_names_go_and_the_text_stays(encoding: str) -> None:
    planted = Planted()
    words = [planted.word(f"place {number}") for number in range(6)]
    filed = _PAGE.format(*words).encode(encoding)
    assert planted.found_in(filed) == set(planted.places.values())
    copied = public_copy("报告.html", filed).data
    assert planted.found_in(copied) == set()
    page = copied.decode(encoding)
    assert text_of(page) == "绩效评价报告总分95.50分评级：优"
    assert '<meta name="keywords" content="绩效">' in page
    assert '<meta charset="utf-8">' in page
    assert public_copy("报告.html", copied).data == copied


@pytest.mark.parametrize(
    "history",
    [
        '<ins cite="mailto:x" datetime="2024-01-01T00:00">甲</ins>',
        "<DEL cite='mailto:x'>甲</DEL>",
        "<span class=msoDel>甲</span>",
        "<div style='mso-element:comment-list'>甲</div>",
    ],
)
def test_comments_and_changes_of_word_are_refused(history: str) -> None:
    with pytest.raises(GongkaiError, match=r"^报告\.htm：网页里有 Word 的批注或修订"):
        public_copy("报告.htm", f"<p>{history}</p>".encode())


def test_half_a_sign_is_told() -> None:
    with pytest.raises(GongkaiError, match=r"^报告\.htm：不是完整的 UTF-16 文本"):
        public_copy("报告.htm", b"\xff\xfe<\0p")


@pytest.mark.parametrize("piece", [b"<!--", b"<meta ", b"<xml>", b"<ins ", b"<!-- --><meta name=author "])
def test_time_grows_with_the_size_alone(piece: bytes) -> None:
    started = time.process_time()
    public_copy("a.html", piece * 300_000)
    assert time.process_time() - started < 5
