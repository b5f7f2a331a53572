"""The command line: every command of generator.commands in one group, speaking Chinese."""

import atexit
import gc
import gettext
import os
import pkgutil
import signal
import sys
from importlib import import_module
from pathlib import Path

import click

from generator import commands
from generator.ending import tidy_up_when_terminated
from generator.errors import GongkaiError

_LOCALE = Path(__file__).parent / "locale"
_TERMINATED = 128 + signal.SIGTERM
_HELP = "把绩效评价报告变成可以查询、比较、下载和核对的公开网站。"


def main() -> None:
    """Run the command that the arguments name; a message for the user ends with exit code 1."""
    speak_chinese()
    tidy_up_when_terminated(_TERMINATED)
    atexit.register(gc.freeze)  # what ends need not be looked through for garbage
    try:
        command_line()(prog_name="gongkai")
    except GongkaiError as error:
        click.echo(f"错误：{error}", err=True)
        sys.exit(1)


def speak_chinese() -> None:
    """Give click's own words in Chinese; it looks them up when options are declared and when it speaks."""
    os.environ["LANGUAGE"] = "zh_CN"
    gettext.bindtextdomain("messages", _LOCALE)


def command_line() -> click.Group:
    """Return the group of all commands."""
    group = _Commands("gongkai", help=_HELP, options_metavar="[选项]", subcommand_metavar="命令 [参数]...")
    return click.version_option(package_name="gongkai")(group)


class _Commands(click.Group):
    """Finds the commands in generator.commands, and reads the module of one command only where it can."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's own signature)
        """Return the names of all commands."""
        return sorted(_all_commands())

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 (click's own signature)
        """Return a command; most modules have the name of their command, which saves reading the others."""
        likely = _command(cmd_name) if cmd_name in _modules() else None
        return likely if likely and likely.name == cmd_name else _all_commands().get(cmd_name)


def _modules() -> set[str]:
    return {module.name for module in pkgutil.iter_modules(commands.__path__)}


def _all_commands() -> dict[str, click.Command]:
    found = [_command(module) for module in _modules()]
    return {command.name or "": command for command in found}


def _command(module: str) -> click.Command:
    command: click.Command = import_module(f"{commands.__name__}.{module}").command
    command.options_metavar = "[选项]"
    return command
