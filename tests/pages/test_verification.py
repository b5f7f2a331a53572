"""The verification card, the counts in lists and the catalogue of rules show what was found, and nothing else."""

from dataclasses import replace

import pytest

from generator.checking.verification import Verification
from generator.content.lines import Lines
from generator.findings.finding import Finding
from generator.pages.addresses import HOME
from generator.pages.tree import pages
from generator.pages.views.catalogue import Catalogue
from generator.pages.views.listed import UNVERIFIED, Listed
from generator.pages.views.listing import report_table
from generator.pages.views.report import report_page
from generator.pages.views.rules import rules_page
from generator.pages.views.verification import Card, card
from generator.pages.views.whereabouts import Places
from tests.pages import sample
from tests.pages.document import Document

VERIFICATION = sample.verification()
FULL = sample.filed(sample.FULL, "tushuguan", "tushuche", sample.TEXT)
BARE = sample.filed(sample.BARE, "shuiliju", "qingyu")


def shown(verification: Verification = VERIFICATION) -> Card:
    made = card(verification, FULL)
    assert made
    return made


def test_the_summary_counts_rules_and_open_findings() -> None:
    assert (
        shown().summary == "重算了 2 处数字，1 处相符，1 处有差异，另有 1 处无法重算。"
        "按 3 条规则核对全文，3 条列出 3 处：不相符1处，不一致1处，待核实1处。"
    )


def test_only_what_cannot_be_true_is_open_at_first() -> None:
    assert [(group.title, group.folded) for group in shown().groups] == [
        ("不相符（1处）", False),
        ("不一致（1处）", True),
        ("待核实（1处）", True),
        ("已说明理由（1处）", True),
        ("无法重算（1处）", True),
        ("重算相符（1处）", True),
    ]


def test_a_finding_shows_both_figures_and_leads_to_its_rule() -> None:
    [row] = shown().groups[0].table.bodies[0]
    assert [cell.text for cell in row.cells] == [
        "各项用途之和 81.83万元 ≠ 支出资金 81.82万元",
        "81.82万元",
        "81.83万元",
        "报告数据",
        "各项资金用途之和等于支出资金。",
    ]
    assert row.cells[-1].href == "../../../rules/#sums-uses"


def test_a_waiver_shows_its_reason_its_name_and_its_end() -> None:
    [row] = shown().groups[3].table.bodies[0]
    assert [(cell.label, cell.text) for cell in row.cells][-3:] == [
        ("理由", "原文如此。"),
        ("姓名", "戊某"),
        ("截止", "2025-12-31"),
    ]


def test_figures_that_agree_and_that_cannot_be_recomputed_are_listed() -> None:
    unchecked, agreeing = (group.table.bodies[0] for group in shown().groups[-2:])
    assert [cell.text for cell in unchecked[0].cells][:3] == ["报告数据", "98.5%", "没有印出预算资金"]
    assert [cell.text for cell in agreeing[0].cells][:3] == ["报告数据", "80.00万元", "80.00万元"]


def test_a_report_without_findings_says_so() -> None:
    made = card(VERIFICATION, BARE)
    assert made == Card("按 3 条规则核对了本报告，没有发现问题。", made.rules if made else made, ())  # type: ignore[arg-type]


def test_without_rules_there_is_no_card() -> None:
    catalogue = Catalogue.of(sample.corpus())
    assert card(UNVERIFIED, FULL) is None
    assert report_page(catalogue, FULL).card is None
    told = "".join(pages(sample.corpus()).values()).replace("“核验情况”", "")
    assert "核验" not in told.replace("核验结果", "")  # a facet of the search


def test_lists_count_open_findings() -> None:
    catalogue = Catalogue.of(sample.corpus(), VERIFICATION)
    table = report_table("全部", [Listed.of(each, VERIFICATION) for each in (FULL, BARE)], HOME, catalogue)
    assert table
    verdicts = [cell.text for row in table.bodies[0] for cell in row.cells if cell.label == "核验"]
    assert verdicts == ["不相符1处，不一致1处，待核实1处", "没有发现问题"]


@pytest.mark.parametrize(
    ("file", "line", "name", "href"),
    [
        ("text.md", 5, "（一）项目概况", "#t2"),
        ("text.md", 1, "一、基本情况", "#t1"),
        ("text.md", 23, "二、结论", "#t4"),
        ("report.yaml", 7, "资金 › 资金用途 › 金额", None),
        ("report.yaml", 6, "资金 › 资金用途 › 名称", None),
        ("report.yaml", 1, "报告数据", None),
        ("files/a.docx", 1, "报告原件", None),
    ],
)
def test_where_a_finding_stands(file: str, line: int, name: str, href: str | None) -> None:
    uses = Lines(5, {0: Lines(6, {"名称": Lines(6), "金额": Lines(7)})})
    filed = replace(FULL, lines=Lines(1, {"年度": Lines(2), "资金": Lines(4, {"资金用途": uses})}))
    place = filed.file.replace("report.yaml", file)
    found = Places(filed).of(Finding("a/b", "error", place, line, filed.key, "m"))
    assert (found.name, found.href) == (name, href)


def test_anchors_are_those_of_the_full_text() -> None:
    page = pages(sample.corpus(), VERIFICATION)["2023/tushuguan/tushuche/index.md"]
    assert '<a href="#t2" title="（一）项目概况">' in page
    assert 'id="t2">（一）项目概况' in page


def test_the_catalogue_counts_and_names_waivers() -> None:
    families = rules_page(Catalogue.of(sample.corpus()), VERIFICATION.rules, VERIFICATION.uses()).families
    texts = {rule.code: rule for family in families for rule in family.rules}
    assert texts["sums/uses"].effect == "不相符 · 1份报告共1处"
    assert texts["sums/uses"].waivers is None
    assert texts["text/doubled"].effect == "不一致 · 1份报告共2处"
    waivers = texts["text/doubled"].waivers
    assert waivers
    assert waivers.bodies[0][0].cells[0].href == "../2023/tushuguan/tushuche/"
    assert texts["screening/phone"].effect == "用于公开前的审查，结果不公开"


def test_nothing_that_screening_found_is_on_any_page() -> None:
    for page in pages(sample.corpus(), VERIFICATION).values():
        assert "138****1234" not in Document.of(page).text
