"""`gongkai import`: reports from the files that officials hold into content/."""

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from generator.content.file_writing import write_file
from generator.content.folder_writing import write_files
from generator.content.layout import PUBLISHER, SCHEMAS
from generator.content.schema import schemas
from generator.errors import GongkaiError
from generator.exports.report_json import report_json
from generator.filing.filing import Correction, Filing, Result, file_report
from generator.filing.shelf import Shelf
from generator.importing.reading import Reading
from generator.intake.entry import Entry, entry_of, unread
from generator.intake.found import Found, find
from generator.intake.read import ReadFile, ReadReport, read_files
from generator.intake.table import table
from generator.model.dates import PrintedDate
from generator.model.report import Amendment

_SHOWN = 20
_SHOWN_OF_MANY = 3
_LONGEST = 100
"""So many letters of a line of text.md are shown."""
_FEW = 3
"""Up to so many files are told about one by one, more of them in a table."""


def _date(context: click.Context, parameter: click.Parameter, text: str | None) -> PrintedDate | None:  # noqa: ARG001 (click's own signature)
    try:
        return PrintedDate.parse(text) if text else None
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


@click.command("import")
@click.argument("files", nargs=-1, required=True, metavar="文件或文件夹...", type=click.Path(path_type=Path))
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
@click.option("--reason", metavar="原因", help="更正原因：替换的报告记入更正记录，与 --force 一起使用。")
@click.option("--date", callback=_date, metavar="日期", help="更正日期，例如 2024-05-06，与 --reason 一起使用。")
@click.option(
    "--log",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="文件",
    help="把每份报告的导入结果写成 JSON，每行一份。",
)
@click.pass_context
def command(  # noqa: PLR0913 (one parameter per option)
    context: click.Context,
    files: tuple[Path, ...],
    content: Path,
    log: Path | None,
    *,
    as_json: bool,
    force: bool,
    reason: str | None,
    date: PrintedDate | None,
) -> None:
    """读取绩效评价报告和自评表，写入内容目录。给出文件夹时，读取其中的全部文件。

    一个文件可以有一份或几份报告、自评表。已有的报告不会被覆盖，只列出不同之处；一个文件读不了不影响其他文件。替换已经公开的报告，
    应写明更正原因和日期，记入这份报告的更正记录。
    """
    found = find(files)
    if as_json:
        context.exit(_print_json(found.files))
    correction = _correction(reason, date, force=force)
    entries = list(_file_all(found, Shelf(content), correction))
    _tell_sums(entries, found, files)
    if log:
        _write_log(log, entries)
    if any(entry.filed for entry in entries):
        _prepare(content)
    context.exit(1 if not entries or any(entry.failed for entry in entries) else 0)


def _correction(reason: str | None, date: PrintedDate | None, *, force: bool) -> Correction | None:
    """Return what the user says about replacing reports; whoever sits at a terminal is asked for what is missing."""
    if not force:
        if reason or date:
            raise click.UsageError("--reason 和 --date 应与 --force 一起使用")
        return None
    if sys.stdin.isatty() and not reason:
        reason = click.prompt("更正原因（未公开过的报告可以直接回车）", default="", show_default=False) or None
    if reason and not date and sys.stdin.isatty():
        date = PrintedDate.parse(click.prompt("更正日期（例如 2024-05-06）"))
    if (reason is None) != (date is None):
        raise click.UsageError("--reason 和 --date 应同时写明：更正日期是公开的内容，不取自系统时钟")
    return Correction(Amendment(date=date, reason=reason) if reason and date else None)


def _print_json(files: Sequence[Path]) -> int:
    printed: list[object] = []
    failed = False
    for read in _progress(files):
        printed += [_json(report.reading) for report in read.reports]
        if read.error:
            failed = True
            click.echo(f"  错误：{read.error}", err=True)
    if printed:
        shown = printed[0] if len(printed) == 1 and len(files) == 1 else printed
        click.echo(json.dumps(shown, ensure_ascii=False, indent=1))
    return int(failed or not files)


def _progress(files: Sequence[Path]) -> Iterator[ReadFile]:
    """Yield the files as read; a terminal shows a bar, a log one line per file."""
    if len(files) > _FEW and sys.stderr.isatty():
        with click.progressbar(read_files(files), len(files), label="读取", file=sys.stderr) as bar:
            yield from bar
        return
    for number, read in enumerate(read_files(files), 1):
        click.echo(f"[{number}/{len(files)}] {read.path}", err=True)
        yield read


