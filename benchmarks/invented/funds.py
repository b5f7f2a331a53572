"""The money of a project: three costs that make the budget, and what was spent on each."""

from dataclasses import dataclass
from random import Random

from benchmarks.invented.blocks import items
from benchmarks.invented.figures import money, percent, points, share
from benchmarks.invented.indicators import Costs
from benchmarks.invented.lexicon import words

_FULL = 5
"""Points for 预算执行率."""


@dataclass(frozen=True)
class Funds:
    """Amounts in hundredths of 万元."""

    costs: list[Costs]
    own: int
    granted: int

    @property
    def budget(self) -> int:
        """All that was planned, and received."""
        return self.own + self.granted

    @property
    def spent(self) -> int:
        """All that was spent."""
        return sum(cost.spent for cost in self.costs)

    @property
    def execution(self) -> int:
        """What was spent of what was received, in hundredths of a per cent."""
        return share(self.spent, self.budget)

    @property
    def score(self) -> int:
        """What that earns, in hundredths of points."""
        return points(self.execution, _FULL)


def funds(random: Random) -> Funds:
    """Draw the money of a project; a little is always left."""
    costs = []
    for name in random.sample(words("COSTS"), 3):
        planned = random.randrange(200, 30_000) * 10
        costs.append(Costs(name, planned, planned * random.randrange(60, 100) // 100))
    budget = sum(cost.planned for cost in costs)
    granted = budget * random.randrange(5, 40) // 100
    return Funds(costs, budget - granted, granted)


def fund_fields(money_of: Funds) -> dict[str, str]:
    """Return the prints of the money by the names that the templates have for them."""
    costs, rate = money_of.costs, percent(money_of.execution)
    return {
        "budget": money(money_of.budget),
        "own_money": money(money_of.own),
        "granted": money(money_of.granted),
        "spent": money(money_of.spent),
        "balance": money(money_of.budget - money_of.spent),
        "rate": rate,
        "execution": rate,
        "uses": "、".join(f"{cost.name}{money(cost.spent)}" for cost in costs),
        "planned_costs": "、".join(f"{cost.name}{money(cost.planned)}" for cost in costs),
        "listed_uses": items((f"名称: {cost.name}\n      金额: {money(cost.spent)}" for cost in costs), 4),
    }
