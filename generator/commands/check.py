"""`gongkai check`: what is wrong with the content."""

from collections.abc import Sequence
from pathlib import Path

import click

from generator.checking.catalogue import Rule, rules_found
from generator.checking.examination import Examination, examine
from generator.findings.formats import FORMATS
from generator.options import content_option
from generator.pages.review import review_page


def _rules(context: click.Context, parameter: click.Parameter, codes: Sequence[str]) -> list[Rule] | None:  # noqa: ARG001 (click's own signature)
    """Return the rules that were asked for, None for all."""
    known = {rule.code: rule for rule in rules_found()}
    for code in codes:
        if code not in known:
            raise click.BadParameter(f"没有规则“{code}”，可用 gongkai rules 查看全部规则")
    return [known[code] for code in dict.fromkeys(codes)] or None


@click.command("check")
@content_option
@click.option(
    "--format",
    "form",
    type=click.Choice([*FORMATS, "html"]),
    default="text",
    show_default=True,
    metavar="格式",
    help="输出格式：text 供人阅读，github 供代码平台标注，json 供程序使用，html 是一个可以直接打开的审核页面。",
)
@click.option(
    "--rule",
    "rules",
    multiple=True,
    callback=_rules,
    metavar="代码",
    help="只按这条规则检查，可以重复；内容文件本身的错误总会列出。",
)
@click.pass_context
def command(context: click.Context, content: Path, form: str, rules: list[Rule] | None) -> None:
    """检查内容目录：文件写得对不对，报告前后是否一致，有没有不能公开的内容。

    \b
    错误  不可能成立，或者不能公开
    警告  自相矛盾，或者与来源不符
    待核  需要人来判断

    存在未经豁免的错误时退出码为 1，其他情况为 0。内容文件的错误和公开前审查发现的错误使网站不能生成；
    报告内容的错误随报告一并公布，不影响生成，除非 publisher.yaml 写明“错误须先豁免: true”。
    豁免写在 waivers.yaml 中；公开前审查发现的问题不能豁免。
    """  # noqa: D301 (\b is click's sign for lines to be kept)
    examination = examine(content, rules)
    findings = examination.findings
    if form == "html":
        click.echo(review_page(examination, content), nl=False)
    else:
        click.echo(FORMATS[form](findings), nl=False)
    if form == "text" and findings:
        click.echo(_verdict(examination))
    context.exit(int(any(finding.is_open_error for finding in findings)))


def _verdict(examination: Examination) -> str:
    blocking = len(examination.blocking)
    return f"其中 {blocking} 处必须先处理，网站才能生成" if blocking else "这些问题不影响网站生成"
