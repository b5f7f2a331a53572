"""Write a content folder: `python -m benchmarks.invented 1000 content`."""

import argparse
from pathlib import Path

from benchmarks.invented.trees import SEED, write_tree


def main() -> None:
    """Read the command line and write."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("reports", type=int, help="how many reports")
    reader.add_argument("content", type=Path, help="the folder to write")
    reader.add_argument("--seed", type=int, default=SEED, help="which reports (default: %(default)s)")
    arguments = reader.parse_args()
    write_tree(arguments.content, arguments.reports, arguments.seed)


if __name__ == "__main__":
    main()
