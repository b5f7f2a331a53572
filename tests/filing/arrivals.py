"""A known report and an invented self-evaluation form of its project, each as the text of a file of its own."""

from dataclasses import replace

from tests.importing.form_carriers import as_text
from tests.importing.form_data import LIBRARY, with_total
from tests.importing.form_layouts import standard
from tests.importing.known_reports import known_reports

KNOWN = next(report for report in known_reports() if report.file.stem == "01-full-width")
DATA = with_total(
    replace(LIBRARY, **{key: KNOWN.expected[key] for key in ("project", "unit", "department", "year")}), "90.66"
)

REPORT, FORM = KNOWN.text, "\n".join(as_text([standard(DATA)]).lines)
