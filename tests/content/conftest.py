"""A small content folder in which nothing is wrong."""

from hashlib import sha256
from pathlib import Path

import pytest

_PUBLISHER = """\
站点名称: 样例州绩效公开
"""
_CULTURE = """\
名称: 样例州文化局
别名:
  - 州文化局
类型: 行政机关
"""
_SCHOOL = """\
名称: 样例州学校
"""
_ORIGINAL = b"PK the original"
_REPORT = f"""\
年度: 2023
项目名称: 样例工作经费
实施单位: 样例州 文化局
绩效目标:
  绩效指标:
    - 三级指标: 培训期数
      预期指标值: 大于等于2期
指标分析:
  - 一级指标: 产出
    指标:
      - 三级指标: 培训期次
        目标名称: 培训期数
        得分: 2.70分
原件:
  - 文件: 报告.docx
    SHA-256: {sha256(_ORIGINAL).hexdigest()}
"""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A publisher, two units and one report with an original."""
    root = tmp_path / "content"
    report = root / "reports/2023/wenhua-ju/jingfei"
    (report / "files").mkdir(parents=True)
    (root / "units").mkdir()
    (root / "publisher.yaml").write_text(_PUBLISHER, "utf-8")
    (root / "units/wenhua-ju.yaml").write_text(_CULTURE, "utf-8")
    (root / "units/xuexiao.yaml").write_text(_SCHOOL, "utf-8")
    (report / "report.yaml").write_text(_REPORT, "utf-8")
    (report / "text.md").write_bytes("# 报告\r\n\r\n正文\n".encode())
    (report / "files/报告.docx").write_bytes(_ORIGINAL)
    return root
