"""The review page shows beside a finding where its value was read."""

import html
import shutil
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


def test_a_value_changed_by_hand_does_not_show_its_old_origin(tmp_path: Path) -> None:
    content = Path(shutil.copytree(CONTENT, tmp_path / "content"))
    corpus, _ = load_corpus(content)
    assert corpus is not None
    file = next(each.folder for each in corpus.reports if each.report.project == "政研改革经费") / "report.yaml"
    file.write_text(file.read_text("utf-8").replace("支出资金: 51.47万元", "支出资金: 51.74万元"), "utf-8")
    corpus, _ = load_corpus(content)
    assert corpus is not None
    filed = next(each for each in corpus.reports if each.report.project == "政研改革经费")
    assert str(filed.report.funds.spent) == "51.74万元"
    lines = [filed.line("资金", key) for key in ("支出资金", "到位资金")]
    made = [Finding("a/b", "review", filed.file, line, filed.key, "甲") for line in lines]
    page = html.unescape(review_page(Examination(corpus, tuple(made)), content))
    name = filed.report.originals[0].file
    assert f"与导入时不同：导入时为“51.47万元”（{name}　第33行）" in page
    assert page.count("取自原件：") == 1
    assert "实际支付资金51.47万元" not in page
