"""绩效指标 of a form: its classes, every indicator, and the row 总分."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.framework.form import NOTE, SAME_AS_ABOVE, SUBTOTAL, TOTAL, UNFILLED
from generator.framework.indicators import CLASSES, class_of_group
from generator.importing.form.header import Header, is_header
from generator.importing.form.rows import FormGrid, FormRow, Value, says_nothing, title_of
from generator.importing.form.values import are_coded, code_and_name, label_without_code, score, target
from generator.model.decimals import FIGURE
from generator.model.figure import Score
from generator.model.folding import fold, squeeze
from generator.model.goals import EmptyGroup
from generator.model.scoring import Indicator, ScoredClass, TableTotal
from generator.model.target import Target

_CLASS = re.compile(rf"预算执行率|{'|'.join(CLASSES)}")
_WEIGHT = re.compile(rf"\((?:权重|分值|满分)?:?(?P<full>{FIGURE}(?:分|%)?)\)$")
_NUMBER = re.compile(rf"{FIGURE}分?")
_NOTE = re.compile(NOTE)
_UNFILLED = re.compile(UNFILLED)
_TOTAL_TOLD = re.compile(rf"(?:{TOTAL.pattern})(?:\([^()]*\))?:(?P<figure>{FIGURE}分?)")
_UNCLASSED = "未分类"
_LONGEST_LABEL = 20


@dataclass
class _Class:
    """A class while its rows are read."""

    name: str
    full: Score | None = None
    score: Score | None = None
    indicators: list[Indicator] = field(default_factory=list)
    empty: list[EmptyGroup] = field(default_factory=list)

    def made(self) -> ScoredClass:
        """Return the class with what was read."""
        return ScoredClass(
            name=self.name,
            full=self.full,
            score=self.score,
            indicators=tuple(self.indicators),
            empty=tuple(self.empty),
        )


@dataclass
class IndicatorsReader:
    """Reads the rows of the indicators' table; blank class and group cells repeat the ones above."""

    grid: FormGrid
    header: Header
    is_coded: bool = False
    classes: dict[str, _Class] = field(default_factory=dict)
    group: str | None = None
    current: _Class | None = None
    total: TableTotal | None = None

    def read(self, rows: Sequence[FormRow]) -> int:
        """Read the rows below the header up to 总分 and return how many they are, the header's included."""
        for row in rows[: self.header.height]:
            self.grid.pass_over(row)
        table = rows[self.header.height :]
        if "name" in self.header.columns:
            column = self.header.columns["name"]
            self.is_coded = are_coded([row.cell(column) for row in table if row.cell(column)])
        for number, row in enumerate(table, 1):
            if re.fullmatch(TOTAL.pattern, title_of(row.first)) or _TOTAL_TOLD.fullmatch(row.first):
                self.total = self._total(row)
                return self.header.height + number
            if is_header(row) or _NOTE.match(row.first):
                self.grid.pass_over(row)
            else:
                self._row(row)
        return len(rows)

    def made(self) -> tuple[ScoredClass, ...]:
        """Return the classes in the order of the form."""
        return tuple(each.made() for each in self.classes.values())

    def _row(self, row: FormRow) -> None:
        if len(row.filled) == 1 and len(row.first) > _LONGEST_LABEL:
            return  # a sentence; its figures are listed as not placed
        if re.fullmatch(SUBTOTAL, title_of(label_without_code(row.first))):
            self._subtotal(row)
            return
        self._class(row)
        self._group(row)
        if self._is_unfilled(row):
            self.grid.pass_over(row)
            return
        name = self._told(row, "name")
        values = any(self._told(row, each) for each in ("target", "actual"))
        if name or (values and self.group):
            self._indicator(row, name)
        elif not values and self.current and self._told(row, "full") and not self._cell(row, "group"):
            self._subtotal(row)
        elif not values:
            self._empty(row)
        else:
            self._leave(row)

    def _is_unfilled(self, row: FormRow) -> bool:
        """Tell whether a row holds nothing but the name that the blank form prints."""
        said = (self._cell(row, each) for each in ("target", "actual", "full", "score"))
        return bool(_UNFILLED.fullmatch(squeeze(self._cell(row, "name")))) and all(map(says_nothing, said))

    def _class(self, row: FormRow) -> None:
        label = self._label(row, "level_1")
        if label is None:
            return
        weight = _WEIGHT.search(fold(label))
        name = _CLASS.search(squeeze(label))
        title = name[0] if name else label
        if self.current is None or self.current.name != title:
            self.group = None
        self.current = self.classes.setdefault(title, _Class(title))
        if weight and self.current.full is None:
            full = Score.parse(label[slice(*weight.span("full"))])
            self.current.full = self._note(row, full, "level_1")

    def _group(self, row: FormRow) -> None:
        label = self._label(row, "group")
        if label is not None:
            self.group = label

    def _label(self, row: FormRow, name: str) -> str | None:
        """Return the label of a class or a group without its code, None where the cell repeats the one above."""
        text = self._told(row, name)
        if text is None or squeeze(text) in SAME_AS_ABOVE:
            return None
        return label_without_code(text)

    def _indicator(self, row: FormRow, name: str | None) -> None:
        code, plain = code_and_name(name, is_coded=self.is_coded) if name else (None, self.group or "")
        full = score(self._told(row, "full"))
        points = self._told(row, "score")
        unit = self._told(row, "unit") or ""
        operator = self._told(row, "operator") or ""
        indicator = Indicator(
            group=self.group,
            code=self._told(row, "code") or code,
            name=plain,
            target=self._target(row, "target", operator, unit),
            actual=self._target(row, "actual", "", unit),
            reason=self._told(row, "reason"),
            rule=self._told(row, "rule"),
            full=self._note(row, full, "full"),
            score=self._note(row, score(points, full), "score"),
        )
        self._told(row, "number")
        for each, read in (("full", indicator.full), ("score", indicator.score)):
            if read is None:
                self._leave_cell(row, each)
        self._in_class().indicators.append(indicator)

    def _target(self, row: FormRow, name: str, operator: str, unit: str) -> Target | None:
        """Read a value, its operator and its unit; what is told of its place are the cells that are in its print."""
        read = target(operator, self.header.pieces(self.grid, row, name), unit)
        print_ = squeeze(read.print) if read else ""
        fields = [
            *(["operator"] if operator and print_.startswith(squeeze(operator)) else []),
            name,
            *(["unit"] if unit and print_.endswith(squeeze(unit)) else []),
        ]
        return self._note(row, read, *fields)

    def _note(self, row: FormRow, value: Value | None, *names: str) -> Value | None:
        return self.header.note(self.grid, row, value, *names)

    def _in_class(self) -> _Class:
        """Return the class in force, where the form names none that of the group."""
        if "level_1" in self.header.columns and self.current:
            return self.current
        name = class_of_group(self.group) or _UNCLASSED
        return self.classes.setdefault(name, _Class(name))

    def _empty(self, row: FormRow) -> None:
        """Keep the wording of a group that has no indicator: / or 无."""
        words = [self._cell(row, each) for each in ("name", "target", "actual", "reason")]
        wording = next((word for word in words if word), None)
        if wording and self.group and (self._cell(row, "group") or self._cell(row, "name")):
            self.grid.pass_over(row)
            self._in_class().empty.append(EmptyGroup(group=self.group, wording=wording))
        else:
            self._leave(row)

    def _subtotal(self, row: FormRow) -> None:
        """Read the points of a class; where its label has its weight too, both must be one figure."""
        scored = self._in_class()
        full = self._note(row, score(self._told(row, "full")), "full")
        if scored.full and full and scored.full.value != full.value:
            self._leave_cell(row, "full")
        scored.full = scored.full or full
        scored.score = self._note(row, score(self._told(row, "score"), scored.full), "score")
        self.grid.seen.update((row.line, column) for column in row.filled[:1])

    def _total(self, row: FormRow) -> TableTotal:
        """Read 总分; where its cells stand under other titles, two figures are 分值 and 得分, one is 得分."""
        if _TOTAL_TOLD.fullmatch(row.first):
            return self._total_in_cell(row)
        full = self._note(row, score(self._told(row, "full")), "full")
        points = self._note(row, score(self._told(row, "score")), "score")
        if full is None and points is None:
            found = [column for column in row.filled if _NUMBER.fullmatch(row.keys[column])]
            figures = [self.grid.note(Score.parse(self.grid.take(row, column)), row, (column,)) for column in found]
            full = figures[0] if len(figures) > 1 else None
            points = figures[min(len(figures), 2) - 1] if figures else None
        self.grid.seen.update((row.line, column) for column in row.filled[:1])
        return TableTotal(full=full, score=points)

    def _total_in_cell(self, row: FormRow) -> TableTotal:
        """Read 总分：92.95分; what else stands in the row is listed as not placed."""
        text = self.grid.take(row, row.filled[0])
        figure = text[fold(text).index(":") + 1 :].strip()
        return TableTotal(score=self.grid.note(Score.parse(figure), row, row.filled[:1]))

    def _told(self, row: FormRow, name: str) -> str | None:
        return self.header.told(self.grid, row, name)

    def _cell(self, row: FormRow, name: str) -> str:
        return "".join(row.cell(column) for column in self.header.span(name, row)) if self._has(name) else ""

    def _has(self, name: str) -> bool:
        return name in self.header.columns

    def _leave(self, row: FormRow) -> None:
        for name in self.header.columns:
            self._leave_cell(row, name)

    def _leave_cell(self, row: FormRow, name: str) -> None:
        if self._has(name):
            self.header.leave(self.grid, row, name)
