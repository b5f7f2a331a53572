"""The twelve indicators of a project: what was promised, what was done, and what that earns."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from benchmarks.invented.figures import WHOLE, money, points, share
from benchmarks.invented.lexicon import rows, words

OUTPUT = ("数量", "质量", "时效", "成本")
_FULL = {"数量": 5, "质量": 4, "时效": 3, "成本": 3, "社会效益": 8, "可持续影响": 6, "满意度": 10}
_WORDED = 6


@dataclass(frozen=True)
class Indicator:
    """An indicator; `completion` in hundredths of a per cent, `reason` empty where nothing is missing."""

    group: str
    name: str
    promised: str
    target: str
    actual: str
    full: int
    completion: int = WHOLE
    reason: str = ""

    @property
    def score(self) -> int:
        """The score in hundredths of points."""
        return points(self.completion, self.full)

    @property
    def is_output(self) -> bool:
        """Whether this is one of 产出, not of 效益."""
        return self.group in OUTPUT


@dataclass(frozen=True)
class Costs:
    """What was planned and what was spent for one thing, in hundredths of 万元."""

    name: str
    planned: int
    spent: int


@dataclass(frozen=True)
class Success:
    """How well a project went: how many of ten indicators miss, and how far, in per cent of the target."""

    misses: int
    least: int
    most: int


SUCCESSES = (Success(2, 88, 99),) * 6 + (Success(6, 70, 95),) * 3 + (Success(9, 35, 80),)


def indicators(random: Random, subject: str, costs: list[Costs], success: Success) -> Iterator[Indicator]:
    """Yield them in the order in which the chapters print them."""
    for name, unit in random.sample([row for row in rows("QUANTITIES") if _goes_with(subject, row[0])], 3):
        yield _counted(random, "数量", subject + name, unit, success)
    yield _rate(
        random,
        "质量",
        subject + random.choice([name for name in words("QUALITIES") if _goes_with(subject, name)]),
        success,
    )
    yield _rate(random, "时效", subject + random.choice(words("TIMES")), success)
    for place, cost in enumerate(costs):
        most = f"小于等于{money(cost.planned)}"
        yield Indicator("成本", cost.name, most, most, money(cost.spent), 2 if place == 2 else _FULL["成本"])
    group, name, told = random.choice(rows("ECONOMIC"))
    benefits = {group: Indicator(group, name, told, told, told, _WORDED)}
    [(name, unit)] = random.sample(rows("SOCIAL"), 1)
    benefits["社会效益"] = _counted(random, "社会效益", subject + name, unit, success)
    yield from (benefits[each] for each in ("经济效益", "社会效益", "生态效益") if each in benefits)
    name, told = random.choice(rows("LASTING"))
    yield Indicator("可持续影响", name, told, told, told, _FULL["可持续影响"])
    yield _rate(random, "满意度", random.choice(words("PLEASED")), success)


def _goes_with(subject: str, name: str) -> bool:
    """Tell whether a subject and a name can be said at once without saying a word twice."""
    return subject[-2:] not in name


def _counted(random: Random, group: str, name: str, unit: str, success: Success) -> Indicator:
    wanted = random.choice((random.randrange(20, 200), random.randrange(20, 90) * 100))
    done = _done(random, wanted, wanted * 6 // 5, success)
    return _measured(random, group, name, (wanted, done), unit)


def _rate(random: Random, group: str, name: str, success: Success) -> Indicator:
    wanted = random.randrange(85, 97)
    return _measured(random, group, name, (wanted, _done(random, wanted, 100, success)), "%")


def _done(random: Random, wanted: int, most: int, success: Success) -> int:
    if random.randrange(10) < success.misses:
        return max(1, wanted * random.randrange(success.least, success.most) // 100)
    return random.randrange(wanted, most + 1)


def _measured(random: Random, group: str, name: str, values: tuple[int, int], unit: str) -> Indicator:
    wanted, done = values
    target = f"大于等于{wanted:,}{unit}"
    missed = done < wanted
    reason = random.choice(words("REASONS")) if missed else ""
    completion = share(done, wanted) if missed else WHOLE
    return Indicator(group, name, target, target, f"{done:,}{unit}", _FULL[group], completion, reason)
