"""Templates only print, loop and ask: their syntax trees hold nothing that computes."""

import re
from pathlib import Path

import pytest
from jinja2 import UndefinedError, nodes

from generator.pages.rendering import TEMPLATES, environment

_FILES = sorted(TEMPLATES.glob("*.j2"))
_ALLOWED = (
    *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.For, nodes.If, nodes.Include, nodes.FromImport),
    *(nodes.Macro, nodes.Call, nodes.Const, nodes.Name, nodes.Getattr, nodes.Tuple, nodes.Filter),
)
_PLAIN = (nodes.Name, nodes.Getattr)
_ACTING = re.compile(r"<script|<style|\sstyle=|\son\w+=", re.IGNORECASE)


def _offences(source: str) -> list[str]:
    tree = environment().parse(source)
    found = [f"{type(node).__name__} in line {node.lineno}" for node in _walk(tree) if not _is_harmless(node)]
    return found + _ACTING.findall(source)


def _walk(node: nodes.Node) -> list[nodes.Node]:
    return [node, *(each for child in node.iter_child_nodes() for each in _walk(child))]


def _is_harmless(node: nodes.Node) -> bool:
    match node:
        case nodes.For():
            return isinstance(node.iter, _PLAIN) and not (node.test or node.recursive or node.else_)
        case nodes.If():
            return isinstance(node.test, _PLAIN)
        case nodes.Call():
            plain = all(isinstance(argument, (*_PLAIN, nodes.Const)) for argument in node.args)
            return isinstance(node.node, nodes.Name) and plain and not node.kwargs
        case nodes.Filter():
            return node.name == "front_matter"
        case nodes.Tuple():
            return node.ctx == "store"
    return isinstance(node, _ALLOWED)


@pytest.mark.parametrize("template", _FILES, ids=lambda path: path.name)
def test_template_does_not_compute(template: Path) -> None:
    assert _offences(template.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        "{{ a + 1 }}",
        "{{ a | safe }}",
        "{{ a | length }}",
        "{{ a.b() }}",
        "{{ a[0] }}",
        "{% if a > 1 %}{% endif %}",
        "{% if not a %}{% endif %}",
        "{% for x in a if x %}{% endfor %}",
        "{% for x in f(a) %}{% endfor %}",
        "{% set a = 1 %}",
        "{{ a ~ b }}",
        "{{ a if b else c }}",
        "{% autoescape false %}{{ a }}{% endautoescape %}",
        '<p style="color: red">',
        '<p onclick="x()">',
    ],
)
def test_lint_finds(source: str) -> None:
    assert _offences(source)


@pytest.mark.parametrize("source", ["{% if gone %}{% endif %}", "{% for x in gone %}{% endfor %}"])
def test_nothing_undefined_passes(source: str) -> None:
    with pytest.raises(UndefinedError):
        environment().from_string(source).render()
