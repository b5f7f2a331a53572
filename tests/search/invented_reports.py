"""Sixty invented reports, every one of its own kind, in the framework's structure: same seed, same reports."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from random import Random

from tests.search import vocabulary as words

COUNT = 60
_TEMPLATE = Path(__file__).with_name("template.txt")


@dataclass(frozen=True)
class Invented:
    """A report: what it is asked for by, and its text; `sentences` are those that no other report is meant to have."""

    year: int
    unit: str
    project: str
    people: tuple[str, ...]
    number: str
    amounts: tuple[str, ...]
    indicators: tuple[str, ...]
    sentences: tuple[str, ...]
    text: str

    @property
    def title(self) -> str:
        """The title of its page."""
        return f"{self.unit}{self.year}年{self.project}绩效评价报告"


def invented_reports(seed: int = 20) -> list[Invented]:
    """Return the reports."""
    random = Random(seed)
    offices = [(office, project) for office, projects in words.OFFICES.items() for project in projects]
    places = {office: random.sample(words.PLACES, 2) for office in words.OFFICES}
    return [_report(random, random.choice(places[office]) + office, project) for office, project in offices[:COUNT]]


@dataclass
class _Writer:
    """Makes sentences of one report."""

    random: Random
    topic: str
    made: list[str] = field(default_factory=list)

    def sentence(self) -> str:
        made = self.random.choice(_SENTENCES)(self)
        self.made.append(made)
        return made

    def paragraph(self, count: int) -> str:
        return "".join(self.sentence() for _ in range(count))

    def one(self, choices: tuple[str, ...]) -> str:
        return self.random.choice(choices)

    def number(self, top: int = 900) -> str:
        return f"{self.random.randrange(3, top):,}"

    def rate(self) -> str:
        return f"{self.random.randrange(60, 100)}.{self.random.randrange(100):02}%"


_SENTENCES = (
    lambda w: f"{w.one(words.MONTHS)}上旬，{w.one(words.PARTNERS)}协助{w.one(words.WORK)}{w.number()}处，惠及{w.one(words.GROUPS)}{w.number(4000)}人。",
    lambda w: f"围绕{w.topic}，先后{w.one(words.WORK)}、{w.one(words.WORK)}，{w.one(words.GROUPS)}参与率为{w.rate()}。",
    lambda w: f"与{w.one(words.PARTNERS)}约定由其{w.one(words.WORK)}，全年{w.one(words.RESULTS)}{w.number(60)}份，归档{w.number()}页。",
    lambda w: f"针对{w.one(words.TROUBLES)}，项目组{w.one(words.REMEDIES)}，使{w.one(words.GROUPS)}的等候时间缩短{w.number(40)}分钟。",
    lambda w: f"{w.one(words.GROUPS)}反映最多的是{w.one(words.TROUBLES)}，占来电总量的{w.rate()}，已{w.one(words.REMEDIES)}。",
    lambda w: f"截至{w.one(words.MONTHS)}底，累计{w.one(words.WORK)}{w.number(3000)}次，其中{w.one(words.GROUPS)}占{w.rate()}，并{w.one(words.RESULTS)}。",
    lambda w: f"{w.topic}共涉及{w.number(90)}个村组，{w.one(words.PARTNERS)}派出{w.number(50)}人驻点，逐户{w.one(words.WORK)}。",
    lambda w: f"由于{w.one(words.TROUBLES)}，{w.one(words.WORK)}推迟到{w.one(words.MONTHS)}，较计划晚{w.number(30)}天。",
)  # fmt: skip


def _report(random: Random, unit: str, project: str) -> Invented:
    year = random.choice((2021, 2022, 2023))
    name = f"{project}项目"
    people = tuple(random.choice(words.SURNAMES) + random.choice(words.GIVEN) for _ in range(5))
    number = f"{unit[0]}{unit[-2]}财预〔{year}〕{random.randrange(100, 999)}号"
    parts = [random.randrange(200, 30_000) * 100 for _ in range(3)]
    costs = random.sample(words.COSTS, 3)
    budget, spent = sum(parts) + random.randrange(50, 4_000) * 100, sum(parts)
    writer = _Writer(random, project)
    measures = random.sample(words.MEASURES, 3)
    facts: dict[str, object] = {
        "year": year,
        "next": year + 1,
        "unit": unit,
        "project": name,
        "people": "、".join(people[:2]),
        "leader": people[2],
        "members": "、".join(people[3:]),
        "number": number,
        "budget": _wan(budget),
        "spent": _wan(spent),
        "left": _wan(budget - spent),
        "rate": f"{Decimal(100 * spent) / budget:.2f}%",
        "uses": "、".join(f"{cost}{_wan(part)}" for cost, part in zip(costs, parts, strict=True)),
        "total": f"{random.randrange(56, 100)}.{random.randrange(100):02}",
        **{f"measure{index}": f"{project}{measure}" for index, (measure, _) in enumerate(measures)},
        **{f"value{index}": f"{random.randrange(10, 9000)}{unit_}" for index, (_, unit_) in enumerate(measures)},
    }
    facts["grade"] = next(grade for bound, grade in _GRADES if Decimal(facts["total"]) >= bound)
    facts |= {f"told{index}": writer.paragraph(3) for index in range(14)}
    return Invented(
        year=year,
        unit=unit,
        project=name,
        people=people,
        number=number,
        amounts=(facts["budget"], facts["spent"], *map(_wan, parts)),
        indicators=tuple(f"{project}{measure}" for measure, _ in measures),
        sentences=tuple(writer.made),
        text=_TEMPLATE.read_text(encoding="utf-8").format(**facts),
    )


_GRADES = ((90, "优"), (80, "良"), (60, "中"), (0, "差"))


def _wan(yuan: int) -> str:
    return f"{yuan // 10_000}.{yuan % 10_000 // 100:02}万元"


def write_files(reports: list[Invented], folder: Path) -> Iterator[Path]:
    """Write each report as the text file that an official holds, and yield the files."""
    for place, report in enumerate(reports):
        file = folder / f"{place:02} {report.project}.txt"
        file.write_text(report.text, encoding="utf-8")
        yield file
