"""Run rules over a corpus and stamp what they yield with code, severity, file, line and waiver."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.checking.accepting import accept
from generator.checking.catalogue import Rule, rules_found
from generator.content.corpus import Corpus
from generator.content.filed import FiledReport
from generator.findings.finding import Finding
from generator.findings.number import number_of
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


@dataclass(frozen=True)
class Said:
    """What rules say about one report, before anybody answers for it, and what those that compare reports took from it.

    `taken` is by the codes of the rules.
    """

    checked: Checked
    taken: Mapping[str, object]


def said_of(filed: FiledReport, corpus: Corpus, rules: Iterable[Rule]) -> Said:
    """Look at one report, whose units and publisher are the corpus's."""
    alone = replace(corpus, reports=(filed,), withdrawn=())
    outcomes = [(rule, outcome) for rule in rules for outcome in rule.check(alone)]
    checked = Checked(
        tuple(_findings(outcomes)),
        tuple(Agreement(rule.code, each) for rule, each in outcomes if isinstance(each, Comparison) and each.agrees),
        tuple(Gap(rule.code, each) for rule, each in outcomes if isinstance(each, Unchecked)),
    )
    return Said(checked, {rule.code: rule.read(filed) for rule in rules if rule.read})


def check(corpus: Corpus, rules: Iterable[Rule] | None = None) -> Checked:
    """Apply the rules, all of them by default."""
    applied = rules_to_apply(rules)
    return conclude(corpus, [said_of(filed, corpus, applied) for filed in corpus.reports], rules)


def rules_to_apply(asked: Iterable[Rule] | None) -> tuple[Rule, ...]:
    """Return the rules that must be applied for those that are asked for, by default all.

    Rules about waivers look at what all other rules found, whichever of these were asked for.
    """
    wanted = rules_found() if asked is None else tuple(asked)
    about_waivers = any(rule.check_waivers for rule in wanted)
    return tuple(dict.fromkeys((*wanted, *rules_found()))) if about_waivers else wanted


def conclude(corpus: Corpus, said: Sequence[Said], asked: Iterable[Rule] | None = None) -> Checked:
    """Put together what was said about every report of the corpus, in their order, by the rules to apply."""
    wanted = rules_found() if asked is None else tuple(asked)
    codes, applied = {rule.code for rule in wanted}, rules_to_apply(asked)
    compared = (
        finding
        for rule in applied
        if rule.compare
        for finding in compare(rule, [each.taken[rule.code] for each in said])
    )
    alone = (finding for each in said for finding in each.checked.findings)
    found = accept(corpus, (*alone, *compared, *about_cards(corpus, applied), *about_withdrawn(corpus, applied)))
    findings = (each for each in (*found, *about_waivers(corpus, found, wanted)) if each.rule in codes)
    return Checked(
        tuple(sorted(findings, key=lambda each: each.place)),
        tuple(each for one in said for each in one.checked.agreements if each.rule in codes),
        tuple(each for one in said for each in one.checked.gaps if each.rule in codes),
    )


def compare(rule: Rule, taken: Sequence[object]) -> tuple[Finding, ...]:
    """Return what a rule finds by what it took from every report; nothing where it compares none."""
    return tuple(_findings((rule, problem) for problem in rule.compare(taken))) if rule.compare else ()


def about_cards(corpus: Corpus, rules: Iterable[Rule]) -> tuple[Finding, ...]:
    """Return what the rules find on the cards of units."""
    asked = [rule for rule in rules if rule.check_card]
    return tuple(
        _findings((rule, each) for rule in asked for card in corpus.units for each in rule.check_card(card))  # type: ignore[misc]  # asked for above
    )


def about_withdrawn(corpus: Corpus, rules: Iterable[Rule]) -> tuple[Finding, ...]:
    """Return what the rules find in what is published of reports that were withdrawn, each looked at by itself."""
    applied = tuple(rules)
    each_alone = (replace(corpus, reports=(), withdrawn=(each,)) for each in corpus.withdrawn)
    return tuple(_findings((rule, each) for alone in each_alone for rule in applied for each in rule.check(alone)))


def about_waivers(corpus: Corpus, found: Sequence[Finding], rules: Iterable[Rule]) -> tuple[Finding, ...]:
    """Return what the rules find about waivers and decisions, given all findings of the other rules."""
    return tuple(
        _findings((rule, each) for rule in rules if rule.check_waivers for each in rule.check_waivers(corpus, found))
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
        number=None if rule.public else number_of(rule.code, place.report or "", problem.seen or problem.message),
    )
