"""A report as JSON, in the shape that re-users rely on."""

from itertools import chain

from pydantic import JsonValue

from generator.checking.verification import Verified
from generator.exports.indented import indented
from generator.exports.originals import PublishedOriginal
from generator.exports.plain import plain, record
from generator.exports.promises import promise
from generator.findings.finding import Finding
from generator.model.report import Report
from generator.model.scoring import ClassResult, Indicator, ScoredClass

Json = dict[str, JsonValue]

_RESHAPED = {"conclusion", "classes"}
_ORDER = ("project", "unit", "department", "leaders", "filed", "year", "kind", "funds", "conclusion", "classes")


def to_json(
    report: Report, verified: Verified | None = None, originals: tuple[PublishedOriginal, ...] | None = None
) -> str:
    """Return the report and what the public sees of its verification as JSON text: same report, same bytes.

    Where the site offers `originals`, each of them has a `public_sha256`, null where it is not offered.
    """
    verified = verified or Verified()
    found: Json = {"findings": [_finding(each) for each in verified.findings], "verification": _verification(verified)}
    return _text(report_json(report) | found, originals)


def earlier_to_json(report: Report, originals: tuple[PublishedOriginal, ...]) -> str:
    """Return a version that an amendment replaced as JSON text; no rule is applied to it, and none is said to be."""
    return _text(report_json(report), originals)


def _text(facts: Json, originals: tuple[PublishedOriginal, ...] | None) -> str:
    if originals is not None:
        facts["originals"] = [_original(each) for each in originals]
    return indented(facts) + "\n"


def report_json(report: Report) -> Json:
    """Return every fact of the report; a fact that the report does not print is None."""
    facts = {name: plain(getattr(report, name)) for name in Report.model_fields if name not in _RESHAPED}
    facts |= {
        "funds": record(report.funds) | {"budget": plain(report.funds.planned)},
        "conclusion": _conclusion(report),
        "classes": _classes(report),
        "indicators": _indicators(report),
    }
    return {name: facts.pop(name) for name in (*_ORDER, "indicators", "execution")} | facts


def _original(original: PublishedOriginal) -> Json:
    return {"file": original.file, "sha256": original.sha256, "public_sha256": original.public_sha256}


def _finding(finding: Finding) -> Json:
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        "stated": finding.stated,
        "computed": finding.computed,
        "waived": finding.waived,
    }


def _verification(verified: Verified) -> Json:
    """Return how many figures were recomputed, those that agree, and those that could not be recomputed."""
    agreeing = [(each.rule, each.comparison) for each in verified.agreements]
    unchecked = [(each.rule, each.unchecked) for each in verified.gaps]
    return {
        "recomputed": verified.recomputed,
        "agreeing": [{"rule": code, "stated": each.stated, "computed": each.computed} for code, each in agreeing],
        "unchecked": [{"rule": code, "stated": each.stated, "reason": each.reason} for code, each in unchecked],
    }


def _conclusion(report: Report) -> Json:
    facts = record(report.conclusion) | {"grade": report.conclusion.grade}
    del facts["classes"]
    return facts


def _classes(report: Report) -> list[JsonValue]:
    """Join what the scoring chapter and the conclusion state of a class, in the scoring chapter's order."""
    scored = {each.name: each for each in report.classes}
    stated = {each.name: each for each in report.conclusion.classes}
    names = dict.fromkeys(chain(scored, stated))
    return [_class(name, scored.get(name), stated.get(name)) for name in names]


def _class(name: str, scored: ScoredClass | None, stated: ClassResult | None) -> Json:
    scored = scored or ScoredClass(name=name)
    stated = stated or ClassResult(name=name)
    # Weight and score belong together: a chapter that states both goes before one that states only one of them.
    first, second = (stated, scored) if stated.full and stated.score and not scored.score else (scored, stated)
    return {
        "name": name,
        "full": plain(first.full or second.full),
        "score": plain(first.score or second.score),
        "rate": plain(stated.rate or scored.rate),
        "indicators": plain(stated.indicators or scored.indicators_stated),
        "full_scored": plain(stated.full_scored),
        "groups": plain(scored.groups_stated),
        "empty": plain(scored.empty),
    }


def _indicators(report: Report) -> list[JsonValue]:
    return [_indicator(report, scored.name, each) for scored in report.classes for each in scored.indicators]


def _indicator(report: Report, class_name: str, indicator: Indicator) -> Json:
    promised = promise(report, indicator)
    facts = record(indicator)
    del facts["promised_as"]
    return {
        "class": class_name,
        "group": facts.pop("group"),
        "name": facts.pop("name"),
        "promised": {"name": promised.name, "target": plain(promised.target)} if promised else None,
        **facts,
    }
