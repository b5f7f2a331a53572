"""What a report's folder says, and the form in it that was filed as a file of its own."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.content.filed import FiledReport
from generator.content.provenance import load_form_provenance, load_provenance
from generator.errors import GongkaiError
from generator.importing.differences import differences
from generator.importing.reading import Reading
from generator.measures.forms import is_form
from generator.model.form import Form, FormGoals
from generator.model.origin import Origin, Provenance
from generator.model.report import Original, Report
from generator.model.scoring import TableTotal

PART = "自评表"
_KEY = "自评表"
_OF_CONCLUSION = {"评价结论 / 总分": "评分表合计 / 得分", "评价结论 / 绩效评级": "自评等级"}
"""Where a form beside a report has what a form by itself has in its conclusion."""
_TOLD = frozenset(str(info.alias) for info in Form.model_fields.values())
_OF_FORMS = frozenset({"kind", "leaders", "filed", "envelope", "originals", "conclusion", *Form.model_fields})
"""Fields that a report may have that is a form."""


@dataclass(frozen=True)
class Held:
    """Facts, full text, and where both came from; `form_origins` are those of a form with a file of its own."""

    report: Report
    text: str
    origins: Provenance | None
    form_origins: Provenance | None = None

    @staticmethod
    def read(reading: Reading) -> "Held":
        """Return what a file says."""
        return Held(reading.report, reading.text, reading.origins)

    def with_form(self, separate: "SeparateForm") -> "Held":
        """Return the report with a form as its second set of figures; its text stands behind the report's."""
        text = self.text if self.text.endswith("\n") else f"{self.text}\n"
        line = text.count("\n") + 2
        begins = separate.text.partition("\n")[0]
        told = separate.origins and separate.origins.model_copy(update={"line": line, "begins": begins})
        originals = (*self.report.originals, *separate.originals)
        report = self.report.model_copy(update={"form": separate.form, "originals": originals})
        return Held(report, f"{text}\n{separate.text}", self.origins, told)


@dataclass(frozen=True)
class SeparateForm:
    """A form with a file of its own, its text, the origins of its values by their places below 自评表, its originals.

    The first original is the file that it was read from.
    """

    form: Form
    text: str
    origins: Provenance | None
    originals: tuple[Original, ...]

    @staticmethod
    def of(held: Held) -> "SeparateForm":
        """Return the form that a report is, with the originals of that report."""
        report = held.report
        first = (each.model_copy(update={"part": PART}) for each in report.originals[:1])
        told = held.origins and held.origins.model_copy(update={"origins": tuple(_below(held.origins.origins))})
        return SeparateForm(_as_form(report), held.text, told, (*first, *report.originals[1:]))


def held_in(filed: FiledReport) -> Held:
    """Return what is filed as it stands.

    Raises:
        GongkaiError: provenance.yaml or form-provenance.yaml cannot be read.
    """
    return Held(filed.report, filed.text, load_provenance(filed), load_form_provenance(filed))


def parted(filed: FiledReport, held: Held) -> tuple[Held, SeparateForm | None]:
    """Return the report without the form that has a file of its own, and that form; None where it has none.

    Raises:
        GongkaiError: nothing tells where in text.md the text of the form begins.
    """
    report, told = held.report, held.form_origins
    theirs = tuple(each for each in report.originals if each.part == PART)
    if report.form is None or not theirs:
        return replace(held, form_origins=None), None
    lines = held.text.split("\n")
    begin = _begin(lines, told)
    if told is None or begin is None:
        message = f"{filed.folder}：所附自评表是单独的文件，但 form-provenance.yaml 没有指出 text.md 中它从哪一行开始"
        raise GongkaiError(f"{message}，不能在其中替换；请恢复这个文件（全文行、全文首行）后再导入")
    own = tuple(each for each in report.originals if each.part != PART)
    alone = report.model_copy(update={"form": None, "originals": own})
    text = "\n".join(lines[:begin]).rstrip("\n")
    form = SeparateForm(report.form, "\n".join(lines[begin:]), told, theirs)
    return Held(alone, f"{text}\n", held.origins), form


def is_alone(report: Report) -> bool:
    """Tell whether a report is a form: by what only forms ask for, or because it tells nothing that a form does not."""
    fields = ((name, info) for name, info in Report.model_fields.items() if name not in _OF_FORMS)
    return is_form(report) or (
        report.kind == "单位自评" and all(getattr(report, name) == info.get_default() for name, info in fields)
    )


def same_form(one: Form | None, other: Form | None, report: Report) -> bool:
    """Tell whether two forms of a report print the same facts."""
    pair = (report.model_copy(update={"form": each}) for each in (one, other))
    return not differences(*pair)


def _begin(lines: list[str], told: Provenance | None) -> int | None:
    """Return the index of the form's first line, the nearest to the recorded one where lines were put in or out."""
    if told is None or told.line is None:
        return None
    recorded = told.line - 1
    found = [index for index, line in enumerate(lines) if line == told.begins]
    return min(found, key=lambda index: (abs(index - recorded), index), default=None)


def _as_form(report: Report) -> Form:
    row = report.table_total or TableTotal()
    total = TableTotal(full=row.full, score=report.conclusion.total or row.score)
    return Form(
        year=report.year,
        project=report.project,
        unit=report.unit,
        department=report.department,
        leaders=report.leaders,
        filed=report.filed,
        grade_print=report.conclusion.grade_print,
        funds=report.funds,
        goals=FormGoals(overall=report.goals.overall, result=report.goals.result),
        classes=report.classes,
        table_total=total if total != TableTotal() else None,
    )


def _below(origins: tuple[Origin, ...]) -> Iterator[Origin]:
    """Yield the origins of what a form has, by their places below 自评表."""
    for each in origins:
        field = _OF_CONCLUSION.get(each.field, each.field)
        if field.partition(" ")[0] in _TOLD:
            yield each.model_copy(update={"field": f"{_KEY} / {field}"})
