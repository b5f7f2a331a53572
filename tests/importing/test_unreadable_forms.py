"""What is called a form and cannot be told apart is refused: facts of mixed-up cells would be false."""

import pytest

from generator.errors import GongkaiError
from generator.importing.reading import read_reports
from generator.sources.read import read_data
from generator.sources.text import read_text
from tests.importing.form_carriers import as_workbook
from tests.importing.form_data import CANAL
from tests.importing.form_layouts import standard
from tests.sources.raw_pdf import show, write_pdf

LIST = [
    ["2023年度项目支出绩效自评汇总表"],
    ["序号", "项目名称", "实施单位", "预算数", "执行数", "得分"],
    ["1", CANAL.project, CANAL.unit, "120", "108", "96.5"],
    ["2", "另一项目", CANAL.unit, "10", "10", "100"],
]


def test_a_pdf_form_without_rules_is_refused() -> None:
    grid = [["项目支出绩效自评表"], ["（2023年度）"], *standard(CANAL)[2:]]
    cells = [
        show(cell, 40 + 60 * column, 800 - 16 * row)
        for row, line in enumerate(grid)
        for column, cell in enumerate(line)
    ]
    source = read_data("自评表.pdf", write_pdf(["\n".join(cells)]))
    with pytest.raises(
        GongkaiError, match=r"^自评表\.pdf 第 1 行起的自评表：没有找到绩效指标.*没有框线，读不出表格.*导入原来的 Excel"
    ):
        read_reports(source)


def test_a_form_of_prose_is_refused() -> None:
    text = "项目支出绩效自评表\n项目名称：甲 实施单位：乙 预算数 100 执行数 90\n填报时间：2024年1月1日"
    with pytest.raises(GongkaiError, match="读不出表格"):
        read_reports(read_text("a.txt", "0" * 64, text.encode()))


def test_a_list_of_projects_is_called_so() -> None:
    with pytest.raises(GongkaiError, match="“2023年度项目支出绩效自评汇总表”逐行列出多个项目，不是报告"):
        read_reports(as_workbook([LIST]))


def test_a_report_that_names_its_form_in_a_line_of_its_own_stays_one() -> None:
    text = (
        "项目名称：甲项目\n实施单位：乙单位\n填报时间：2024年1月1日\n一、基本情况\n（一）项目概况\n无。\n"
        "七、有关建议\n无。\n附件：项目支出绩效自评表\n"
    )
    assert read_reports(read_text("a.txt", "0" * 64, text.encode()))[0].report.project == "甲项目"
