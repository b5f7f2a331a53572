"""The options that several commands share."""

from pathlib import Path

import click

content_option = click.option(
    "--content",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path("content"),
    show_default=True,
    metavar="目录",
    help="内容目录。",
)

config_option = click.option(
    "--config",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    default=Path("mkdocs.yml"),
    show_default=True,
    metavar="文件",
    help="网站设置文件。",
)
