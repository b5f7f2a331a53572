"""What a report's page shows, section by section: the anchor of each section, its name, and its texts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from generator.pages.views.chapters import Chapter
from generator.pages.views.facts import Fact
from generator.pages.views.full_text import FullText, Heading
from generator.pages.views.goals import Goals
from generator.pages.views.problems import Problem
from generator.pages.views.report import ReportPage
from generator.pages.views.scores import Scores
from generator.pages.views.table import Table


@dataclass(frozen=True)
class Passage:
    """A section of a page: the anchor that leads to it, its name, and its paragraphs, lists and rows as texts.

    `always` keeps texts that other reports have too: they are the report's facts.
    """

    anchor: str
    name: str
    texts: list[str] = field(default_factory=list)
    always: bool = False


def passages(page: ReportPage) -> Iterator[Passage]:
    """Yield the sections that hold something: facts, what is told of the project, the full text, then the tables.

    The tables come last because the text tells of the same, and more.
    """
    told = (
        Passage("report", "公开信息", list(_rows(page.metadata)), always=True),
        Passage("figures", "主要数据", list(_rows(page.figures)), always=True),
        Passage("amendments", "更正", list(_table(page.amendments)), always=True),
        Passage("problems", "存在的问题与有关建议", [*_problems(page.problems), *page.recommendations]),
        Passage("scores", "评价结论与评分", list(_findings(page.scores))),
        Passage(
            "goals", "绩效目标与结果", [told for fact in page.goals.facts for told in fact.values] if page.goals else []
        ),
        Passage("practices", "主要经验及做法", list(page.practices)),
        Passage("statements", "其他需要说明的问题", list(page.statements)),
        *(_full_text(page.text) if page.text else ()),
        Passage("scores", "评价结论与评分", list(_scores(page.scores))),
        Passage("funds", "资金投入和使用情况", list(_chapter(page.funds))),
        Passage("goals", "绩效目标与结果", list(_goals(page.goals))),
        Passage("execution", "预算执行进度与绩效指标偏差", list(_chapter(page.execution))),
        Passage("team", "评价工作", list(_chapter(page.work))),
        Passage("staffing", "项目实施与机构设置", list(_chapter(page.staffing))),
    )
    yield from (passage for passage in told if any(passage.texts))


def _rows(facts: Iterable[Fact]) -> Iterator[str]:
    for fact in facts:
        yield f"{fact.label}：{'、'.join(fact.values)}"


def _table(table: Table | None) -> Iterator[str]:
    """Yield the cells of every row that is no sum."""
    for body in table.bodies if table else ():
        yield from (cell.text for row in body if not row.kind for cell in row.cells if cell.text)


def _chapter(chapter: Chapter) -> Iterator[str]:
    yield from (value for fact in chapter.facts for value in fact.values)
    for table in chapter.tables:
        yield from _table(table)


def _problems(problems: Iterable[Problem]) -> Iterator[str]:
    for problem in problems:
        yield from filter(None, (problem.title, problem.analysis))


def _findings(scores: Scores | None) -> Iterator[str]:
    for analysis in scores.analyses if scores else ():
        yield from (f"{analysis.name}：{value}" for fact in analysis.facts for value in fact.values)


def _scores(scores: Scores | None) -> Iterator[str]:
    for table in (scores.classes, scores.table, scores.unscored) if scores else ():
        yield from _table(table)


def _goals(goals: Goals | None) -> Iterator[str]:
    for table in (goals.table, goals.empty, goals.bases) if goals else ():
        yield from _table(table)


def _full_text(text: FullText) -> Iterator[Passage]:
    """Yield what stands below each heading; lines are joined, because a word may be broken between two."""
    heading = Heading("报告全文", "text", 0, 0)
    lines: list[str] = []
    for block in text.blocks:
        if block.heading:
            yield from _below(heading, lines)
            heading, lines = block.heading, []
        elif block.table:
            lines += ["\t".join(row) for row in (block.table.head, *block.table.rows)]
        else:
            lines.append(block.paragraph)
    yield from _below(heading, lines)


def _below(heading: Heading, lines: list[str]) -> Iterator[Passage]:
    if lines:
        yield Passage(heading.id, heading.text, ["\n".join(lines), heading.text])
