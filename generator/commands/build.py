"""`gongkai build`: the whole site."""

from pathlib import Path

import click

from generator.options import config_option
from generator.site.builder import build, words_left


@click.command("build")
@config_option
@click.option(
    "--site",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("site"),
    show_default=True,
    metavar="目录",
    help="网站写到哪里；生成失败时原有网站保持不变。",
)
@click.option(
    "--production",
    is_flag=True,
    help="正式发布：publisher.yaml 不完整或仍是示例、报告没有发布日期时不生成。",
)
def command(config: Path, site: Path, *, production: bool) -> None:
    """检查内容并生成整个网站。"""
    changed = build(config, site, production=production, words_later=True).changed
    if words_left(site):
        click.echo(f"网站已更新：{site}。正在整理全文检索，其间可以访问，也能检索到更新的报告……")
        build(config, site, production=production)
    click.echo(f"网站已生成：{site}" if changed else f"内容没有变化，网站已是最新：{site}")
