"""Measure this program and its peers on the same Markdown: `python -m benchmarks.suite`."""

import argparse
import sys
from math import inf
from pathlib import Path

from benchmarks.suite.ground import ROOT
from benchmarks.suite.measuring import Plan, measure
from benchmarks.suite.page import write_page
from benchmarks.suite.peers import peers
from benchmarks.suite.table import tables

_SIZES = (200, 1_000, 3_000, 10_000)
_OURS = "gongkai"


def main() -> None:
    """Read the command line, measure, print the tables, and write the page."""
    known = {peer.key: peer for peer in peers()}
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--sizes", type=int, nargs="+", default=_SIZES, help="how many reports (default: %(default)s)")
    reader.add_argument("--only", nargs="+", choices=(_OURS, *known), help="who is measured (default: all)")
    reader.add_argument("--rounds", type=int, default=3, help="runs of each, of which the median counts")
    reader.add_argument("--limit", type=float, default=inf, help="seconds after which a step is ended")
    reader.add_argument("--quick", action="store_true", help="the smallest size, one round, no browser")
    reader.add_argument("--work", type=Path, default=ROOT / "build" / "suite", help="where to work")
    reader.add_argument("--page", type=Path, help="the page to write the tables into")
    asked = reader.parse_args()
    sizes, rounds = (sorted(asked.sizes)[:1], 1) if asked.quick else (sorted(asked.sizes), asked.rounds)
    chosen = asked.only or (_OURS, *known)
    plan = Plan(sizes, rounds, asked.work, asked.limit, phone=not asked.quick)
    results = measure(plan, [known[key] for key in chosen if key in known], gongkai=_OURS in chosen)
    sys.stdout.write(tables(results))
    if asked.page:
        write_page(asked.page, results)


if __name__ == "__main__":
    main()
