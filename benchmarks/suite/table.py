"""The results as Markdown tables, every figure beside its ratio to this program's full build."""

from collections.abc import Iterable, Iterator, Sequence

from benchmarks.suite.contestants import BUILDS, CHECKS, FULL, Gongkai
from benchmarks.suite.phone import PATIENCE, Found, Phone
from benchmarks.suite.results import Figures, Results, Size, Steps

_MEBI = 2**20
_NONE = "–"
_OURS = Gongkai().name


def tables(results: Results) -> str:
    """Return all tables."""
    lines = [*_machine(results)]
    for size in results.sizes:
        lines += ["", f"### {size.reports:,} reports", "", *_ground(size)]
        lines += ["", *_full(size), "", *_own(size)]
        if any(steps.phone for steps in size.contestants.values()):
            lines += ["", *_phones(size, results.queries)]
    return "\n".join(lines) + "\n"


def _machine(results: Results) -> Iterator[str]:
    yield from _table(("measured on", ""), results.machine.items())
    for name, reason in results.absent.items():
        yield f"\n{name} could not be installed: {reason}."


def _ground(size: Size) -> Iterator[str]:
    yield f"{size.pages:,} pages, {size.markdown / _MEBI:.1f} MiB of Markdown."


def _full(size: Size) -> Iterator[str]:
    ours = size.contestants.get(_OURS, Steps()).figures(FULL)
    head = ("full build", "wall time", "of gongkai's", "processor", "peak memory", "site", "files")
    yield from _table(head, (_full_row(name, steps, ours) for name, steps in size.contestants.items()))


def _full_row(name: str, steps: Steps, ours: Figures | None) -> Sequence[str]:
    figures, disk = steps.figures(FULL), steps.disk
    if figures is None:
        return (name, *[_NONE] * 6)
    return (
        name,
        _seconds(figures),
        f"{figures.seconds / ours.seconds:.2f}" if ours else _NONE,
        f"{figures.processor_seconds:.1f} s",
        f"{figures.peak / _MEBI:,.0f} MiB",
        f"{disk.size / _MEBI:,.1f} MiB" if disk else _NONE,
        f"{disk.files:,}" if disk else _NONE,
    )


def _own(size: Size) -> Iterator[str]:
    """Yield the steps and the stages of this program."""
    steps = size.contestants.get(_OURS, Steps())
    full = steps.figures(FULL)
    rows = [(step, figures) for step in (FULL, *BUILDS, *CHECKS) if (figures := steps.figures(step))]
    told = [
        (step, _seconds(each), f"{each.processor_seconds:.1f} s", f"{each.peak / _MEBI:,.0f} MiB")
        for step, each in rows
    ]
    told += [(f"stage: {name}", f"{wall:.1f} s", f"{cpu:.1f} s", _NONE) for name, (wall, cpu) in size.stages.items()]
    if full and not full.overdue:
        rest = full.processor_seconds - sum(cpu for _, cpu in size.stages.values())
        told.append(("stage: HTML, and all that is left", _NONE, f"{max(rest, 0):.1f} s", _NONE))
    yield from _table(("gongkai", "wall time", "processor", "peak memory"), told)


def _phones(size: Size, queries: Sequence[str]) -> Iterator[str]:
    asked = [part for query in queries for part in (f"search “{query}”", "first result")]
    head = ("on a phone", "report", "unit after it", *asked)
    rows = [(name, steps.phone) for name, steps in size.contestants.items() if steps.phone]
    yield from _table(head, ((name, *_phone(phone, len(queries))) for name, phone in rows))


def _phone(phone: Phone, queries: int) -> Iterator[str]:
    yield _kilobytes(phone.first)
    yield _kilobytes(phone.following)
    for found in phone.searches:
        yield _kilobytes(found.sent)
        yield _waited(found)
    yield from [_NONE] * 2 * (queries - len(phone.searches))


def _waited(found: Found) -> str:
    return f"none in {PATIENCE} s" if found.seconds is None else f"{found.seconds:.2f} s"


def _kilobytes(size: int) -> str:
    return f"{size / 1000:,.0f} KB"


def _seconds(figures: Figures) -> str:
    return f"more than {figures.seconds:.0f} s" if figures.overdue else f"{figures.seconds:.1f} s"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield _row(head)
    yield _row(["---"] * len(head))
    yield from map(_row, rows)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
