"""The publisher's review page: every finding by report and severity, with its place in the text and how to mend it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.checking.catalogue import Rule
from generator.checking.examination import Examination
from generator.content.filed import FiledReport
from generator.findings.excerpt import ExcerptLine, excerpt
from generator.findings.finding import Finding, Severity
from generator.findings.formats import NAMES, counts
from generator.measures.unmatched import unmatched

OriginsOf = Callable[[FiledReport], Mapping[int, "Source"]]
"""Returns where the values of a report came from, by the line of report.yaml that holds the value."""
LinesOf = Callable[[str], Sequence[str]]
"""Returns the lines of a content file by its name in messages."""


@dataclass(frozen=True)
class RuleNote:
    """The text of a rule that a finding goes back to."""

    id: str
    code: str
    claim: str
    reason: tuple[str, ...]
    fix: tuple[str, ...]


@dataclass(frozen=True)
class Source:
    """Where a value was read: the file, the place in it, the words there, and the unit that a table's header adds.

    `before` is what was read there, where the value is another one now.
    """

    file: str
    place: str
    words: str
    unit: str | None
    before: str | None = None

    @property
    def changed(self) -> bool:
        """Whether the value is another one now."""
        return self.before is not None


@dataclass(frozen=True)
class Item:
    """A finding; `source` says where its value was read.

    `fix` says how to mend it, `waiver` who accepted it and why, `decide` how a decision is recorded.
    """

    severity: Severity
    name: str
    code: str
    href: Markup | None
    message: str
    place: str
    excerpt: tuple[ExcerptLine, ...]
    stated: str | None
    computed: str | None
    source: Source | None
    fix: tuple[str, ...]
    waiver: str
    decide: str


@dataclass(frozen=True)
class Section:
    """The findings about one report, worst first, and how many there are of each severity."""

    id: str
    title: str
    counts: tuple[int, ...]
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Loose:
    """A figure of a report's text that no field holds."""

    kind: str
    figure: str
    place: str


@dataclass(frozen=True)
class LooseFigures:
    """The figures of one report's text that no field holds."""

    title: str
    figures: tuple[Loose, ...]


@dataclass(frozen=True)
class ReviewPage:
    """The page, which needs no other file; `style` is its style sheet."""

    style: Markup
    verdict: str
    severities: tuple[str, ...]
    sections: tuple[Section, ...]
    loose: tuple[LooseFigures, ...]
    rules: tuple[RuleNote, ...]


def review(
    examination: Examination, rules: Iterable[Rule], lines_of: LinesOf, origins_of: OriginsOf, style: Markup
) -> ReviewPage:
    """Return the page; `rules` give the texts of those that found something."""
    findings = examination.findings
    broken = {finding.rule for finding in findings}
    known = {rule.code: rule for rule in rules if rule.code in broken}
    return ReviewPage(
        style=style,
        verdict=_verdict(examination),
        severities=tuple(NAMES.values()),
        sections=tuple(_sections(examination, known, lines_of, origins_of)),
        loose=tuple(_loose(examination)),
        rules=tuple(_note(rule) for rule in known.values()),
    )


def _verdict(examination: Examination) -> str:
    if not examination.findings:
        return "没有发现问题。"
    blocking = len(examination.blocking)
    effect = f"其中 {blocking} 处必须先处理，网站才能生成" if blocking else "这些问题不影响网站生成"
    return f"共 {len(examination.findings)} 处，{effect}。"


def _loose(examination: Examination) -> Iterable[LooseFigures]:
    """Yield what a person has to compare by eye: the figures of each text that belong to no field."""
    for filed in examination.corpus.reports if examination.corpus else ():
        found = unmatched(filed)
        if found:
            figures = tuple(Loose(each.kind, each.print, f"{each.place.file}:{each.place.line}") for each in found)
            yield LooseFigures(_title(filed), figures)


def _title(filed: FiledReport) -> str:
    return f"{filed.report.unit}：{filed.report.project}（{filed.year}年）"


def _sections(
    examination: Examination, rules: Mapping[str, Rule], lines_of: LinesOf, origins_of: OriginsOf
) -> Iterable[Section]:
    """Yield the content files that belong to no report first, then the reports in the order of their addresses."""
    filed = examination.corpus.reports if examination.corpus else ()
    titles = {each.key: _title(each) for each in filed}
    by_key = {each.key: each for each in filed}
    by_report: dict[str, list[Finding]] = {}
    for finding in examination.findings:
        by_report.setdefault(finding.report or "", []).append(finding)
    for key, found in sorted(by_report.items()):
        worst_first = sorted(found, key=lambda each: (each.waived, list(NAMES).index(each.severity)))
        sources = _sources(by_key.get(key), origins_of)
        items = tuple(_item(each, rules.get(each.rule), lines_of, sources) for each in worst_first)
        title = titles.get(key, key) or "不属于某一份报告的文件"
        yield Section(f"report-{key}", title, tuple(counts(found).values()), items)


def _sources(filed: FiledReport | None, origins_of: OriginsOf) -> dict[tuple[str, int], Source]:
    """Return where the values of a report came from, by file and line of the value."""
    return {(filed.file, line): source for line, source in origins_of(filed).items()} if filed else {}


def _item(finding: Finding, rule: Rule | None, lines_of: LinesOf, sources: Mapping[tuple[str, int], Source]) -> Item:
    return Item(
        severity=finding.severity,
        name=NAMES[finding.severity],
        code=finding.rule,
        href=Markup("#") + _id(finding.rule) if rule else None,
        message=finding.message,
        place=f"{finding.file}:{finding.line}",
        excerpt=excerpt(lines_of(finding.file), finding.line, finding.words or finding.stated),
        stated=finding.stated,
        computed=finding.computed,
        source=sources.get((finding.file, finding.line)),
        fix=tuple(rule.fix.split("\n")) if rule else (),
        waiver=_accepted(finding),
        decide=_decision_form(finding),
    )


def _accepted(finding: Finding) -> str:
    """Return who answers for a finding, and why."""
    if finding.decision:
        return f"已决定可以公开：{finding.decision.name}，{finding.decision.date}：{finding.decision.reason}"
    waiver = finding.waiver
    return f"已豁免：{waiver.name}，截止 {waiver.until}：{waiver.reason}" if waiver else ""


def _decision_form(finding: Finding) -> str:
    """Return the record that a person completes to decide what the screening leaves open."""
    if not finding.number or finding.decision:
        return ""
    known = f"- 编号: {finding.number}\n  规则: {finding.rule}\n  报告: {finding.report}\n"
    return f"{known}  理由: \n  姓名: \n  日期: "


def _note(rule: Rule) -> RuleNote:
    return RuleNote(_id(rule.code), rule.code, rule.claim, tuple(rule.reason.split("\n")), tuple(rule.fix.split("\n")))


def _id(code: str) -> str:
    return f"rule-{code.replace('/', '-')}"
