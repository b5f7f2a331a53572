"""`gongkai screen`: what may not even enter a repository's history."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from generator.content.layout import DECISIONS
from generator.errors import GongkaiError
from generator.screening.any_file import Sighted, sighted
from generator.screening.decided import Decided, decisions_beside

_OF_GIT = ".git"


@click.command("screen")
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path), metavar="文件或目录...")
@click.option(
    "--decisions",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="目录",
    help="这个目录里各处的审查决定（screening.yaml）也算数。",
)
@click.pass_context
def command(context: click.Context, paths: Sequence[Path], decisions: Path | None) -> None:
    """审查任意文件：有没有不能进入仓库的密钥、口令、个人信息和国家秘密标志。

    不要求文件是写好的内容：手写的页面、表格、说明、还没有导入的报告都可以审查。图片和压缩包里的文字看不到。
    报告中的发现，内容目录的 screening.yaml 已决定可以公开的，不再列出；密钥和口令没有例外。
    发现问题时退出码为 1。仓库的 pre-receive 用这个命令审查推送的每一次提交。
    """
    files = list(_files(paths))
    decided = _decided(files, decisions)
    found = 0
    for path in files:
        for each in _looked_through(path, decided):
            found += 1
            click.echo(f"{_name(path)}{'' if each.line is None else f':{each.line}'}：{each.what}")
    for mistake in decided.mistakes if found else ():
        click.echo(f"{mistake.file}:{mistake.line}：{mistake.message}，这条审查决定没有作用")
    click.echo(f"共 {found} 处，都不能进入仓库" if found else "没有发现问题")
    context.exit(int(found > 0))


def _decided(files: Sequence[Path], decisions: Path | None) -> Decided:
    """Read the decisions of the content folders that the files lie in, and those of another folder.

    Raises:
        GongkaiError: a file cannot be read.
    """
    more = sorted(each for each in decisions.rglob(DECISIONS) if each.is_file()) if decisions else ()
    try:
        return Decided.of([*decisions_beside(files), *more])
    except OSError as error:
        raise GongkaiError(f"{error.filename}：无法读取（{error.strerror}），请检查权限") from error


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    """Yield files, those of folders too; a link leads to what is not here, and Git's own folder is no content."""
    for path in paths:
        below = sorted(path.rglob("*")) if path.is_dir() else [path]
        yield from (each for each in below if each.is_file() and not each.is_symlink() and _OF_GIT not in each.parts)


def _looked_through(path: Path, decided: Decided) -> list[Sighted]:
    try:
        return list(sighted(path, decided))
    except OSError as error:
        raise GongkaiError(f"{_name(path)}：无法读取（{error.strerror}），请检查权限") from error


def _name(path: Path) -> str:
    """Return a path as text, even if its bytes are none."""
    return os.fsencode(path).decode("utf-8", "replace")
