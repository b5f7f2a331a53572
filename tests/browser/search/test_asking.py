"""What a question costs: how many words of the index are asked for, and how many texts are read."""

import pytest
from playwright.sync_api import Page

from tests.browser.search.serving import Served

_FIND = """async ({ texts, wanted, size }) => {
    const { findTogether } = await import(new URL("finding.js", document.querySelector("script[type=module]").src));
    const { question } = await import(new URL("question.js", document.querySelector("script[type=module]").src));
    const words = new Set();
    const read = [];
    const told = ([id, text]) => ({ id, score: 1, data: async () => {
        read.push(id);
        return { content: JSON.stringify({ title: "", passages: [["", "", text]] }) };
    } });
    const index = { size, havingAll: async () => index, search: async (asked) => {
        const phrase = asked.replaceAll('"', "").split(" ");
        phrase.forEach((word) => words.add(word));
        const spoken = phrase.map((word) => word.replace("z", "")).join(" ");
        return Object.entries(texts).filter(([, text]) => ` ${text} `.includes(` ${spoken} `)).map(told);
    } };
    const [part] = question(wanted, new Set());
    const { results } = await findTogether(index, [part]);
    return { found: [...results.keys()], words: words.size, read: read.length };
}"""
_LETTERS = "abcdefghijklmnopqrst"


def _asked(page: Page, site: Served, texts: dict[str, str], wanted: str, size: int = 1) -> dict[str, object]:
    """Ask an index of letters, each a word, in so many parts, and return what is found and what that took."""
    page.goto(f"{site.address}search/")
    told: dict[str, object] = page.evaluate(_FIND, {"texts": texts, "wanted": wanted, "size": size})
    return told


def _spaced(letters: str) -> str:
    return " ".join(letters)


@pytest.mark.parametrize(
    ("others", "size", "cost"),
    [(0, 1, (5, 1)), (20, 2, (5, 21)), (20, 1, (20, 0)), (50, 2, (10, 1)), (50, 1, (10, 1))],
)
def test_long_sentence_asks_for_some_of_its_words(
    page: Page, sixty: Served, others: int, size: int, cost: tuple[int, int]
) -> None:
    """The words that are left are asked for, or texts are read instead: what is less."""
    texts = {f"other{number}": _spaced(f"x{_LETTERS[4:15]}y") for number in range(others)}
    sentence = "，".join(_LETTERS)
    told = _asked(page, sixty, {**texts, "whole": _spaced(_LETTERS)}, sentence, size)
    assert told == {"found": ["whole"], "words": cost[0], "read": cost[1]}


def test_sentence_whose_words_are_all_asked_for_needs_no_reading(page: Page, sixty: Served) -> None:
    texts = {f"report{number}": _spaced(f"{_LETTERS[:12]}") for number in range(40)}
    told = _asked(page, sixty, texts, "，".join(_LETTERS[:12]))
    assert len(told["found"]) == 40  # type: ignore[arg-type] # a list
    assert (told["words"], told["read"]) == (12, 0)


@pytest.mark.parametrize(("place", "read"), [(3, 10), (14, 20), (29, 30), (35, 30)])
def test_texts_are_read_ten_at_a_time_until_one_says_it(page: Page, sixty: Served, place: int, read: int) -> None:
    texts = {f"r{number:02}": "甲乙。" if number == place else "甲或乙" for number in range(40)}
    page.goto(f"{sixty.address}search/")
    script = """async ([texts, wanted]) => {
        const { having } = await import(new URL("reading.js", document.querySelector("script[type=module]").src));
        let read = 0;
        const content = (text) => JSON.stringify({ title: "", passages: [["", "", text]] });
        const results = new Map(Object.entries(texts).map(([name, text]) =>
            [name, { data: async () => { read += 1; return { content: content(text) }; } }]));
        return [(await having(results, wanted)).map(([name]) => name), read];
    }"""
    found, count = page.evaluate(script, [texts, "甲，乙"])
    assert (found, count) == ([f"r{place:02}"] if place < 30 else [], read)


@pytest.mark.parametrize(("parts", "asked"), [(1, 0), (2, 0), (3, 1)])
def test_few_parts_are_not_asked_about(page: Page, sixty: Served, parts: int, asked: int) -> None:
    """A table costs as much as a word in a part: where there are one or two, these are asked at once."""
    page.goto(f"{sixty.address}search/")
    script = """async (parts) => {
        const { WordTables } = await import(new URL("words.js", document.querySelector("script[type=module]").src));
        const names = Array.from({ length: parts }, (_, year) => `${2000 + year}`);
        const counts = [];
        for (const ask of [(all) => all.having(names, ["甲"], 1), (all) => all.havingAll(names, [["甲"]])]) {
            let files = 0;
            const load = async () => { files += 1; return new ArrayBuffer(2 * 2048 * parts); };
            const told = { folder: "words", bits: 1, parts: names.map((each) => [each, 0]) };
            const found = await ask(new WordTables(told, load));
            counts.push([files, found.length]);
        }
        return counts;
    }"""
    left = 0 if asked else parts
    assert page.evaluate(script, parts) == [[asked, left]] * 2
