"""How long `gongkai import FOLDER` takes for many Word files, and how much memory."""

import argparse
import os
import re
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from benchmarks.process_tree import Run, measured
from tests.docx_writer import write_docx
from tests.importing.known_reports import known_reports

_SEED = 20240416
_DONE = re.compile(r"(\d+) 份完成，(\d+) 份需要处理")


def main() -> None:
    """Make the files, import them, print a table."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("files", nargs="?", type=int, default=1000, help="how many files (default: 1000)")
    reader.add_argument("--seed", type=int, default=_SEED, help="which files (default: %(default)s)")
    arguments = reader.parse_args()
    with TemporaryDirectory() as name:
        folder = Path(name)
        size = make_files(folder / "reports", arguments.files, arguments.seed)
        command = [sys.executable, "-m", "generator", "import", "reports"]
        os.environ["PYTHONPATH"] = str(Path(__file__).parents[1])
        run = measured(command, folder, folder / "log.txt")
        sys.stdout.write(table(arguments.files, size, run))


def make_files(folder: Path, count: int, seed: int) -> int:
    """Write Word files of the known reports in turn, each another project's, and return their bytes together."""
    folder.mkdir()
    with ProcessPoolExecutor() as pool:
        return sum(pool.map(_make, [folder] * count, range(count), [seed] * count, chunksize=10))


def _make(folder: Path, number: int, seed: int) -> int:
    known = known_reports()
    report = known[number % len(known)]
    project = re.compile(r"\s*".join(map(re.escape, report.expected["project"])))
    text = project.sub(lambda printed: f"{printed[0]}{number + 1}号", report.text)
    data = write_docx(text, Random(f"{seed} {number}"))  # noqa: S311 (not a secret)
    return (folder / f"{number + 1:05}.docx").write_bytes(data)


def table(count: int, size: int, run: Run) -> str:
    """Return the table for README.md.

    Raises:
        SystemExit: the import told no sums, so that there is nothing to measure.
    """
    done = _DONE.search(run.output)
    if not done:
        raise SystemExit(f"the import ended with {run.code}:\n{run.output[-2000:]}")
    rows = {
        "files (.docx)": f"{count}, {size / 2**20:.1f} MB",
        "reports imported / to be looked at": f"{done[1]} / {done[2]}",
        "processors": f"{os.cpu_count()}",
        "wall time": f"{run.seconds:.1f} s",
        "files per second": f"{count / run.seconds:.2f}",
        "processor time": f"{run.processor_seconds:.1f} s, {run.processor_seconds / count:.2f} s a file",
        "peak memory of all processes": f"{run.peak / 2**20:.0f} MB in {run.processes} processes",
        "load of the machine at the end": " ".join(f"{load:.1f}" for load in os.getloadavg()),
    }
    body = "".join(f"| {what} | {value} |\n" for what, value in rows.items())
    return f"| measure | value |\n|---|---|\n{body}"


if __name__ == "__main__":
    main()
