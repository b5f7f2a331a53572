"""The scoring rules that a report declares or prints, and for which indicators."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.content.filed import FiledReport
from generator.measures.formula_result import formula_result
from generator.measures.marks import Scored
from generator.measures.retold import same
from generator.measures.scoring_rules import ALL_OR_NOTHING, KNOWN_RULES, ScoringRule, from_threshold, pro_rata
from generator.model.folding import squeeze
from generator.narrative.narrative import narrative

_SENTENCE = re.compile(r"[^。;\x1f]+")
_ABOUT = re.compile("完成|目标值|指标值|预期值|执行率|到位率")
_SUBJECT = re.compile(
    r"(?P<name>资金到位率|预算执行率)|(?P<kind>决策|过程|产出|效益|满意度|成本|数量|质量|时效)(?=类|指标|中|[和及与、])"
)
_WORTH = r"(?:指标|该项|本项|该|权重)*(?:分值|权重分|权重|满分|分数|标准分)"
_TIMES = r"(?:乘以|乘|[×*xX])"
_PRO_RATA = re.compile(
    "|".join(
        (
            rf"率{_TIMES}{_WORTH}",
            rf"率与{_WORTH}(?:的乘积|相乘)",
            rf"{_WORTH}{_TIMES}(?:指标|实际)*完成率",
            r"按照?(?:指标|实际|目标)*完成(?:率|比例)(?:折算|计算|计|得|扣)得?分",
            r"按比例[计得扣]分",
        )
    )
)
_THRESHOLD = re.compile(r"率-(?P<start>\d+(?:\.\d+)?)%\)[/÷]\((?:1|100%)-(?P=start)%\)")
_NOTHING = r"(?:的)?[，,]?(?:一律|均|则)?(?:不得分|不计分|[得计]?0分)"
_UNDER = r"(?:低于|不足|小于|未达到|不到|<)"
_FLOOR = re.compile(
    rf"{_UNDER}(?P<least>\d+(?:\.\d+)?)%(?:以下)?{_NOTHING}|(?P<below>\d+(?:\.\d+)?)%(?:\(不含\))?以下{_NOTHING}"
)
_AIM = r"(?:预期|年初|年度|绩效|计划|设定|目标|指标|任务|要求|标准|值)*"
_MISSED = rf"(?:未(?:完成|达到|达标|达成)|没有完成|达不到){_AIM}"
_MET = rf"(?:完成|达到|达成){_AIM}的?[，,]?得满分"
_ALL_OR_NOTHING = re.compile(rf"{_MISSED}{_NOTHING}|{_MET}[，,]?否则{_NOTHING}")
_BY_STEPS = re.compile(r"每(?:低|少|超|降|延|减|高|差|增|下降|降低|减少)[^，。;]{0,24}扣")
_WIDER = {"成本": "产出", "满意度": "效益"}
"""The class that holds a class which only some reports set apart."""


@dataclass(frozen=True)
class DeclaredRule:
    """A rule, None where points come off by steps, and the classes, groups or indicators that it is declared for.

    A rule that names none of these is declared for every quantitative indicator.
    """

    rule: ScoringRule | None
    names: frozenset[str]
    kinds: frozenset[str]

    def closeness(self, scored: Scored) -> int:
        """Return how closely the rule is meant for an indicator: 0 not at all, 1 for all, 2 its kind, 3 by its name."""
        if self.names or self.kinds:
            return 3 if scored.indicator.name in self.names else 2 * bool(self.kinds & _kinds_of(scored))
        return 1


@dataclass(frozen=True)
class RulesToApply:
    """The rules that a score may follow: those that the report tells, else all known ones.

    Where points may come off by steps as well, a score that follows none of the rules says nothing.
    """

    rules: tuple[ScoringRule, ...]
    is_told: bool
    by_steps: bool = False


def declared_rules(filed: FiledReport) -> tuple[DeclaredRule, ...]:
    """Return the rules for quantitative indicators that the evaluation chapter declares, in order."""
    text = narrative(filed)
    chapter = text.chapter("evaluation")
    sentences = (match[0] for match in text.find(_SENTENCE, chapter)) if chapter else ()
    return tuple(rule for sentence in sentences for rule in _declared(sentence))


def rules_for(scored: Scored, declared: Sequence[DeclaredRule]) -> RulesToApply | None:
    """Return the rules for an indicator: as declared most closely for it, as its formula or rule tells, or all known.

    Nothing is returned where the score is only to be held against the result of the indicator's own formula.
    """
    score, result = scored.indicator.score, formula_result(scored.indicator)
    nearest = max((each.closeness(scored) for each in declared), default=0)
    if nearest and (result is None or (score and same(score, result))):
        closest = [each.rule for each in declared if each.closeness(scored) == nearest]
        rules = tuple(rule for rule in closest if rule)
        return RulesToApply(rules or KNOWN_RULES, is_told=bool(rules), by_steps=None in closest)
    if result:
        return None
    own = squeeze(scored.indicator.formula or scored.indicator.rule or "")
    printed = rule_told(own)
    if printed:
        return RulesToApply((printed,), is_told=True, by_steps=bool(_BY_STEPS.search(own)))
    return None if own else RulesToApply(KNOWN_RULES, is_told=False)


def rule_told(sentence: str) -> ScoringRule | None:
    """Return the rule that a sentence or a formula tells, folded and without white space."""
    threshold, floor = _THRESHOLD.search(sentence), _FLOOR.search(sentence)
    if threshold:
        return from_threshold(Decimal(threshold["start"]))
    if _PRO_RATA.search(sentence):
        return pro_rata(Decimal(floor["least"] or floor["below"])) if floor else pro_rata()
    return ALL_OR_NOTHING if _ALL_OR_NOTHING.search(sentence) else None


def _declared(sentence: str) -> Iterator[DeclaredRule]:
    """Yield the rule of a sentence about completions; what it says of qualitative indicators alone is left out."""
    rule, by_steps = rule_told(sentence), _BY_STEPS.search(sentence)
    if _ABOUT.search(sentence) and (rule or by_steps) and not ("定性" in sentence and "定量" not in sentence):
        subjects = list(_SUBJECT.finditer(sentence))
        names, kinds = ({each[group] for each in subjects if each[group]} for group in ("name", "kind"))
        yield DeclaredRule(None if by_steps else rule, frozenset(names), frozenset(kinds))


def _kinds_of(scored: Scored) -> set[str]:
    name, group = scored.scored_class.name, scored.indicator.group or ""
    of_group = {word for word in ("数量", "质量", "时效", "成本", "满意度") if word in group}
    return {name, _WIDER.get(name, name), *of_group}
