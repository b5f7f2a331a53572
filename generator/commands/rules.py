"""`gongkai rules`: the catalogue of rules."""

from itertools import groupby

import click

from generator.checking.catalogue import Rule, rules_found
from generator.findings.formats import NAMES


@click.command("rules")
def command() -> None:
    """列出全部规则：代码、级别和内容。"""
    rules = rules_found()
    for family, members in groupby(rules, key=lambda rule: rule.family):
        click.echo(f"{family}\n{''.join(map(_line, members))}")
    click.echo(f"共 {len(rules)} 条规则。用 gongkai explain 代码 查看依据和改法")


def _line(rule: Rule) -> str:
    return f"  {rule.code}　{NAMES[rule.severity]}　{rule.claim}\n"
