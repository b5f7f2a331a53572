"""What has to be true before a site may go public for real: who publishes it, and when each report was published."""

from collections.abc import Iterable, Iterator, Sequence

from generator.content.filed import FiledReport
from generator.content.layout import PUBLISHER
from generator.errors import GongkaiError
from generator.model.publisher import Publisher
from generator.site.placeholders import fault_of

REQUIRED = {
    "site_name": "本站的名称，例如“某某县绩效评价公开”",
    "organiser": "主办本站的机关全称",
    "contact": "公众可以联系到的科室和电话",
    "domain": "本站的域名，不带 https://",
    "site_code": "编制部门发给本站的网站标识码，10位数字，或者 bm 加8位数字",
    "icp": "工业和信息化部门核发的备案号",
    "police": "公安机关核发的备案号",
    "site_mark": "党政机关网站标识证书页的地址，以 https:// 开头",
    "report_errors": "“我为政府网站找错”中本站的地址，以 https:// 开头",
}
"""What the meta tags and the footer of a government website have to carry (国办发〔2017〕47号): field -> what it is."""
_OPTIONAL = {"operator": "承办本站的机构全称", "portal": "本站所属门户网站的地址，以 https:// 开头"}
_LISTED = 20
"""How many reports are listed one by one."""


def refuse_unfit(publisher: Publisher, content: str, reports: Sequence[FiledReport] = ()) -> None:
    """Make sure that the publisher is complete and nobody's example, and that every report says when it was published.

    `content` is the folder's name in the message. A report's page must carry its day of publication as `PubDate`, which
    may neither be empty nor be taken from the day of the build.

    Raises:
        GongkaiError: something is missing or made up; the message lists everything.
    """
    faults = [*_entries(publisher, f"{content}/{PUBLISHER}"), *_undated(reports)]
    if faults:
        raise GongkaiError("\n".join(["正式发布的网站没有生成，下列各项应先改正：", *faults]))


def _entries(publisher: Publisher, file: str) -> Iterator[str]:
    """Yield what is wrong with each entry: its name, its value, what it should be."""
    fields = Publisher.model_fields
    for name, wanted in {**REQUIRED, **_OPTIONAL}.items():
        value = (getattr(publisher, name) or "").strip()
        alias = fields[name].alias
        if value and (fault := fault_of(value)):
            or_nothing = "，没有就删去这一行" if name in _OPTIONAL else ""
            yield f"{file}：“{alias}”是“{value}”，{fault}；应为{wanted}{or_nothing}"
        elif not value and name in REQUIRED:
            yield f"{file}：缺少“{alias}”；应为{wanted}"
    if publisher.example:
        alias = fields["example"].alias
        yield f"{file}：“{alias}”是 true；应改成本单位的信息，并删除“{alias}”一行"


def _undated(reports: Iterable[FiledReport]) -> Iterator[str]:
    """Yield the reports without a day of publication; of very many the first ones."""
    undated = [
        filed for filed in reports if not (filed.report.envelope.published and filed.report.envelope.published.day)
    ]
    for filed in undated[:_LISTED]:
        place = filed.at("公开信息", "发布日期")
        published = filed.report.envelope.published
        found = f"“发布日期”是“{published.print}”，没有日" if published else "没有“发布日期”"
        yield f"{place.file}:{place.line}：{found}；应在“公开信息”中写明实际发布的年月日"
    if len(undated) > _LISTED:
        yield f"还有{len(undated) - _LISTED}份报告没有“发布日期”，共{len(undated)}份"
