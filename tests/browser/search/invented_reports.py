"""Sixty invented reports, every one of its own kind, in the framework's structure: same seed, same reports."""

import re
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from random import Random

from generator.content.file_writing import write_file
from generator.content.layout import REPORT, TEXT, report_folder, unit_file
from generator.content.writing import to_yaml
from generator.importing.reading import read_source
from generator.model.unit import Unit
from generator.sources.read import read_data
from tests.browser.search import vocabulary as words

COUNT = 60
_PARAGRAPHS = 14
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
    random = Random(seed)  # noqa: S311 (same seed, same reports)
    offices = [(office, project) for office, projects in words.OFFICES.items() for project in projects]
    places = {office: random.sample(words.PLACES, 2) for office in words.OFFICES}
    return [_report(random, random.choice(places[office]) + office, project) for office, project in offices[:COUNT]]


def _sentence(random: Random, project: str) -> str:
    """Return a sentence about a project: a pattern with words and figures in its gaps."""
    figures = {
        "PROJECT": lambda: project,
        "NUMBER": lambda: f"{random.randrange(3, 2000):,}",
        "RATE": lambda: f"{random.randrange(60, 100)}.{random.randrange(100):02}%",
    }

    def fill(gap: re.Match[str]) -> str:
        return figures[gap[1]]() if gap[1] in figures else random.choice(getattr(words, gap[1]))

    return re.sub(r"{(\w+)}", fill, random.choice(words.SENTENCES))


def _report(random: Random, unit: str, project: str) -> Invented:
    year = random.choice((2021, 2022, 2023))
    people = tuple(random.choice(words.SURNAMES) + random.choice(words.GIVEN) for _ in range(5))
    number = f"{unit[0]}{unit[-2]}财预〔{year}〕{random.randrange(100, 999)}号"
    costs = {cost: random.randrange(200, 30_000) * 100 for cost in random.sample(words.COSTS, 3)}
    budget = sum(costs.values()) + random.randrange(50, 4_000) * 100
    told = [[_sentence(random, project) for _ in range(3)] for _ in range(_PARAGRAPHS)]
    measures = random.sample(words.MEASURES, 3)
    facts = {
        "year": f"{year}",
        "next": f"{year + 1}",
        "unit": unit,
        "project": f"{project}项目",
        "people": "、".join(people[:2]),
        "leader": people[2],
        "members": "、".join(people[3:]),
        "number": number,
        **_money(budget, costs),
        **_result(random),
        **{f"measure{place}": f"{project}{measure}" for place, (measure, _) in enumerate(measures)},
        **{f"value{place}": f"{random.randrange(10, 9000)}{each}" for place, (_, each) in enumerate(measures)},
        **{f"told{place}": "".join(sentences) for place, sentences in enumerate(told)},
    }
    return Invented(
        year=year,
        unit=unit,
        project=facts["project"],
        people=people,
        number=number,
        amounts=(facts["budget"], facts["spent"], *map(_wan, costs.values())),
        indicators=tuple(f"{project}{measure}" for measure, _ in measures),
        sentences=tuple(sentence for sentences in told for sentence in sentences),
        text=_TEMPLATE.read_text(encoding="utf-8").format(**facts),
    )


def _money(budget: int, costs: dict[str, int]) -> dict[str, str]:
    spent = sum(costs.values())
    return {
        "budget": _wan(budget),
        "spent": _wan(spent),
        "left": _wan(budget - spent),
        "rate": f"{Decimal(100 * spent) / budget:.2f}%",
        "uses": "、".join(f"{cost}{_wan(part)}" for cost, part in costs.items()),
    }


def _result(random: Random) -> dict[str, str]:
    points = random.randrange(56, 100)
    grade = next(grade for bound, grade in _GRADES if points >= bound)
    return {"total": f"{points}.{random.randrange(100):02}", "grade": grade}


_GRADES = ((90, "优"), (80, "良"), (60, "中"), (0, "差"))


def _wan(yuan: int) -> str:
    return f"{yuan // 10_000}.{yuan % 10_000 // 100:02}万元"


def write_content(reports: list[Invented], content: Path) -> None:
    """Write a content folder: every report as the importer reads it from its text, and the cards of the units."""
    units = sorted({report.unit for report in reports})
    for number, name in enumerate(units):
        write_file(content / unit_file(f"danwei{number}"), to_yaml(Unit(name=name)).encode())
    for number, report in enumerate(reports):
        reading = read_source(read_data(f"{report.project}.txt", report.text.encode()))
        facts = reading.report.model_copy(update={"originals": ()})  # no file is kept beside it
        folder = content / report_folder(report.year, f"danwei{units.index(report.unit)}", f"xiangmu{number}")
        write_file(folder / REPORT, to_yaml(facts).encode())
        write_file(folder / TEXT, reading.text.encode())
