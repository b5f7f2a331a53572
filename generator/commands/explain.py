"""`gongkai explain`: the text of one rule."""

from difflib import get_close_matches

import click

from generator.checking.catalogue import rules_found
from generator.findings.formats import NAMES


@click.command("explain")
@click.argument("code", metavar="代码")
def command(code: str) -> None:
    """说明一条规则：要求什么、依据是什么、怎样修改。"""
    rules = {rule.code: rule for rule in rules_found()}
    rule = rules.get(code)
    if not rule:
        near = get_close_matches(code, rules, n=1)
        hint = f"是否应为“{near[0]}”？" if near else "可用 gongkai rules 查看全部规则"
        raise click.UsageError(f"没有规则“{code}”，{hint}")
    public = "" if rule.public else "　结果不公开"
    click.echo(
        f"{rule.claim}\n\n{rule.reason}\n\n修改：{rule.fix}\n\n代码：{rule.code}　级别：{NAMES[rule.severity]}{public}"
    )
