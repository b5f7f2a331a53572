"""JSON Schemas of the content files, for editors."""

import json

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core.core_schema import WithDefaultSchema

from generator.content.schema_places import SCHEMA_NAMES
from generator.model.decision import Decision
from generator.model.origin import Provenance
from generator.model.publisher import Publisher
from generator.model.record import Record
from generator.model.report import Report
from generator.model.unit import Unit
from generator.model.waiver import Waiver
from generator.model.withdrawal import Withdrawal

_TITLES: dict[type[Record], str] = {
    Report: "绩效评价报告",
    Unit: "单位",
    Publisher: "发布者",
    Waiver: "豁免",
    Decision: "审查决定",
    Provenance: "数据出处",
    Withdrawal: "撤回记录",
}
_LISTS: frozenset[type[Record]] = frozenset({Waiver, Decision})
"""Records of which a file holds a list."""


def schemas() -> dict[str, str]:
    """Return the text of every schema by its file name."""
    return {SCHEMA_NAMES[model]: _text(model) for model in _TITLES}


class _Generator(GenerateJsonSchema):
    """Leaves out defaults: what is not set is not written, and an editor should not offer to."""

    def default_schema(self, schema: WithDefaultSchema) -> JsonSchemaValue:
        """Describe the value alone."""
        return self.generate_inner(schema["schema"])


def _text(model: type[Record]) -> str:
    described = _described(model)
    for record in described.get("$defs", {}).values():
        record.pop("title", None)
    schema = {"$schema": _Generator.schema_dialect, **described, "title": _TITLES[model]}
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _described(model: type[Record]) -> JsonSchemaValue:
    kind = TypeAdapter(tuple[model, ...] if model in _LISTS else model)  # type: ignore[valid-type]  # known at run time
    return kind.json_schema(by_alias=True, schema_generator=_Generator)
