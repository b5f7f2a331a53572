"""The package for a portal's CMS: for every report a fragment of its page, its attachments and its metadata."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Final
from urllib.parse import quote

from generator.bundle.fragment import fragment
from generator.bundle.metadata import ATTACHED, FOLDER, Sheet, catalogue_of, metadata_of, sheet_of, withdrawal_of
from generator.content.layout import EARLIER
from generator.errors import GongkaiError
from generator.kept.examining import Publishable, publishable
from generator.model.report import Report
from generator.pages.addresses import report_address
from generator.side_by_side import side_by_side
from generator.site.markdown import html_of
from generator.site.parts import Part, plan_to_publish
from generator.site.production import refuse_unfit
from generator.site.writing import write_files
from generator.store.store import Store

TEXT: Final = "正文.html"
SHEET: Final = "元数据.csv"
CATALOGUE: Final = "总目录.xlsx"
README: Final = "说明.txt"
FILES: Final = "files"
_TOLD = """\
每份报告一个文件夹，路径与网站上的地址相同。文件夹里有：

{text}：报告正文，粘贴到后台编辑器的“源代码”中。没有样式和脚本，由门户网站的模板决定样子；标题另填，见元数据的“名称”。
{sheet}：元数据，逐项填入后台。报告没有写明的项目是空的，请核实后填写，不要猜测；“发布日期”应为实际发布的日期。
{files}：附件，与网站提供下载的文件完全相同。正文中的链接指向这些文件，上传后请改成上传后的地址。

{earlier}：有更正的报告才有，更正前各个版本的正文、元数据和附件；应录入为单独的页面，并把更正后正文中的链接改成它的地址。

{catalogue}：全部报告的元数据，一行一份。
"""
_WITHDRAWN: Final = "撤回"
_TOLD_OF_WITHDRAWN = """\

有{count}份报告已经撤回，列在 {catalogue} 的工作表“{sheet}”中。门户网站上还有的，\
请把正文换成撤回日期和依据，并删除它的附件。
"""


def write_portal_package(content: Path, folder: Path, *, production: bool = False) -> None:
    """Write the package of a content folder into an empty folder.

    Raises:
        GongkaiError: the content has mistakes, an original is missing, or nothing is published.
    """
    with Store.beside(content) as store:
        published = publishable(content, store)
        if production:
            refuse_unfit(published.corpus.publisher, content.name, published.undated())
        plan = plan_to_publish(published)
        parts = {part.name: part for part in plan.parts}
        if not plan.sources:
            raise GongkaiError(f"{content} 中没有可以公开的报告，没有写入。请先用 gongkai import 导入")
        items = list(side_by_side(partial(_write, parts, published, folder), len(plan.sources)))
    sheets: dict[str, Sheet] = {"总目录": (list(items[0]), items)}
    told = _TOLD.format(text=TEXT, sheet=SHEET, files=FILES, catalogue=CATALOGUE, earlier=EARLIER)
    if published.corpus.withdrawn:
        names = plan.catalogue.unit_names
        withdrawn = [withdrawal_of(grave, names[grave.unit_slug]) for grave in published.corpus.withdrawn]
        sheets[_WITHDRAWN] = (list(withdrawn[0]), withdrawn)
        told += _TOLD_OF_WITHDRAWN.format(sheet=_WITHDRAWN, catalogue=CATALOGUE, count=len(withdrawn))
    (folder / CATALOGUE).write_bytes(catalogue_of(sheets))
    (folder / README).write_text(told, encoding="utf-8-sig", newline="\r\n")


def _write(parts: Mapping[str, Part], published: Publishable, folder: Path, number: int) -> Mapping[str, str]:
    """Write the files of one report and of its earlier versions, and return its row of the catalogue."""
    filed = published.corpus.reports[number]
    here = report_address(filed)
    text = quote(TEXT)
    versions = {str(here.link_to(report_address(each))): f"{EARLIER}/{each.version}/{text}" for each in filed.earlier}
    told, attached = _write_version(parts[filed.key], filed.report, folder, versions)
    for each in filed.earlier:
        _write_version(parts[each.key], each.report, folder, {})
    return {FOLDER: filed.key, **told, ATTACHED: "；".join(attached)}


def _write_version(
    part: Part, report: Report, folder: Path, links: Mapping[str, str]
) -> tuple[Mapping[str, str], list[str]]:
    """Write the files of a page, and return its metadata and the names of its attachments; `links` stay in the text."""
    made = {path.removeprefix(f"{part.name}/"): data for path, data in part.make().items()}
    page = html_of(made.pop("index.md").decode().split("\n---\n", 1)[1])
    told = metadata_of(report)
    addresses = {quote(name, safe=""): f"{FILES}/{quote(name, safe='')}" for name in made}
    files = {
        TEXT: fragment(page, {**addresses, **links}).encode(),
        SHEET: sheet_of(told),
        **{f"{FILES}/{name}": data for name, data in made.items()},
    }
    write_files({f"{part.name}/{name}": data for name, data in files.items()}, folder)
    return told, sorted(made)
