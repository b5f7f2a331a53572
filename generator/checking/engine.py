"""Run rules over a corpus and stamp what they yield with code, severity, file, line and waiver."""

from collections.abc import Iterable

from generator.checking.catalogue import Rule, rules_found
from generator.checking.waiving import waive
from generator.content.corpus import Corpus
from generator.findings.finding import Finding
from generator.findings.problem import Problem


def check(corpus: Corpus, rules: Iterable[Rule] | None = None) -> tuple[Finding, ...]:
    """Return the findings of the rules, all of them by default, sorted by place.

    Rules about waivers look at what all other rules found, whichever of these were asked for.
    """
    asked = rules_found() if rules is None else tuple(rules)
    about_waivers = [rule for rule in asked if rule.check_waivers]
    others = dict.fromkeys((*asked, *rules_found())) if about_waivers else asked
    found = waive(corpus, (_finding(rule, problem) for rule in others for problem in rule.check(corpus)))
    later = [
        _finding(rule, problem)
        for rule in about_waivers
        if rule.check_waivers
        for problem in rule.check_waivers(corpus, found)
    ]
    codes = {rule.code for rule in asked}
    return tuple(sorted((each for each in (*found, *later) if each.rule in codes), key=lambda each: each.place))


def _finding(rule: Rule, problem: Problem) -> Finding:
    place = problem.place
    return Finding(
        rule=rule.code,
        severity=rule.severity,
        file=place.file,
        line=place.line,
        report=place.report,
        message=problem.message,
        subject="report" if rule.public else "screening",
        words=place.words,
        stated=problem.stated,
        computed=problem.computed,
    )
