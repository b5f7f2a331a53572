"""What a publisher must have filled in before a site may go public for real."""

from generator.content.layout import PUBLISHER
from generator.errors import GongkaiError
from generator.model.publisher import Publisher

VARIABLE = "GONGKAI_PRODUCTION"
"""The environment variable by which the builder asks for a site that may go public."""
REQUIRED = ("organiser", "contact", "domain", "site_code", "icp", "police", "site_mark", "report_errors")
"""What the meta tags and the footer of a government website have to carry (国办发〔2017〕47号)."""


def refuse_unfit(publisher: Publisher, content: str) -> None:
    """Make sure that the publisher is complete and nobody's example; `content` is the folder's name in the message.

    Raises:
        GongkaiError: something is missing, or the file is still the example; the message lists everything.
    """
    fields = type(publisher).model_fields
    missing = [fields[name].alias or name for name in REQUIRED if not getattr(publisher, name)]
    faults = [f"缺少“{'”“'.join(missing)}”，应补充"] if missing else []
    if publisher.example:
        alias = fields["example"].alias
        faults.append(f"“{alias}”为 true，是示例；应改成本单位的信息，并删除“{alias}”一行")
    if faults:
        raise GongkaiError(f"{content}/{PUBLISHER}：{'；'.join(faults)}。正式发布的网站没有生成")
