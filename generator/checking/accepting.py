"""Findings matched with what people accept: waivers in public, decisions about what the screening saw."""

from collections.abc import Iterable
from dataclasses import replace
from difflib import get_close_matches

from generator.checking.catalogue import rules_found
from generator.content.corpus import Corpus
from generator.content.filed import FiledRecord
from generator.content.mistake import Mistake, quoted
from generator.content.newest_day import newest_day
from generator.findings.finding import Finding
from generator.model.waiver import Waiver


def accept(corpus: Corpus, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Mark the findings that a waiver accepts which has not expired, and those of the screening that were decided."""
    today = newest_day(corpus)
    waivers = (filed.record for filed in corpus.waivers)
    holding = {(each.rule, each.report): each for each in waivers if not today or today <= each.last_day}
    decided = {(each.number, each.rule, each.report): each for each in (filed.record for filed in corpus.decisions)}
    return tuple(
        replace(finding, waiver=holding.get((finding.rule, finding.report or "")))
        if finding.subject == "report"
        else replace(finding, decision=decided.get((finding.number or "", finding.rule, finding.report or "")))
        for finding in findings
    )


def refusal(filed: FiledRecord[Waiver]) -> Mistake | None:
    """Return the mistake of a waiver whose rule does not exist or may not be waived."""
    code = filed.record.rule
    rules = {rule.code: rule for rule in rules_found()}
    rule = rules.get(code)
    if not rule:
        near = get_close_matches(code, rules, n=1)
        hint = f"是否应为{quoted(near[0])}？" if near else "可用 gongkai rules 查看全部规则"
        return Mistake("waiver-rule-unknown", filed.file, filed.line("规则"), f"没有规则{quoted(code)}，{hint}")
    if not rule.public:
        message = f"规则{quoted(code)}不能公开豁免；确认可以公开的，应在 screening.yaml 中写明审查决定"
        return Mistake("waiver-refused", filed.file, filed.line("规则"), message)
    if rule.check_waivers:
        message = f"规则{quoted(code)}不能豁免，应改正它指出的内容"
        return Mistake("waiver-refused", filed.file, filed.line("规则"), message)
    return None
