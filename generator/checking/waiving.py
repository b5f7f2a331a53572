"""Waivers matched with findings: what they accept, and which of them name no rule that can be waived."""

from collections.abc import Iterable
from dataclasses import replace
from difflib import get_close_matches

from generator.checking.catalogue import rules_found
from generator.content.corpus import Corpus
from generator.content.filed import FiledWaiver
from generator.content.mistake import Mistake, quoted
from generator.content.newest_day import newest_day
from generator.findings.finding import Finding


def waive(corpus: Corpus, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Mark the findings that a waiver accepts which has not expired; nothing that screening finds can be accepted."""
    today = newest_day(corpus)
    waivers = (filed.waiver for filed in corpus.waivers)
    holding = {(each.rule, each.report): each for each in waivers if not today or today <= each.last_day}
    return tuple(
        replace(finding, waiver=holding.get((finding.rule, finding.report or "")))
        if finding.subject == "report"
        else finding
        for finding in findings
    )


def refusal(filed: FiledWaiver) -> Mistake | None:
    """Return the mistake of a waiver whose rule does not exist or may not be waived."""
    code = filed.waiver.rule
    rules = {rule.code: rule for rule in rules_found()}
    rule = rules.get(code)
    if not rule:
        near = get_close_matches(code, rules, n=1)
        hint = f"是否应为{quoted(near[0])}？" if near else "可用 gongkai rules 查看全部规则"
        return Mistake("waiver-rule-unknown", filed.file, filed.line("规则"), f"没有规则{quoted(code)}，{hint}")
    if not rule.public or rule.check_waivers:
        message = f"规则{quoted(code)}不能豁免，应改正它指出的内容"
        return Mistake("waiver-refused", filed.file, filed.line("规则"), message)
    return None
