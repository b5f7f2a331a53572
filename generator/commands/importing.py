"""`gongkai import`: reports from the files that officials hold into content/."""

import json
from pathlib import Path

import click

from generator.content.folder_writing import write_files
from generator.content.layout import PUBLISHER, SCHEMAS
from generator.content.schema import schemas
from generator.errors import GongkaiError
from generator.exports.report_json import report_json
from generator.filing.filing import Filing, Result, file_report
from generator.importing.reading import Reading, read_reports
from generator.sources.read import read_file

_SHOWN = 20


@click.command("import")
@click.argument("files", nargs=-1, required=True, metavar="文件...", type=click.Path(path_type=Path))
@click.option(
    "--content",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("content"),
    show_default=True,
    metavar="目录",
    help="内容目录；没有时新建。",
)
@click.option("--json", "as_json", is_flag=True, help="只输出报告的 JSON，不写入任何文件；多份报告输出为数组。")
@click.option("--force", is_flag=True, help="已有的报告用新文件替换；公开信息和以前的原件保留。")
@click.pass_context
def command(context: click.Context, files: tuple[Path, ...], content: Path, *, as_json: bool, force: bool) -> None:
    """读取绩效评价报告（.docx、.txt），写入内容目录。

    一个文件可以有一份或几份报告、自评表。已有的报告不会被覆盖，只列出不同之处；一个文件读不了不影响其他文件。
    """
    printed: list[object] = []
    failed = 0
    for number, file in enumerate(files, 1):
        click.echo(f"[{number}/{len(files)}] {file}", err=True)
        try:
            readings = read_reports(read_file(file))
            if as_json:
                printed += map(_json, readings)
            else:
                filed = [_filed(reading, file, content, force=force) for reading in readings]
                failed += not all(filed)
        except GongkaiError as error:
            failed += 1
            click.echo(f"  错误：{error}", err=True)
    if as_json and printed:
        shown = printed[0] if len(files) == len(printed) == 1 else printed
        click.echo(json.dumps(shown, ensure_ascii=False, indent=1))
    if not as_json and failed < len(files):
        _prepare(content)
    context.exit(1 if failed else 0)


def _filed(reading: Reading, file: Path, content: Path, *, force: bool) -> bool:
    """File one report of a file and say so; tell whether the content now holds it."""
    filing = file_report(reading, file.read_bytes(), content, force=force)
    click.echo(_told(reading, filing))
    return filing.result is not Result.KEPT


def _prepare(content: Path) -> None:
    """Give a new content folder the schemas that its files name, and say what it still lacks."""
    if not (content / SCHEMAS).exists():
        write_files(content / SCHEMAS, {name: text.encode() for name, text in schemas().items()})
    if not (content / PUBLISHER).exists():
        click.echo(f"还没有 {content / PUBLISHER}，网站要用它：请新建，其中至少写明“站点名称: …”", err=True)


def _json(reading: Reading) -> dict[str, object]:
    unplaced = [{"line": leftover.line, "text": leftover.text} for leftover in reading.leftovers]
    return {**report_json(reading.report), "unplaced": unplaced}


def _told(reading: Reading, filing: Filing) -> str:
    """Return what the user reads about one file."""
    report = reading.report
    lines = [
        f"  {filing.result.value}：{filing.folder}",
        f"  {report.unit} · {report.project} · {report.year} 年度 · {len(report.indicators)} 项三级指标",
    ]
    if report.form:
        lines.append(f"  附有自评表：{len(report.form.indicators)} 项三级指标，另行记录，不并入报告的数据")
    if filing.new_unit:
        lines.append(f"  新建单位卡片：units/{filing.folder.parent.name}.yaml，请核对名称并补充别名和类型")
    lines += [f"  不同：{difference}" for difference in filing.differences[:_SHOWN]]
    lines += _more(len(filing.differences))
    lines += [f"  正文 {line}" for line in filing.text_lines[:_SHOWN]]
    lines += _more(len(filing.text_lines))
    if filing.result is Result.KEPT:
        lines.append("  如确认要替换，请加 --force 再次导入")
    if reading.leftovers:
        lines.append(f"  以下 {len(reading.leftovers)} 处像是事实但没有归入字段，全文中已保留，请人工核对：")
        lines += [f"    第 {leftover.line} 行：{leftover.text}" for leftover in reading.leftovers]
    return "\n".join(lines)


def _more(count: int) -> list[str]:
    return [f"  ……另有 {count - _SHOWN} 处"] if count > _SHOWN else []
