"""The catalogue of rules: every rule's text, how often it fires, and where that is accepted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from generator.checking.catalogue import Rule
from generator.checking.verification import RuleUse
from generator.model.waiver import Waiver
from generator.pages.addresses import RULES, Address
from generator.pages.views.catalogue import Catalogue
from generator.pages.views.facts import label
from generator.pages.views.listing import list_frame
from generator.pages.views.page import Page
from generator.pages.views.table import Cell, Table, field_cell
from generator.pages.views.verdicts import VERDICTS

TITLE = "核对规则"
_UNUSED = RuleUse(0, 0, ())
_SHOWN = ("report", "reason", "name", "until")


@dataclass(frozen=True)
class RuleText:
    """A rule ready to print; `reason` and `fix` are paragraphs, `effect` says what becomes of what it finds."""

    id: str
    claim: str
    code: str
    reason: tuple[str, ...]
    fix: tuple[str, ...]
    effect: str
    waivers: Table | None


@dataclass(frozen=True)
class Family:
    """Rules on one subject; `id` is of letters alone, which stand unescaped in a Markdown heading."""

    id: str
    title: str
    rules: tuple[RuleText, ...]


@dataclass(frozen=True)
class RulesPage:
    """All rules by family."""

    page: Page
    families: tuple[Family, ...]


def rules_page(catalogue: Catalogue, rules: Mapping[str, Rule], uses: Mapping[str, RuleUse]) -> RulesPage:
    """Return the catalogue of rules, given by their codes."""
    ordered = sorted(rules.values(), key=lambda rule: rule.code)
    families = groupby(ordered, key=lambda rule: rule.code.split("/")[0])
    return RulesPage(
        page=list_frame(catalogue, RULES, TITLE, "核对报告所用的规则：要求、依据、改法，以及在本站出现的次数。"),
        families=tuple(_family(name, tuple(members), uses) for name, members in families),
    )


def rule_link(rule: Rule, here: Address) -> Cell:
    """Return the cell that leads to a rule's text."""
    return Cell("规则", rule.claim, href=here.link_to(RULES) + f"#{_id(rule.code)}")


def _family(name: str, rules: Sequence[Rule], uses: Mapping[str, RuleUse]) -> Family:
    texts = tuple(_text(rule, uses.get(rule.code, _UNUSED)) for rule in rules)
    return Family(name.replace("-", ""), rules[0].family.removesuffix("。"), texts)


def _text(rule: Rule, use: RuleUse) -> RuleText:
    return RuleText(
        id=_id(rule.code),
        claim=rule.claim,
        code=rule.code,
        reason=tuple(rule.reason.split("\n")),
        fix=tuple(rule.fix.split("\n")),
        effect=_effect(rule, use),
        waivers=Table.of("公开的豁免", map(_waived, use.waivers)),
    )


def _waived(waiver: Waiver) -> tuple[Cell, ...]:
    report, *others = (field_cell(label(Waiver, name), getattr(waiver, name)) for name in _SHOWN)
    return (replace(report, scope="row", href=RULES.link_to(Address(tuple(waiver.report.split("/"))))), *others)


def _effect(rule: Rule, use: RuleUse) -> str:
    if rule.check_waivers:
        return "只用于检查豁免，结果由发布机构处理"
    if not rule.public:
        return "用于公开前的审查，结果不公开"
    fires = f"{use.reports}份报告共{use.found}处" if use.found else "目前没有"
    return f"{VERDICTS[rule.severity]} · {fires}"


def _id(code: str) -> str:
    return code.replace("/", "-")
