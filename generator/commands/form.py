"""`gongkai form`: the blank self-evaluation form of a unit, to be filled in and imported."""

from pathlib import Path

import click

from generator.content.file_writing import write_file
from generator.content.filed import FiledUnit
from generator.content.layout import UNITS
from generator.content.mistake import Mistake
from generator.content.tree import ContentTree
from generator.content.unit_cards import load_units
from generator.content.units import Units
from generator.errors import GongkaiError
from generator.forms.files import form_files
from generator.forms.layout import Heading
from generator.model.unit import Unit


def _name(context: click.Context, parameter: click.Parameter, text: str | None) -> str | None:  # noqa: ARG001 (click's own signature)
    if text is None:
        return None
    if not text.strip() or not text.isprintable():
        raise click.BadParameter(f"“{text!r}”不是名称：应有文字，不能有换行和控制字符")
    return text.strip()


@click.command("form")
@click.option("--unit", required=True, callback=_name, metavar="单位", help="实施单位的名称或别名。")
@click.option("--year", required=True, type=click.IntRange(2000, 2099), metavar="年度", help="评价年度，例如 2023。")
@click.option("--project", callback=_name, metavar="项目", help="项目名称；不写则留空，由单位填写。")
@click.option(
    "--rows",
    type=click.IntRange(1, 20),
    default=3,
    show_default=True,
    metavar="行数",
    help="每个二级指标留几行。",
)
@click.option(
    "--to", type=click.Path(file_okay=False, path_type=Path), required=True, metavar="目录", help="写到哪里。"
)
@click.option(
    "--content",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("content"),
    show_default=True,
    metavar="目录",
    help="内容目录，从中查找单位卡片。",
)
def command(*, unit: str, year: int, project: str | None, rows: int, to: Path, content: Path) -> None:  # noqa: PLR0913 (one parameter per option)
    """写出空白的《项目支出绩效自评表》（.xlsx 和 .docx），供单位填写。

    表中带有填写要求：下拉选择、分值和得分的范围、合计和执行率的公式。填好后用 gongkai import 导入。
    """
    card = _card(content, unit)
    if card is None:
        click.echo(f"{content / UNITS} 中没有名称或别名为“{unit}”的单位，按所给的名称写出，主管部门留空", err=True)
    heading = Heading(card.name if card else unit, year, project, card.department if card else None)
    files = {to / name: data for name, data in form_files(heading, rows).items()}
    for path, data in files.items():
        _refuse_filled(path, data)
    for path, data in files.items():
        write_file(path, data)
        click.echo(f"已写出 {path}")


def _card(content: Path, name: str) -> Unit | None:
    """Return the card of the unit with this name or alias.

    Raises:
        GongkaiError: a card cannot be read: it may be the one that is looked for.
    """
    units: list[FiledUnit] = []
    for found in load_units(ContentTree(content.absolute())):
        match found:
            case Mistake(file=file, line=line, message=message):
                raise GongkaiError(f"{file} 第 {line} 行：{message}。请先改正后再写出自评表")
            case FiledUnit():
                units.append(found)
    card = Units(units).named(name)
    return card.unit if card else None


def _refuse_filled(path: Path, data: bytes) -> None:
    """Refuse to write over a file that somebody may have filled in."""
    try:
        same = not path.exists() or path.read_bytes() == data
    except OSError as error:
        raise GongkaiError(f"{path}：无法读取（{error.strerror}），请检查权限或换一个目录") from error
    if not same:
        raise GongkaiError(f"{path} 已经存在，可能已经填写，不会覆盖。请把它移走，或用 --to 换一个目录")
