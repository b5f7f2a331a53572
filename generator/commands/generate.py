"""`gongkai generate`: the Markdown tree for any builder."""

from pathlib import Path

import click

from generator.options import content_option
from generator.site.generate import generate


@click.command("generate")
@click.option(
    "--to",
    "to",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    metavar="目录",
    help="写到哪里；已有文件而又不是本命令生成的目录不会被覆盖。",
)
@content_option
def command(to: Path, content: Path) -> None:
    """生成全部页面（Markdown）和下载文件，供任何网站生成工具使用。"""
    count = generate(content, to)
    click.echo(f"已在 {to} 生成 {count} 个文件")
