"""What is said of all reports in the end: what rules found in each and by comparing them, and who answers for it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from generator.checking.accepting import accept, refusal
from generator.checking.catalogue import Rule, rules_found
from generator.checking.engine import about_cards, about_waivers, about_withdrawn, compare, rules_to_apply
from generator.content.corpus import Corpus
from generator.content.newest_day import newest_of
from generator.findings.finding import Finding
from generator.kept.holdings import FINDINGS, Held, HeldReports, Holdings
from generator.kept.known import findings_as_json, findings_of_json
from generator.store.stamp import key_of


@dataclass(frozen=True)
class Concluded:
    """A corpus whose reports are read when asked for, and its findings.

    `by_report` has the findings of the reports that were read for it, `others` are about no report, and `mistakes`
    are those of files.
    """

    corpus: Corpus
    mistakes: tuple[Finding, ...]
    by_report: Mapping[str, tuple[Finding, ...]]
    others: tuple[Finding, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All of them: mistakes first, then the rules' by place."""
        found = chain(self.others, *self.by_report.values())
        return (*self.mistakes, *sorted(found, key=lambda each: each.place))


def corpus_of(holdings: Holdings) -> Corpus | None:
    """Return the corpus, None where nobody publishes it; waivers that nobody may give are left out."""
    sound = tuple(filed for filed in holdings.frame.waivers if not refusal(filed))
    reports = HeldReports(holdings.frame.tree, holdings.held)
    corpus = replace(holdings.frame, waivers=sound).corpus(reports, holdings.withdrawn)
    newest = newest_of(holdings.withdrawn, (each.known.newest for each in holdings.held))
    return corpus and replace(corpus, newest=newest)


def mistakes_of(holdings: Holdings) -> tuple[Finding, ...]:
    """Return the mistakes of all files as findings, those of waivers that nobody may give among them."""
    refused = filter(None, map(refusal, holdings.frame.waivers))
    told = sorted((*holdings.mistakes, *refused), key=lambda mistake: mistake.place)
    return tuple(map(Finding.of_mistake, told))


def conclude(
    holdings: Holdings, corpus: Corpus, asked: Sequence[Rule] | None = None, *, needed: Iterable[Held] | None = None
) -> Concluded:
    """Conclude about the reports that are `needed`, by default all, and those that somebody or a comparison speaks of.

    Of the other reports every finding is open, and as the look at them counted it.
    """
    wanted = rules_found() if asked is None else tuple(asked)
    applied = rules_to_apply(asked)
    compared = _compared(holdings, applied)
    waived, decided = (
        (each.record.report for each in corpus.waivers),
        (each.record.report for each in corpus.decisions),
    )
    spoken_of = dict.fromkeys((*compared, *waived, *decided))
    named = [holdings.by_report[report] for report in spoken_of if report in holdings.by_report]
    reports = {each.report: each for each in (*(holdings.held if needed is None else needed), *named)}
    alone = chain.from_iterable(holdings.findings(each) for each in reports.values() if each.known.counts)
    beside = (*about_cards(corpus, applied), *about_withdrawn(corpus, applied))
    found = accept(corpus, (*alone, *chain.from_iterable(compared.values()), *beside))
    codes = {rule.code for rule in wanted}
    told = [each for each in (*found, *about_waivers(corpus, found, wanted)) if each.rule in codes]
    by_report: dict[str, list[Finding]] = {report: [] for report in reports}
    for each in told:
        by_report.get(each.report or "", []).append(each)
    others = tuple(each for each in told if each.report not in by_report)
    ordered = {report: tuple(sorted(those, key=lambda each: each.place)) for report, those in by_report.items()}
    return Concluded(corpus, mistakes_of(holdings), ordered, others)


def _compared(holdings: Holdings, rules: Iterable[Rule]) -> Mapping[str, list[Finding]]:
    """Return what rules find that compare reports, by report; nothing is compared again unless something changed."""
    by_report: dict[str, list[Finding]] = defaultdict(list)
    for rule in rules:
        for finding in _found_by(rule, holdings) if rule.compare else ():
            by_report[finding.report or ""].append(finding)
    return by_report


def _found_by(rule: Rule, holdings: Holdings) -> tuple[Finding, ...]:
    taken = "".join([each.known.taken[rule.code] for each in holdings.held])
    key = key_of(rule.code.encode(), taken.encode())
    kept = holdings.store.get(FINDINGS, key)
    if kept is not None:
        return findings_of_json(kept)
    found = compare(rule, holdings.taken(rule))
    holdings.store.keep(FINDINGS, {key: findings_as_json(found)})
    return found
