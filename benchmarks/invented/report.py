"""One report: report.yaml and text.md filled with the same facts."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random

from benchmarks.invented.blocks import items
from benchmarks.invented.contradictions import contradiction
from benchmarks.invented.figures import percent
from benchmarks.invented.funds import Funds, fund_fields, funds
from benchmarks.invented.indicators import SUCCESSES, Indicator, indicators
from benchmarks.invented.lexicon import words
from benchmarks.invented.places import Place
from benchmarks.invented.prose import Prose
from benchmarks.invented.results import indicator_fields, result_fields, total_of
from benchmarks.invented.telling import told_fields

_POINT = 100


def report_files(place: Place, seed: int, *, edition: int = 0) -> dict[str, str]:
    """Return the texts of report.yaml and text.md: same seed, same bytes; another edition tells other things."""
    random = Random(f"{seed} {edition} {place.key}")  # noqa: S311 (same seed, same report)
    planted = contradiction(place, seed)
    money_of = funds(random)
    scored = list(indicators(random, place.subject, money_of.costs, random.choice(SUCCESSES)))
    prose = Prose(random, place.project, place.year)
    total = total_of(scored, money_of) - (_POINT if planted == "total" else 0)
    given = {**_head(random, prose, place), **_funds(money_of), **result_fields(scored, money_of, total)}
    if planted == "rate":
        given["rate"] = percent(money_of.execution - 5 * _POINT)
    if planted == "target":
        scored = [_promised_less(scored[0]), *scored[1:]]
    given |= indicator_fields(scored)
    given |= told_fields(random, prose, scored, given)
    return {name: _template(file).format_map(given) for name, file in _FILES.items()}


_FILES = {"report.yaml": "record.txt", "text.md": "text.txt"}


@cache
def _template(name: str) -> str:
    return Path(__file__).with_name(name).read_text(encoding="utf-8")


def _promised_less(indicator: Indicator) -> Indicator:
    """Return an indicator whose promise says another figure than its score is for."""
    figure = indicator.target.removeprefix("大于等于")
    return replace(indicator, promised=f"大于等于{_other_digit(figure[0])}{figure[1:]}")


def _other_digit(digit: str) -> str:
    return str(int(digit) % 9 + 1)


def _funds(money_of: Funds) -> dict[str, str]:
    fields = fund_fields(money_of)
    bare = {f"{name}_bare": fields[amount].removesuffix("万元") for name, amount in _BARE.items()}
    score = f"{money_of.score // 100}.{money_of.score % 100:02}分"
    return {**fields, **bare, "execution_formula": f"得分=预算执行率×分值={fields['execution']}×5={score}"}


_BARE = {"received": "budget", "spent": "spent"}


def _head(random: Random, prose: Prose, place: Place) -> dict[str, str]:
    """Return who, when and by which notice."""
    unit = place.unit
    return {
        "year": str(place.year),
        "next": str(place.year + 1),
        "project": place.project,
        "subject": place.subject,
        "keyword": place.subject,
        "unit": unit.name,
        "department": unit.department,
        "kind": unit.posts,
        "leader": prose.person(),
        **{f"evaluator_{number}": prose.person() for number in range(3)},
        "notice": f"关于下达{place.year}年{unit.name}部门预算的通知",
        "notice_number": f"{unit.name[0]}财预〔{place.year}〕{unit.number}号",
        "index_number": f"{unit.number:09}/{place.year + 1}-{place.number % 100_000:05}",
        **_days(random, place.year + 1),
        **_staff(random),
    }


def _days(random: Random, year: int) -> dict[str, str]:
    """Return the days of the evaluation in March, and those of filing and publication."""
    days = sorted(random.sample(range(1, 31), 7))
    names = ("prepared", "begun", "gathered", "weighed", "scored", "drafted", "submitted")
    filed = date(year, 4, random.randrange(1, 20))
    published = filed + timedelta(days=random.randrange(2, 15))
    return {
        **{f"day_{name}": str(day) for name, day in zip(names, days, strict=True)},
        "filed": f"{filed:%Y年%m月%d日}",
        "published": f"{published:%Y年%m月%d日}",
    }


def _staff(random: Random) -> dict[str, str]:
    bureaus = random.sample(words("BUREAUS"), random.randrange(3, 8))
    posts, other = random.randrange(10, 60), random.randrange(1, 4)
    staff = posts - random.randrange(3)
    retired = random.randrange(2, 30)
    return {
        "bureau_count": str(len(bureaus)),
        "bureaus": "、".join(bureaus),
        "listed_bureaus": items(bureaus, 4),
        **_head_count("posts", posts, other),
        **_head_count("staff", staff, other),
        **_head_count("retired", retired, 1),
    }


def _head_count(name: str, main: int, other: int) -> Mapping[str, str]:
    return {name: str(main + other), f"{name}_main": str(main), f"{name}_other": str(other)}
