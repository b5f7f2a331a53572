"""The review page shows beside a finding where its value was read."""

import html
from pathlib import Path

from generator.checking.examination import Examination
from generator.content.corpus import load_corpus
from generator.findings.finding import Finding
from generator.pages.review import review_page

CONTENT = Path(__file__).parents[2] / "content"


def test_the_origin_of_a_value_stands_beside_its_finding() -> None:
    corpus, _ = load_corpus(CONTENT)
    assert corpus is not None
    filed = next(each for each in corpus.reports if each.report.project == "政研改革经费")
    spent, other = (filed.line(*path) for path in (("资金", "支出资金"), ("原件",)))
    made = [Finding("a/b", "review", filed.file, line, filed.key, "甲") for line in (spent, other)]
    page = html.unescape(review_page(Examination(corpus, tuple(made)), CONTENT))
    assert page.count("取自原件：") == 1
    shown = page.partition("取自原件：")[2].partition("</p>")[0]
    assert shown.startswith(f"{filed.report.originals[0].file}　第33行　“")
    assert "实际支付资金51.47万元" in shown
