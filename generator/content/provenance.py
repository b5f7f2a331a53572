"""provenance.yaml beside a report, read only where somebody asks where a value came from."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.content.filed import FiledReport
from generator.content.layout import FORM_PROVENANCE, PROVENANCE
from generator.content.lines import Lines, Step
from generator.content.record_loading import load_record
from generator.errors import GongkaiError
from generator.model.origin import Origin, Provenance


def load_provenance(filed: FiledReport) -> Provenance | None:
    """Return where the values of a report came from, None for a report that was typed by hand.

    Raises:
        GongkaiError: the file cannot be read.
    """
    return _load(filed, PROVENANCE)


def load_form_provenance(filed: FiledReport) -> Provenance | None:
    """Return where the values of a form came from that has a file of its own, None where the report has none.

    Raises:
        GongkaiError: the file cannot be read.
    """
    return _load(filed, FORM_PROVENANCE)


def origins_by_line(filed: FiledReport, told: Provenance) -> dict[int, Origin]:
    """Return the origins by the line of report.yaml that holds the value; a value that is gone has none."""
    found = ((_line(filed.lines, tuple(_path(origin.field))), origin) for origin in told.origins)
    return {line: origin for line, origin in found if line is not None}


def _load(filed: FiledReport, file: str) -> Provenance | None:
    name = str(PurePosixPath(filed.file).with_name(file))
    try:
        data = (filed.folder / file).read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise GongkaiError(f"{name}：无法读取（{error.strerror}），应为可以读取的文件") from error
    loaded = load_record(Provenance, data, name)
    if loaded.record is None:
        first = loaded.mistakes[0]
        raise GongkaiError(f"{name} 第 {first.line} 行：{first.message}。请重新导入原件，或删除这个文件")
    return loaded.record


def _path(field: str) -> Iterator[Step]:
    """Yield the keys and indices of a field such as 资金 / 资金来源 1 / 金额."""
    for part in field.split(" / "):
        label, _, number = part.partition(" ")
        yield label
        if number:
            yield int(number) - 1


def _line(lines: Lines, path: tuple[Step, ...]) -> int | None:
    for step in path:
        if step not in lines.below:
            return None
        lines = lines.below[step]
    return lines.line
