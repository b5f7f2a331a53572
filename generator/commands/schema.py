"""`gongkai schema`: JSON Schemas of the content files, for editors."""

from pathlib import Path

import click

from generator.content.schema import schemas
from generator.errors import GongkaiError


@click.command("schema")
@click.option(
    "--to",
    "to",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    metavar="目录",
    help="写到哪里；同名文件会被更新。",
)
def command(to: Path) -> None:
    """写出内容文件的 JSON Schema，供编辑器提示和校验。"""
    files = schemas()
    try:
        to.mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            (to / name).write_bytes(text.encode())
    except OSError as error:
        raise GongkaiError(f"{to}：无法写入（{error.strerror}），请检查磁盘空间和权限") from error
    click.echo(f"已在 {to} 写出 {len(files)} 个文件")
