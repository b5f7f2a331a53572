"""`gongkai screen`: what may not even enter a repository's history."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from generator.errors import GongkaiError
from generator.screening.any_file import Sighted, sighted

_OF_GIT = ".git"


@click.command("screen")
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path), metavar="文件或目录...")
@click.pass_context
def command(context: click.Context, paths: Sequence[Path]) -> None:
    """审查任意文件：有没有不能进入仓库的密钥、口令、个人信息和国家秘密标志。

    不要求文件是写好的内容：手写的页面、表格、说明、还没有导入的报告都可以审查。图片和压缩包里的文字看不到。
    发现问题时退出码为 1。仓库的 pre-receive 用这个命令审查推送的每一次提交。
    """
    found = 0
    for path in _files(paths):
        for each in _looked_through(path):
            found += 1
            click.echo(f"{_name(path)}{'' if each.line is None else f':{each.line}'}：{each.what}")
    click.echo(f"共 {found} 处，都不能进入仓库" if found else "没有发现问题")
    context.exit(int(found > 0))


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    """Yield files, those of folders too; a link leads to what is not here, and Git's own folder is no content."""
    for path in paths:
        below = sorted(path.rglob("*")) if path.is_dir() else [path]
        yield from (each for each in below if each.is_file() and not each.is_symlink() and _OF_GIT not in each.parts)


def _looked_through(path: Path) -> list[Sighted]:
    try:
        return list(sighted(path))
    except OSError as error:
        raise GongkaiError(f"{_name(path)}：无法读取（{error.strerror}），请检查权限") from error


def _name(path: Path) -> str:
    """Return a path as text, even if its bytes are none."""
    return os.fsencode(path).decode("utf-8", "replace")
