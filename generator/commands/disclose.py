"""`gongkai disclose`: what many reports share in 公开信息, above all the day of publication."""

from collections.abc import Sequence
from pathlib import Path

import click

from generator.content.tree import tree_of
from generator.filing.disclosing import SHARED, disclose
from generator.options import content_option


def _entries(context: click.Context, parameter: click.Parameter, told: Sequence[str]) -> dict[str, str]:  # noqa: ARG001 (click's own signature)
    entries: dict[str, str] = {}
    for each in told:
        name, sign, value = (part.strip() for part in each.partition("="))
        if name not in SHARED or not sign or not value or not value.isprintable():
            raise click.BadParameter(f"“{each}”应写成“名目=值”，名目是{'、'.join(SHARED)}之一")
        if entries.get(name, value) != value:
            raise click.BadParameter(f"“{name}”写了两次，值不同")
        entries[name] = value
    return entries


@click.command("disclose")
@click.argument("entries", nargs=-1, required=True, callback=_entries, metavar="名目=值...")
@click.option(
    "--report", "only", multiple=True, metavar="年度/单位/项目", help="只补写这份报告，可以重复；不写时是全部报告。"
)
@content_option
def command(entries: dict[str, str], only: Sequence[str], content: Path) -> None:
    """给没有写明的报告补写公开信息，例如 gongkai disclose 发布日期=2024年5月6日。

    已经写明的不改动。发布日期应是实际向社会公开的日期，软件不会自己取当天的日期。
    """
    done = disclose(tree_of(content), entries, only)
    click.echo(f"已给 {done.given} 份报告补写{'、'.join(entries)}")
    if done.kept:
        click.echo(f"有 {done.kept} 份报告已经写明了别的值，没有改动")
