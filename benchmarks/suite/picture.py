"""The wall times of the full builds as a picture: bars on a logarithmic scale, a group a size."""

from collections.abc import Iterator
from html import escape
from math import log10

from benchmarks.suite.contestants import FULL, Gongkai
from benchmarks.suite.results import Results, Size

_WIDTH, _LEFT, _RIGHT = 860, 330, 90
_LINE, _HEAD = 22, 34
_OURS = Gongkai().name
_STYLE = (
    "text{font:13px sans-serif;fill:#222}.size{font-weight:bold}.grid{stroke:#ccc}.bar{fill:#8a9ba8}.own{fill:#b3261e}"
)


def picture(results: Results) -> str:
    """Return an SVG."""
    times = [seconds for size in results.sizes for _, seconds, _ in _bars(size)]
    least = min((10 ** int(log10(each) // 1) for each in times), default=1)
    most = max(times, default=1)
    parts = list(_parts(results, least, most))
    height = sum(_HEAD + _LINE * len(list(_bars(size))) for size in results.sizes) + _HEAD
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" role="img">\n'
        f"<title>Full build, seconds, logarithmic</title>\n<style>{_STYLE}</style>\n"
        + "\n".join([*_grid(least, most, height), *parts])
        + "\n</svg>\n"
    )


def _bars(size: Size) -> Iterator[tuple[str, float, bool]]:
    """Yield name, seconds, and whether it was ended before it was done, the fastest first."""
    known = [(name, steps.figures(FULL)) for name, steps in size.contestants.items()]
    found = [(name, each.seconds, each.overdue) for name, each in known if each]
    yield from sorted(found, key=lambda bar: bar[1])


def _place(seconds: float, least: float, most: float) -> float:
    room = _WIDTH - _LEFT - _RIGHT
    return _LEFT + room * log10(max(seconds, least) / least) / max(log10(most / least), 0.01)


def _grid(least: float, most: float, height: int) -> Iterator[str]:
    seconds = least
    while seconds <= most:
        place = _place(seconds, least, most)
        yield f'<path class="grid" d="M{place:.1f} 20V{height - 10}"/>'
        yield f'<text x="{place + 3:.1f}" y="14">{seconds:g} s</text>'
        seconds *= 10


def _parts(results: Results, least: float, most: float) -> Iterator[str]:
    line = 12
    for size in results.sizes:
        line += _HEAD
        yield f'<text class="size" x="4" y="{line - 8}">{size.reports:,} reports</text>'
        for name, seconds, overdue in _bars(size):
            end = _place(seconds, least, most)
            kind = "bar own" if name == _OURS else "bar"
            yield f'<text x="4" y="{line + 13}">{escape(name)}</text>'
            yield f'<rect class="{kind}" x="{_LEFT}" y="{line + 2}" width="{end - _LEFT + 1:.1f}" height="14"/>'
            yield f'<text x="{end + 6:.1f}" y="{line + 13}">{"&gt; " if overdue else ""}{seconds:.1f} s</text>'
            line += _LINE
