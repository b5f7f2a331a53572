"""`gongkai withdraw`: a report is no longer public."""

from pathlib import Path

import click

from generator.content.layout import WITHDRAWN
from generator.filing.withdrawing import Withdrawn, withdraw
from generator.model.dates import PrintedDate
from generator.options import content_option


def _date(context: click.Context, parameter: click.Parameter, text: str) -> PrintedDate:  # noqa: ARG001 (click's own signature)
    try:
        return PrintedDate.parse(text)
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


def _ground(context: click.Context, parameter: click.Parameter, text: str) -> str:  # noqa: ARG001 (click's own signature)
    if not text.strip():
        raise click.BadParameter("不能为空，撤回依据是公开的内容")
    return text.strip()


@click.command("withdraw")
@click.argument("address", metavar="报告地址")
@click.option("--reason", "ground", required=True, callback=_ground, metavar="依据", help="撤回依据，会公开。")
@click.option(
    "--date", "since", required=True, callback=_date, metavar="日期", help="撤回日期，例如 2024-05-06，会公开。"
)
@content_option
def command(address: str, ground: str, since: PrintedDate, content: Path) -> None:
    """撤回一份已经公开的报告，地址例如 2023/wenlv-ju/zhanlan。

    报告的数据、全文、原件和更正前的版本从内容目录中删除，原处留下撤回记录。网站上原来的地址改为撤回说明：原来是什么、何时撤回、
    依据是什么。
    """
    click.echo(_told(withdraw(content, address, ground, since)))


def _told(done: Withdrawn) -> str:
    lines = [
        f"已撤回：{done.withdrawal.title}",
        f"  撤回记录：{done.folder / WITHDRAWN}，请核对其中公开的各项",
        "  报告的其他文件已删除；git 的历史记录里仍有它们，仓库公开的，须另行处理",
    ]
    for file, reports in done.shared:
        lines.append(
            f"  注意：原件“{file}”也是 {'、'.join(reports)} 的原件，仍会随这些报告公开；不应公开的，请在那里更换"
        )
    lines.append("  提交内容并重新生成网站以后，原来的地址才会变成撤回说明")
    return "\n".join(lines)
