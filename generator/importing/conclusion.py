"""Chapter 3: total, grade, completion, counts, and the result of each class."""

import re
from collections.abc import Iterator

from generator.framework import labels
from generator.framework.labels import IS
from generator.importing.cells import count_in, mark_row, rate_in, score_in
from generator.importing.class_clauses import ClassClause, class_clauses, merged
from generator.importing.facts import COUNT, first_labelled, labelled, read
from generator.importing.outline import Outline
from generator.importing.stream import Passage
from generator.importing.tables import CLASS_COLUMNS, TOTAL, Row, rows_with
from generator.model.decimals import FIGURE
from generator.model.figure import Count, Rate, Score
from generator.model.folding import squeeze
from generator.model.scoring import ClassResult, Conclusion
from generator.sources.source import Source

_TOTAL = (
    r"(?:综合|最终|绩效|项目|评价|自评|考评|总体)*(?:评价|评分|自评)?(?:总分|总得分|总评分|综合得分|评价得分|评定得分|最终得分|自评得分|综合评分|绩效得分|最后得分)"
    r"|(?:综合|最终|绩效)(?:绩效)?(?:评价|评定)?(?:得分|评分|得)|评价(?:总)?得分|项目得分"
)
_PLAIN_TOTAL = re.compile(rf"(?:{_TOTAL}){IS}[“\"]?(?P<value>{FIGURE}分?)")
_GRADE = re.compile(
    r"(?:(?:绩效|评价|评定|综合|自评|考评)*(?:评级|等级|等次|级别|档次|结果|评定)|评定|评为|评级|定级|等级)(?:等级)?(?:为|是|:|属于|级别|达到|评定|结论)*"
    r"[“\"「‘]?(?P<grade>优秀|优|良好|良|中等|中|差)[”\"」’]?(?:等级|级|等|档)?(?=[。，,;)]|$|[”\"」’])"
)
_COUNT_FIRST = re.compile(rf"(?P<value>{COUNT})三级(?:绩效)?指标")
_ACHIEVED = r"(?:实现|完成|达成|达标|达到(?:预期)?(?:目标)?)(?:的)?(?:三级)?(?:绩效)?指标(?:数量|总数|个数|数)?"
_FULL_BEHIND = re.compile(
    rf"(?P<value>{COUNT})(?:(?:三级)?指标)?(?:(?:为|得|获)+满分|(?:达到|完成)(?:了)?(?:预期|目标))"
)
_NAMES = re.compile("决策|过程|产出|成本|效益|满意度")


def read_conclusion(outline: Outline, source: Source) -> Conclusion:
    """Read 综合评价结论; what its chapter lacks is looked for in the report before the scoring chapter."""
    chapter = outline.chapter("conclusion") or _before_scoring(outline)
    result = outline.section("conclusion.result") or chapter
    clauses = list(class_clauses(chapter))
    before = chapter.sub(chapter.start, clauses[0].start) if clauses else chapter
    return Conclusion(
        total=_total(result) or _total(chapter),
        grade_print=_grade(result) or _grade(chapter),
        completion=labelled(chapter, labels.OVERALL_COMPLETION, Rate),
        indicators=_indicators(chapter),
        achieved=_achieved(before),
        class_total=_class_total(source, chapter),
        classes=tuple(_told(clauses)) or tuple(_tabled(source, chapter)),
    )


def _before_scoring(outline: Outline) -> Passage:
    main = outline.main()
    scoring = outline.chapter("scoring")
    return main.sub(main.start, scoring.start) if scoring else main


def _total(passage: Passage) -> Score | None:
    match = passage.search(_PLAIN_TOTAL)
    return read(passage, match, Score) if match else None


def _grade(passage: Passage) -> str | None:
    match = passage.search(_GRADE)
    return passage.quote(match, "grade") if match else None


def _indicators(passage: Passage) -> Count | None:
    told = labelled(passage, labels.INDICATOR_COUNT, Count)
    if told:
        return told
    match = passage.search(_COUNT_FIRST)
    return read(passage, match, Count) if match else None


def _achieved(passage: Passage) -> Count | None:
    """Return how many indicators were achieved, or had full marks, as stated before the classes are told."""
    match = passage.search(_FULL_BEHIND)
    told = first_labelled(Count, _ACHIEVED, passage) or first_labelled(Count, labels.FULL_SCORED_COUNT, passage)
    return told or (read(passage, match, Count) if match else None)


def _told(clauses: list[ClassClause]) -> Iterator[ClassResult]:
    for clause in merged(clauses).values():
        yield ClassResult(
            name=clause.name,
            full=clause.full,
            score=clause.score,
            rate=clause.rate,
            indicators=clause.indicators,
            full_scored=clause.full_scored,
        )


def _tabled(source: Source, passage: Passage) -> Iterator[ClassResult]:
    for row in _class_rows(source, passage):
        title = row.text("level_1")
        name = _NAMES.search(title) if title and not TOTAL.match(title) else None
        if not name:
            continue
        yield _row_result(passage, row, name[0])


def _class_rows(source: Source, passage: Passage) -> Iterator[Row]:
    """Yield the rows of a table of classes; a table with level-2 or level-3 columns is that of the indicators."""
    for row in rows_with(source, passage, CLASS_COLUMNS, frozenset({"level_1", "score"})):
        if not row.cells.keys() & {"group", "name"}:
            yield row


def _class_total(source: Source, passage: Passage) -> ClassResult | None:
    for row in _class_rows(source, passage):
        title = squeeze(row.text("level_1") or "")
        if TOTAL.fullmatch(title):
            return _row_result(passage, row, title)
    return None


def _row_result(passage: Passage, row: Row, name: str) -> ClassResult:
    mark_row(passage.stream, row)
    return ClassResult(
        name=name,
        full=score_in(row, "full"),
        score=score_in(row, "score"),
        rate=rate_in(row, "rate"),
        indicators=count_in(row, "indicators"),
        full_scored=count_in(row, "full_scored"),
    )
