"""A report that was withdrawn: withdrawn.yaml, which stands in its folder in the place of everything else."""

from typing import Self

from pydantic import Field, field_validator

from generator.model.dates import PrintedDate
from generator.model.record import Record


class RemovedFile(Record):
    """A file that was public with the report: its name, the SHA-256 of its bytes and how many these are.

    Nothing of this is published; it is what the site is searched for.
    """

    file: str = Field(alias="文件", min_length=1)
    sha256: str = Field(alias="SHA-256", pattern="^[0-9a-f]{64}$")
    size: int = Field(alias="字节数", ge=0)


class Withdrawal(Record):
    """What the report was, since which day it is withdrawn, and on what ground; its folder has its year and unit."""

    title: str = Field(alias="名称", min_length=1)
    project: str = Field(alias="项目名称", min_length=1)
    index_number: str | None = Field(None, alias="索引号")
    document_number: str | None = Field(None, alias="文号")
    published: PrintedDate | None = Field(None, alias="发布日期")
    since: PrintedDate = Field(alias="撤回日期")
    ground: str = Field(alias="撤回依据", min_length=1)
    removed: tuple[RemovedFile, ...] = Field((), alias="撤下的文件")

    @field_validator("since")
    @classmethod
    def _to_the_day(cls, since: PrintedDate) -> PrintedDate:
        if since.day is None:
            raise ValueError(f"“{since}”没有写到日，应为年月日，例如 {PrintedDate.EXAMPLE}")
        return since

    def without_files(self) -> Self:
        """Return what is published of it."""
        return self.model_copy(update={"removed": ()})
