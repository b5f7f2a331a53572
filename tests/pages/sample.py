"""An invented corpus of two units and three reports: one as full as a report can be, one bare, one of an older year."""

from pathlib import Path
from typing import Any

from generator.checking.catalogue import Rule
from generator.checking.engine import Agreement, Gap
from generator.checking.verification import Verification
from generator.content.corpus import Corpus
from generator.content.filed import FiledReport, FiledUnit
from generator.content.lines import Lines
from generator.content.units import Units
from generator.exports.originals import PublishedOriginal, PublishedOriginals
from generator.findings.finding import Finding, Severity
from generator.findings.outcome import Comparison, Unchecked
from generator.model.publisher import Publisher
from generator.model.report import Report
from generator.model.unit import Unit
from generator.model.waiver import Waiver
from tests.pages.sample_facts import BARE, BUREAU, FORM, FULL, LIBRARY, PUBLISHER, TEXT

__all__ = [
    "BARE",
    "BUREAU",
    "FORM",
    "FULL",
    "LIBRARY",
    "PUBLISHER",
    "TEXT",
    "corpus",
    "filed",
    "originals",
    "unit",
    "verification",
]


def filed(facts: dict[str, Any], unit: str, project: str, text: str = "") -> FiledReport:
    """File a report under its year, its unit and the given slug."""
    report = Report.model_validate(facts)
    folder = f"content/reports/{report.year}/{unit}/{project}"
    return FiledReport(report.year, unit, project, report, text, f"{folder}/report.yaml", Lines(1), Path(folder))


def unit(slug: str, facts: dict[str, Any]) -> FiledUnit:
    """File a unit's card."""
    return FiledUnit(slug, Unit.model_validate(facts), f"content/units/{slug}.yaml", Lines(1))


def originals() -> PublishedOriginals:
    """Return the originals of the full report: cleaned, as filed, withheld, and as the publisher decided."""
    return {
        filed(FULL, "tushuguan", "tushuche").key: (
            PublishedOriginal("流动图书车 报告.docx", "0" * 64, "流动图书车 报告.docx", b"", "a" * 64),
            PublishedOriginal("说明.md", "1" * 64, "说明.md.txt", b"", "1" * 64),
            PublishedOriginal("旧报告.doc", "2" * 64, "旧报告.doc"),
            PublishedOriginal("附件.zip", "3" * 64, "附件.zip", b"", "3" * 64, as_filed=True),
        )
    }


def verification() -> Verification:
    """Return what three invented rules found: of every severity, in both files, waived, and not to be published."""
    rules = (
        _rule("sums/uses", "error", "合计：部分之和等于总数。", "各项资金用途之和等于支出资金。"),
        _rule("text/doubled", "warning", "文字：残留和重复。", "同一个词语没有连着写两遍。"),
        _rule("narrative/proof", "review", "叙述：文字与数据相符。", "文中的数字在数据中都有。"),
        _rule("screening/phone", "error", "公开前审查：个人信息。", "没有手机号码。", public=False),
    )
    full = filed(FULL, "tushuguan", "tushuche", TEXT)
    text = full.file.replace("report.yaml", "text.md")
    waiver = Waiver.model_validate(
        {"规则": "text/doubled", "报告": full.key, "理由": "原文如此。", "姓名": "戊某", "截止": "2025-12-31"}
    )
    told = "各项用途之和 81.83万元 ≠ 支出资金 81.82万元"
    findings = (
        Finding("sums/uses", "error", full.file, 1, full.key, told, "report", None, "81.82万元", "81.83万元", True),
        Finding("text/doubled", "warning", text, 5, full.key, "“项目项目”重复，应为“项目”"),
        Finding("text/doubled", "warning", text, 23, full.key, "“总分总分”重复", waiver=waiver),
        Finding("narrative/proof", "review", text, 3, full.key, "“3个村”在数据中没有"),
        Finding("screening/phone", "review", text, 5, full.key, "手机号 138****1234", "screening"),
    )
    sums = "sums/uses"
    comparison = Comparison(full.at("资金"), "80.00万元", "80.00万元", agrees=True, message="")
    agreements = (Agreement(sums, comparison), Agreement("screening/phone", comparison))
    gaps = (
        Gap(sums, Unchecked(full.at("资金"), "98.5%", "没有印出预算资金")),
        Gap(sums, Unchecked(full.at("资金"), "80.00万元", "")),
    )
    return Verification.of(rules, findings, agreements, gaps)


def _rule(code: str, severity: Severity, family: str, claim: str, *, public: bool = True) -> Rule:
    return Rule(
        code, severity, claim, f"{claim}这是依据。\n第二段。", "改正不对的一处。", lambda _: iter(()), family, public
    )


def corpus() -> Corpus:
    """Return the invented corpus."""
    library = {"名称": LIBRARY, "别名": ["县图"], "类型": "事业单位", "主管部门": "样例县文化和旅游局"}
    return Corpus(
        Publisher.model_validate(PUBLISHER),
        Units((unit("shuiliju", {"名称": BUREAU}), unit("tushuguan", library))),
        (
            filed(FORM, "tushuguan", "tushuche"),
            filed(BARE, "shuiliju", "qingyu"),
            filed(FULL, "tushuguan", "tushuche", TEXT),
        ),
    )
