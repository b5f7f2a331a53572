"""MkDocs's command line, where a full disk or a file that cannot be read is told in one line of Chinese."""

import atexit
import gc
import sys
from typing import Final

from mkdocs.__main__ import cli

from generator.ending import tidy_up_when_terminated

_SELDOM: Final = (100_000, 50, 50)
"""All reports of a site stand in memory until the end: looking through them for garbage took a fourth of the time."""


def main() -> None:
    """Run MkDocs with the arguments that were given."""
    gc.set_threshold(*_SELDOM)
    tidy_up_when_terminated(1)  # and who works beside ends too
    atexit.register(gc.freeze)  # with all reports in memory, looking through them once more in the end took 0.8 s
    try:
        cli()
    except OSError as error:
        named = f"{error.filename}：" if error.filename else ""
        sys.stderr.write(f"错误：{named}无法读写（{error.strerror}），请检查这个文件、磁盘空间和权限\n")
        sys.exit(1)


if __name__ == "__main__":
    main()
