"""`gongkai bundle`: what is taken elsewhere where the bureau may not host."""

from functools import partial
from pathlib import Path

import click

from generator.bundle.delivery import deliver
from generator.bundle.offline import write_offline_copy
from generator.bundle.portal import write_portal_package
from generator.errors import GongkaiError
from generator.options import content_option


@click.command("bundle")
@click.option(
    "--to",
    "to",
    type=click.Path(path_type=Path),
    required=True,
    metavar="目录或.zip",
    help="写到哪里：以 .zip 结尾的是压缩文件，其他是目录；已有的文件不会被覆盖。",
)
@click.option("--offline", is_flag=True, help="整个网站的离线副本，可以放在U盘里双击打开。")
@click.option(
    "--production", is_flag=True, help="正式发布：publisher.yaml 不完整或仍是示例、报告没有发布日期时不写出。"
)
@content_option
@click.option(
    "--config",
    type=click.Path(path_type=Path),
    default=Path("mkdocs.yml"),
    show_default=True,
    metavar="文件",
    help="网站设置文件，只用于离线网站。",
)
def command(*, to: Path, offline: bool, production: bool, content: Path, config: Path) -> None:
    """写出供门户网站后台录入的资料包；加 --offline 写出离线网站。

    \b
    资料包    每份报告一个文件夹：正文（没有样式和脚本的 HTML）、附件、元数据；另有总目录。取自 --content
    离线网站  按 --config 生成的整个网站，链接改为直接指向文件，解压后双击 index.html 打开
    """  # noqa: D301 (\b is click's sign for lines to be kept)
    if offline and not config.is_file():
        raise GongkaiError(f"{config}：没有这个网站设置文件，请检查路径，或用 --config 指定")
    make = partial(write_offline_copy, config) if offline else partial(write_portal_package, content)
    count = deliver(to, partial(make, production=production))
    click.echo(f"已写出 {to}，共 {count} 个文件")
