"""MkDocs's command line, where a full disk or a file that cannot be read is told in one line of Chinese."""

import sys

from mkdocs.__main__ import cli


def main() -> None:
    """Run MkDocs with the arguments that were given."""
    try:
        cli()
    except OSError as error:
        named = f"{error.filename}：" if error.filename else ""
        sys.stderr.write(f"错误：{named}无法读写（{error.strerror}），请检查这个文件、磁盘空间和权限\n")
        sys.exit(1)


if __name__ == "__main__":
    main()
