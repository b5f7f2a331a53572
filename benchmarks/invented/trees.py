"""Content trees on disk."""

from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from benchmarks.invented.contradictions import Contradiction, contradiction
from benchmarks.invented.places import Place, Unit, places
from benchmarks.invented.report import report_files

SEED = 20261121
_AT_ONCE = 50
_PUBLISHER = """\
站点名称: 绩效评价报告公开（虚构示例）
主办单位: 示例财政局
联系方式: 示例财政局绩效管理科
公开依据:
  - 《中华人民共和国预算法》第十四条
  - 《项目支出绩效评价管理办法》（财预〔2020〕10号）第二十八条
示例配置: true
"""
_ABOUT = "# 关于本站\n\n本站的单位、人员、项目和报告都是虚构的，用来测量生成网站所需的时间。\n"


def write_tree(content: Path, count: int, seed: int = SEED) -> None:
    """Write a content folder with so many reports: same count and seed, same bytes.

    Raises:
        ValueError: there are not so many units.
    """
    found = list(places(count, seed))
    _write(content / "publisher.yaml", _PUBLISHER)
    _write(content / "pages" / "about.md", _ABOUT)
    for unit in {place.unit.slug: place.unit for place in found}.values():
        write_unit(content, unit)
    with ProcessPoolExecutor() as pool:
        for _ in pool.map(partial(write_report, content, seed=seed), found, chunksize=_AT_ONCE):
            pass  # what is written is no result


def planted(count: int, seed: int = SEED) -> dict[str, Contradiction]:
    """Return the reports of a tree in which a contradiction is planted, by the keys that findings have."""
    found = ((place.key, contradiction(place, seed)) for place in places(count, seed))
    return {key: kind for key, kind in found if kind}


def write_report(content: Path, place: Place, seed: int = SEED, *, edition: int = 0) -> None:
    """Write one report into a content folder."""
    for name, text in report_files(place, seed, edition=edition).items():
        _write(content / "reports" / place.key / name, text)


def write_unit(content: Path, unit: Unit) -> None:
    """Write a unit's card into a content folder."""
    card = f"名称: {unit.name}\n类型: {unit.kind}\n主管部门: {unit.department}\n"
    _write(content / "units" / f"{unit.slug}.yaml", card)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
