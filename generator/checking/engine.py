"""Run rules over a corpus and stamp what they yield with code, severity, file, line and waiver."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from generator.checking.accepting import accept
from generator.checking.catalogue import Rule, rules_found
from generator.content.corpus import Corpus
from generator.findings.finding import Finding
from generator.findings.outcome import Comparison, Outcome, Unchecked
from generator.findings.problem import Problem


@dataclass(frozen=True)
class Agreement:
    """A figure that a rule recomputed and found as stated."""

    rule: str
    comparison: Comparison


@dataclass(frozen=True)
class Gap:
    """A figure that a rule could not recompute."""

    rule: str
    unchecked: Unchecked


@dataclass(frozen=True)
class Checked:
    """What rules say about a corpus: findings sorted by place, figures that agree, figures not to be recomputed."""

    findings: tuple[Finding, ...]
    agreements: tuple[Agreement, ...]
    gaps: tuple[Gap, ...]


def check(corpus: Corpus, rules: Iterable[Rule] | None = None) -> Checked:
    """Apply the rules, all of them by default.

    Rules about waivers look at what all other rules found, whichever of these were asked for.
    """
    asked = rules_found() if rules is None else tuple(rules)
    about_waivers = [rule for rule in asked if rule.check_waivers]
    others = dict.fromkeys((*asked, *rules_found())) if about_waivers else asked
    codes = {rule.code for rule in asked}
    said = [(rule, outcome) for rule in others for outcome in rule.check(corpus)]
    found = accept(corpus, _findings(said))
    later = _findings(
        (rule, problem) for rule in about_waivers if rule.check_waivers for problem in rule.check_waivers(corpus, found)
    )
    findings = (each for each in (*found, *later) if each.rule in codes)
    mine = [(rule.code, outcome) for rule, outcome in said if rule.code in codes]
    return Checked(
        tuple(sorted(findings, key=lambda each: each.place)),
        tuple(Agreement(code, each) for code, each in mine if isinstance(each, Comparison) and each.agrees),
        tuple(Gap(code, each) for code, each in mine if isinstance(each, Unchecked)),
    )


def _findings(said: Iterable[tuple[Rule, Outcome]]) -> Iterator[Finding]:
    for rule, outcome in said:
        if isinstance(outcome, Problem):
            yield _finding(rule, outcome)
        elif isinstance(outcome, Comparison) and not outcome.agrees:
            yield _finding(rule, outcome.problem, recomputed=True)


def _finding(rule: Rule, problem: Problem, *, recomputed: bool = False) -> Finding:
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
        recomputed=recomputed,
        number=None if rule.public else _number(rule, problem),
    )


def _number(rule: Rule, problem: Problem) -> str:
    """Return what stands for the characters seen in a report, without telling them."""
    told = "\n".join((rule.code, problem.place.report or "", problem.seen or problem.message))
    return sha256(told.encode()).hexdigest()[:12]