def _file_all(found: Found, shelf: Shelf, correction: Correction | None) -> Iterator[Entry]:
    """File every report, and tell about it where there are few of them or something is wrong."""
    for read in _progress(found.files):
        for note in read.notes:
            click.echo(f"  提示：{read.path.name}：{note}", err=True)
        if read.error:
            click.echo(f"  错误：{read.error}", err=True)
            yield unread(read)
        for report in read.reports:
            yield _file(read, report, shelf, correction, is_told=len(found.files) <= _FEW)


def _file(read: ReadFile, report: ReadReport, shelf: Shelf, correction: Correction | None, *, is_told: bool) -> Entry:
    """File a report; nothing of its text is kept in the entry."""
    try:
        filing = file_report(report.reading, read.data, shelf, correction)
    except GongkaiError as error:
        click.echo(f"  错误：{error}", err=True)
        return entry_of(read.path, report, None, str(error))
    entry = entry_of(read.path, report, filing)
    if is_told or entry.failed:
        click.echo(_told(report.reading, filing, _SHOWN if is_told else _SHOWN_OF_MANY))
    return entry


def _tell_sums(entries: Sequence[Entry], found: Found, given: Sequence[Path]) -> None:
    if len(entries) > _FEW:
        folder = given[0] if len(given) == 1 and given[0].is_dir() else Path()
        click.echo(f"\n{table(entries, folder)}\n")
        failed = sum(entry.failed for entry in entries)
        done = f"{len(entries) - failed} 份完成，{failed} 份需要处理"
        click.echo(f"共 {len(found.files)} 个文件，{len(entries)} 份报告：{done}")
    if found.skipped:
        names = "、".join(path.name for path in found.skipped[:_SHOWN])
        click.echo(f"跳过 {len(found.skipped)} 个不是报告格式的文件：{names}")
    if not entries:
        click.echo("没有找到可以导入的文件", err=True)


def _write_log(path: Path, entries: Sequence[Entry]) -> None:
    """Write one JSON object a line."""
    lines = (json.dumps(entry.record, ensure_ascii=False) for entry in entries)
    write_file(path, "".join(f"{line}\n" for line in lines).encode())


def _prepare(content: Path) -> None:
    """Give a new content folder the schemas that its files name, and say what it still lacks."""
    if not (content / SCHEMAS).exists():
        write_files(content / SCHEMAS, {name: text.encode() for name, text in schemas().items()})
    if not (content / PUBLISHER).exists():
        click.echo(f"还没有 {content / PUBLISHER}，网站要用它：请新建，其中至少写明“站点名称: …”", err=True)


def _json(reading: Reading) -> dict[str, object]:
    unplaced = [{"line": leftover.line, "text": leftover.text} for leftover in reading.leftovers]
    return {**report_json(reading.report), "unplaced": unplaced}


def _told(reading: Reading, filing: Filing, shown: int) -> str:
    """Return what the user reads about one file; `shown` is how many differences are told, the log has all."""
    report = reading.report
    lines = [
        f"  {filing.result.value}：{filing.folder}",
        f"  {report.unit} · {report.project} · {report.year} 年度 · {len(report.indicators)} 项三级指标",
    ]
    if filing.result is Result.JOINED:
        lines.append("  已有的自评表另行记录，不并入报告的数据；它的原件和全文都保留")
    if report.form:
        lines.append(f"  附有自评表：{len(report.form.indicators)} 项三级指标，另行记录，不并入报告的数据")
    if filing.new_unit:
        lines.append(f"  新建单位卡片：units/{filing.folder.parent.name}.yaml，请核对名称并补充别名和类型")
    lines += [f"  不同：{difference.brief}" for difference in filing.differences[:shown]]
    lines += _more(len(filing.differences), shown)
    lines += [f"  正文 {_cut(line)}" for line in filing.text_lines[:shown]]
    lines += _more(len(filing.text_lines), shown)
    if filing.result is Result.KEPT and not filing.differences and not filing.text_lines:
        lines.append("  事实和全文与已有的报告完全相同，只是文件不同（例如另存过）；可以不再导入")
    elif filing.result is Result.KEPT:
        lines.append(f"  {filing.advice}")
    if reading.leftovers:
        lines.append(f"  以下 {len(reading.leftovers)} 处像是事实但没有归入字段，全文中已保留，请人工核对：")
        lines += [f"    第 {leftover.line} 行：{leftover.text}" for leftover in reading.leftovers]
    return "\n".join(lines)


def _cut(line: str) -> str:
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"


def _more(count: int, shown: int) -> list[str]:
    return [f"  ……另有 {count - shown} 处"] if count > shown else []
