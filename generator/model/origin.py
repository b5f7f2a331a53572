"""Where the values of a report come from: provenance.yaml; form-provenance.yaml for a form with a file of its own."""

from pydantic import Field

from generator.model.record import Record


class Origin(Record):
    """A value of report.yaml and the place of the file where it is printed; long prints are cut and end in …."""

    field: str = Field(alias="字段", pattern=r"^[^ /]+( [1-9][0-9]*)?( / [^ /]+( [1-9][0-9]*)?)*$")
    value: str = Field(alias="值")
    place: str = Field(alias="位置")
    words: str = Field(alias="原文")
    unit: str | None = Field(None, alias="表头单位")
    """The unit of a bare figure, which its table's header prints."""


class Provenance(Record):
    """The file that a report was read from, and where in it each value stands, in the order of report.yaml.

    Of a form that was filed beside its report, `line` (from 1) and `begins` say where in text.md its text begins.
    """

    file: str = Field(alias="文件")
    sha256: str = Field(alias="SHA-256", pattern="^[0-9a-f]{64}$")
    line: int | None = Field(None, alias="全文行", ge=1)
    begins: str | None = Field(None, alias="全文首行")
    origins: tuple[Origin, ...] = Field((), alias="出处")
