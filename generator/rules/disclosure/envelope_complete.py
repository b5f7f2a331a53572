"""公开信息写明索引号、内容概述、成文日期和发布日期。

政府信息公开目录包括政府信息的索引、名称、内容概述、生成日期等内容（政府信息公开条例第十二条）；发布日期是公开是否及时的依据。

**修改：** 在 report.yaml 的“公开信息”里补上所缺的各项；软件不会代为编造。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem


def check(corpus: Corpus) -> Iterator[Problem]:
    """Say of every report what its envelope lacks."""
    for filed in corpus.reports:
        envelope = filed.report.envelope
        fields = {
            "索引号": envelope.index_number,
            "内容概述": envelope.abstract,
            "成文日期": envelope.created,
            "发布日期": envelope.published,
        }
        missing = [name for name, value in fields.items() if not value]
        if missing:
            yield Problem(filed.at("公开信息"), f"公开信息缺少{'、'.join(missing)}")
