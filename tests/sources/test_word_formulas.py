"""Who forgets to update the fields of a Word table is told so."""

import pytest

from generator.sources.docx import read_docx
from tests.sources.raw_docx import paragraph, raw_docx


def _field(code: str, result: str) -> str:
    border = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    parts = [border.format("begin"), f"<w:r><w:instrText>{code}</w:instrText></w:r>", border.format("separate")]
    return "".join([*parts, f"<w:r><w:t>{result}</w:t></w:r>" if result else "", border.format("end")])


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        pytest.param([_field("=SUM(A1:A2)", "")], "有 1 个公式", id="empty"),
        pytest.param([_field(" =A1+A2 ", " "), _field("=A1", "")], "有 2 个公式", id="blank"),
        pytest.param([_field("=SUM(A1:A2)", "96.5")], "", id="computed"),
        pytest.param([_field("PAGE", "")], "", id="other"),
        pytest.param([_field("IF " + _field("=A1", "") + ' = 0 "—"', "5%")], "", id="within-another"),
    ],
)
def test_formulas_without_a_result_are_told(fields: list[str], told: str) -> None:
    notes = read_docx("自评表.docx", "", raw_docx("".join(f"<w:p>{field}</w:p>" for field in fields))).notes
    assert [note.partition("（")[0] for note in notes] == ([told] if told else [])


def test_a_file_without_fields_has_no_notes() -> None:
    assert read_docx("报告.docx", "", raw_docx(paragraph("项目名称：甲"))).notes == ()
