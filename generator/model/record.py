"""The base of every record in a content file."""

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """A frozen record; its YAML keys are the official Chinese labels, its names in Python are English."""

    model_config = ConfigDict(frozen=True, extra="forbid", validate_by_name=True, validate_by_alias=True)
