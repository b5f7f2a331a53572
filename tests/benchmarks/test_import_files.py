"""The benchmarks run and measure what they say."""

import os
import re
import subprocess
import sys
from pathlib import Path

from benchmarks.process_tree import measured

ROOT = Path(__file__).parents[2]


def test_files_are_made_and_imported() -> None:
    command = [sys.executable, "-m", "benchmarks.import_files", "4"]
    printed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert "| reports imported / to be looked at | 4 / 0 |" in printed
    [peak] = re.findall(r"peak memory of all processes \| (\d+) MB in (\d+) processes", printed)
    assert 20 < int(peak[0]) < 4096
    assert int(peak[1]) >= 2 or os.cpu_count() == 1


def test_memory_and_time_of_children_are_measured(tmp_path: Path) -> None:
    child = "import time; held = b'x' * (100 << 20); time.sleep(2); print('held')"
    parent = f"import subprocess, sys; sys.exit(subprocess.call([sys.executable, '-c', {child!r}]) + 3)"
    run = measured([sys.executable, "-c", parent], tmp_path, tmp_path / "log")
    assert (run.code, run.output, run.processes) == (3, "held\n", 2)
    assert 100 << 20 < run.peak < 300 << 20
    assert run.seconds >= 2 > run.processor_seconds > 0
