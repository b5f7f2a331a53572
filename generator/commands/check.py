"""`gongkai check`: what is wrong with the content."""

from pathlib import Path

import click

from generator.content.corpus import load_corpus
from generator.findings.finding import Finding
from generator.findings.formats import FORMATS
from generator.options import content_option


@click.command("check")
@content_option
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    default="text",
    show_default=True,
    metavar="格式",
    help="输出格式：text 供人阅读，github 供代码平台标注，json 供程序使用。",
)
@click.pass_context
def command(context: click.Context, content: Path, form: str) -> None:
    """检查内容目录，列出全部问题；有必须改正的问题时退出码为 1。"""
    findings = [Finding.of_mistake(mistake) for mistake in load_corpus(content).mistakes]
    click.echo(FORMATS[form](findings), nl=False)
    context.exit(int(any(finding.blocks for finding in findings)))
