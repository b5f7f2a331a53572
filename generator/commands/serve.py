"""`gongkai serve`: the site with live reload."""

from pathlib import Path

import click

from generator.options import config_option
from generator.site.builder import serve


@click.command("serve")
@config_option
@click.option("--address", metavar="主机:端口", help="监听的地址，例如 127.0.0.1:8000。")
def command(config: Path, address: str | None) -> None:
    """在本机预览网站，内容修改后自动刷新。"""
    serve(config, address)
