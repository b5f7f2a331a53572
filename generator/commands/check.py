"""`gongkai check`: what is wrong with the content."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.findings.formats import FORMATS
from generator.kept.scan import Scan
from generator.options import content_option
from generator.store.stamp import key_of
from generator.store.store import Store

if TYPE_CHECKING:
    from generator.checking.catalogue import Rule
    from generator.checking.examination import Examination

_TOLD = "told"
_FAILED, _PASSED = b"!", b"."


def _rules(context: click.Context, parameter: click.Parameter, codes: Sequence[str]) -> "list[Rule] | None":  # noqa: ARG001 (click's own signature)
    """Return the rules that were asked for, None for all."""
    if not codes:
        return None
    from generator.checking.catalogue import rules_found  # noqa: PLC0415 (rules take a second to load)

    known = {rule.code: rule for rule in rules_found()}
    for code in codes:
        if code not in known:
            raise click.BadParameter(f"没有规则“{code}”，可用 gongkai rules 查看全部规则")
    return [known[code] for code in dict.fromkeys(codes)]


@click.command("check")
@content_option
@click.option(
    "--format",
    "form",
    type=click.Choice([*FORMATS, "html"]),
    default="text",
    show_default=True,
    metavar="格式",
    help="输出格式：text 供人阅读，github、gitlab 供代码平台标注，json 供程序使用，html 是一个可以直接打开的审核页面。",
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
def command(context: click.Context, content: Path, form: str, rules: "list[Rule] | None") -> None:
    """检查内容目录：文件写得对不对，报告前后是否一致，有没有不能公开的内容。

    \b
    错误  不可能成立，或者不能公开
    警告  自相矛盾，或者与来源不符
    待核  需要人来判断

    存在未经豁免的错误时退出码为 1，其他情况为 0。内容文件的错误和公开前审查发现的错误使网站不能生成；
    报告内容的错误随报告一并公布，不影响生成，除非 publisher.yaml 写明“错误须先豁免: true”。
    豁免写在 waivers.yaml 中；公开前审查发现的问题不能豁免。
    """  # noqa: D301 (\b is click's sign for lines to be kept)
    scan = Scan.of(content)
    key = key_of(scan.digest, form.encode(), *(rule.code.encode() for rule in rules or ()))
    with Store.beside(content) as store:
        told = store.get(_TOLD, key)
        if told is None:
            from generator.kept.examining import examine  # noqa: PLC0415 (only what changed takes that second)

            told = _told(examine(content, rules, store, scan), form, content)
            if Scan.of(content).digest == scan.digest:
                store.keep(_TOLD, {key: told})
    click.echo(told[1:].decode(), nl=False)
    context.exit(int(told[:1] == _FAILED))


def _told(examination: "Examination", form: str, content: Path) -> bytes:
    """Return what is told of the findings, and before it a sign that says whether any of them is an open error."""
    from generator.pages.review import review_page  # noqa: PLC0415 (as the rules)

    findings = examination.findings
    told = review_page(examination, content) if form == "html" else FORMATS[form](findings)
    verdict = f"{_verdict(examination)}\n" if form == "text" and findings else ""
    failed = any(finding.is_open_error for finding in findings)
    return (_FAILED if failed else _PASSED) + f"{told}{verdict}".encode()


def _verdict(examination: "Examination") -> str:
    blocking = len(examination.blocking)
    return f"其中 {blocking} 处必须先处理，网站才能生成" if blocking else "这些问题不影响网站生成"
