"""The rules, found by walking generator.rules; a rule's path is its code."""

import inspect
import pkgutil
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from types import ModuleType

from generator import rules
from generator.content.corpus import Corpus
from generator.content.filed import FiledReport, FiledUnit
from generator.findings.finding import Finding, Severity
from generator.findings.outcome import Outcome
from generator.findings.problem import Problem

Check = Callable[[Corpus], Iterator[Outcome]]
Read = Callable[[FiledReport], object]
Compare = Callable[[Sequence[object]], Iterator[Outcome]]
CardCheck = Callable[[FiledUnit], Iterator[Outcome]]
WaiverCheck = Callable[[Corpus, Sequence[Finding]], Iterator[Problem]]
_FIX = "**修改：**"
_SCREENING = "screening"
"""How the names of the families begin whose findings never leave the publisher's hands: no page, no file, no waiver."""
_PARAGRAPH = re.compile(r"\n\s*\n|\n(?=- )")
_WRAP = re.compile(r"(?<=[!-~])\n\s*(?=[!-~])")


@dataclass(frozen=True)
class Rule:
    """A rule: its code `family/claim`, the severity of its family, its public text, and its check.

    `claim` is the sentence that holds about good data, `reason` says why with its source, `fix` how to mend; paragraphs
    are divided by a line end. A rule about waivers has `check_waivers` instead, which is asked when the findings of all
    other rules are known. Rules of screening are not `public`.

    A rule looks at each report by itself: its check is asked about corpora of one report. One that compares reports has
    `read`, which takes what it needs from one of them, and `compare`, which is asked with that of all of them in order.
    What a rule claims of the cards of units is asked of each card by `check_card`.
    """

    code: str
    severity: Severity
    claim: str
    reason: str
    fix: str
    check: Check
    family: str = ""
    public: bool = True
    check_waivers: WaiverCheck | None = None
    read: Read | None = None
    compare: Compare | None = None
    check_card: CardCheck | None = None


@cache
def rules_found() -> tuple[Rule, ...]:
    """Return all rules, sorted by code."""
    return tuple(sorted(_walk(), key=lambda rule: rule.code))


def _walk() -> Iterator[Rule]:
    for family in pkgutil.iter_modules(rules.__path__, f"{rules.__name__}."):
        package = import_module(family.name)
        for module in pkgutil.iter_modules(package.__path__, f"{family.name}."):
            yield _rule(package, import_module(module.name))


def _rule(family: ModuleType, module: ModuleType) -> Rule:
    code = module.__name__.removeprefix(f"{rules.__name__}.").replace(".", "/").replace("_", "-")
    claim, _, rest = _text(module).partition("\n\n")
    reason, _, fix = rest.partition(_FIX)
    return Rule(
        code,
        family.SEVERITY,
        _unwrapped(claim),
        _unwrapped(reason),
        _unwrapped(fix),
        getattr(module, "check", _nothing),
        _unwrapped(_text(family)).partition("\n")[0],
        not code.startswith(_SCREENING),
        getattr(module, "check_waivers", None),
        getattr(module, "read", None),
        getattr(module, "compare", None),
        getattr(module, "check_card", None),
    )


def _text(module: ModuleType) -> str:
    return inspect.cleandoc(module.__doc__ or "")


def _unwrapped(text: str) -> str:
    """Return one line per paragraph; Chinese has no blank where its lines are wrapped."""
    paragraphs = _PARAGRAPH.split(text.strip())
    return "\n".join("".join(part.strip() for part in _WRAP.sub(" ", each).split("\n")) for each in paragraphs)


def _nothing(corpus: Corpus) -> Iterator[Outcome]:  # noqa: ARG001 (a rule's signature)
    yield from ()
