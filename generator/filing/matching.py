"""What a report's folder would say with a file's report in it: replaced, or joined with its self-evaluation form."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import chain, count
from pathlib import PurePosixPath

from generator.content.filed import FiledReport
from generator.filing.held import PART, Held, SeparateForm, held_in, is_alone, parted, same_form
from generator.importing.reading import Reading
from generator.model.origin import Provenance
from generator.model.report import Envelope, Original, Report

_EARLIER = "更正前"
_PUBLISHED = "；已经公开的报告还应写明 --reason 原因 --date 日期"
_REPLACE = f"如确认要替换，请加 --force 再次导入{_PUBLISHED}"
_REPLACE_FORM = f"报告已有另一份自评表。如确认要替换这份自评表（报告本身不变），请加 --force 再次导入{_PUBLISHED}"
_OWN_FORM = f"报告中附有另一份自评表，与已有的自评表不同。如确认以报告中所附的为准，请加 --force 再次导入{_PUBLISHED}"
_REFUSED = "已有的报告自己附有自评表，与这份不同，不能替换。请核对两份自评表，在报告的原件中更正后重新导入报告"


class Means(Enum):
    """How a report's folder comes to say what it would say."""

    JOINING = auto()
    """Nothing on file is replaced: a report and its form are put together."""
    REPLACING = auto()
    REFUSED = auto()


@dataclass(frozen=True)
class Match:
    """What the folder would say, how it comes to that, and what to tell the user where it stays as it is."""

    held: Held
    means: Means
    advice: str = ""


def matched(filed: FiledReport, reading: Reading) -> Match:
    """Return what becomes of a folder for a file's report of the same unit, project and year.

    Raises:
        GongkaiError: the folder's provenance cannot be read, or does not tell the form's text from the report's.
    """
    there = held_in(filed)
    match is_alone(filed.report), reading.is_form:
        case False, True:
            return _form_for_report(filed, there, reading)
        case True, False:
            return _report_for_form(there, reading)
        case _:
            return _replaced(filed, there, reading)


def _replaced(filed: FiledReport, there: Held, reading: Reading) -> Match:
    """Put a report in the place of a report, or a form in that of a form; a form with a file of its own stays."""
    alone, separate = parted(filed, there)
    new = _instead(reading, there.report, alone.report.originals)
    new = replace(new, report=new.report.model_copy(update={"kind": new.report.kind or there.report.kind}))
    if separate is None:
        return Match(new, Means.REPLACING, _REPLACE)
    if not new.report.form:
        return Match(new.with_form(_named_apart(separate, new.report.originals)), Means.REPLACING, _REPLACE)
    originals = (*new.report.originals, *_plain(_freed(separate.originals, new.report.originals)))
    same = same_form(new.report.form, separate.form, new.report)
    return Match(_with_originals(new, originals), Means.REPLACING, _REPLACE if same else _OWN_FORM)


def _form_for_report(filed: FiledReport, there: Held, reading: Reading) -> Match:
    """Give a report its form; one in the report's own file stays, and a second file with the same facts is kept."""
    alone, separate = parted(filed, there)
    new = SeparateForm.of(Held.read(reading))
    if alone.report.form:
        named = _named_apart(new, alone.report.originals)
        same = same_form(new.form, alone.report.form, alone.report)
        held = replace(there, report=there.report if same else there.report.model_copy(update={"form": new.form}))
        held = _with_originals(held, (*there.report.originals, *_plain(named.originals)))
        return Match(held, Means.JOINING) if same else Match(held, Means.REFUSED, _REFUSED)
    envelope = _envelope(alone.report, reading.report)
    base = replace(alone, report=alone.report.model_copy(update={"envelope": envelope}))
    named = _named_apart(new, base.report.originals)
    if separate is None:
        return Match(base.with_form(named), Means.JOINING)
    held = base.with_form(named)
    earlier = _freed(_others(separate.originals, named.originals), held.report.originals)
    held = _with_originals(held, (*held.report.originals, *_plain(earlier)))
    return Match(held, Means.REPLACING, _REPLACE_FORM)


def _report_for_form(there: Held, reading: Reading) -> Match:
    """Let a report take the place of its form, which becomes its second set of figures."""
    separate = SeparateForm.of(there)
    own = reading.report.form
    new = Held(_with_envelope(reading.report, there.report), reading.text, reading.origins)
    named = _named_apart(separate, reading.report.originals)
    if own is None:
        return Match(new.with_form(named), Means.JOINING)
    same = same_form(own, separate.form, reading.report)
    held = _with_originals(new, (*reading.report.originals, *_plain(_others(named.originals, new.report.originals))))
    return Match(held, Means.JOINING) if same else Match(held, Means.REPLACING, _OWN_FORM)


def _instead(reading: Reading, filed: Report, earlier: tuple[Original, ...]) -> Held:
    """Return the facts of the new file with the envelope and the earlier originals of the report on file."""
    first = reading.report.originals
    report = _with_envelope(reading.report, filed)
    originals = (*first, *_freed(_others(earlier, first), first))
    return _with_originals(Held(report, reading.text, reading.origins), originals)


def _with_envelope(new: Report, filed: Report) -> Report:
    return new.model_copy(update={"envelope": _envelope(filed, new)})


def _envelope(filed: Report, new: Report) -> Envelope:
    """Return what publishers wrote; where they wrote nothing, what the new file prints."""
    return filed.envelope if filed.envelope != Envelope() else new.envelope


def _with_originals(held: Held, originals: tuple[Original, ...]) -> Held:
    return replace(held, report=held.report.model_copy(update={"originals": originals}))


def _others(originals: Iterable[Original], than: Iterable[Original]) -> tuple[Original, ...]:
    """Return the originals that are other files, byte by byte."""
    known = {each.sha256 for each in than}
    return tuple(each for each in originals if each.sha256 not in known)


def _plain(originals: Iterable[Original]) -> tuple[Original, ...]:
    """Return originals that no figures of the report come from any more."""
    return tuple(each.model_copy(update={"part": None}) for each in originals)


def _freed(originals: Sequence[Original], beside: Iterable[Original], label: str = _EARLIER) -> tuple[Original, ...]:
    """Return originals under names that those beside them do not have: 报告.docx becomes 报告（更正前）.docx."""
    wanted = {each.file.casefold() for each in beside}
    taken = wanted | {each.file.casefold() for each in originals}
    named: list[Original] = []
    for each in originals:
        name = _free(each.file, label, taken) if each.file.casefold() in wanted else each.file
        taken.add(name.casefold())
        named.append(each.model_copy(update={"file": name}))
    return tuple(named)


def _free(file: str, label: str, taken: Container[str]) -> str:
    path = PurePosixPath(file)
    names = (f"{path.stem}（{label}{number}）{path.suffix}" for number in chain(("",), count(2)))
    return next(name for name in names if name.casefold() not in taken)


def _named_apart(separate: SeparateForm, beside: tuple[Original, ...]) -> SeparateForm:
    """Return a form whose files have other names than the report's; its provenance follows."""
    originals = _freed(separate.originals, beside, PART)
    told: Provenance | None = separate.origins
    if told:
        files = {old.file: new.file for old, new in zip(separate.originals, originals, strict=True)}
        told = told.model_copy(update={"file": files.get(told.file, told.file)})
    return replace(separate, originals=originals, origins=told)
