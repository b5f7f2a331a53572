"""Parts of a Word paragraph that python-docx has no words for: lists to choose from, and fields."""

from collections.abc import Sequence

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph

_EMPTY = "\N{IDEOGRAPHIC SPACE}" * 2
"""What a list shows before something is chosen: room to click, and no text."""


_HALF_POINTS = "20"
"""The size of the letters in the cells."""


def add_choice(paragraph: Paragraph, tag: str, choices: Sequence[str]) -> None:
    """Add a list to choose from; `tag` tells programs which field it is."""
    control, properties, content = (OxmlElement(f"w:{name}") for name in ("sdt", "sdtPr", "sdtContent"))
    properties.append(_element("w:tag", {"w:val": tag}))
    properties.append(_element("w:showingPlcHdr", {}))
    options = OxmlElement("w:dropDownList")
    for choice in choices:
        options.append(_element("w:listItem", {"w:displayText": choice, "w:value": choice}))
    properties.append(options)
    run = _run()
    run.append(_text("w:t", _EMPTY))
    content.append(run)
    control.append(properties)
    control.append(content)
    paragraph._p.append(control)  # noqa: SLF001 (python-docx offers no other way to a paragraph's element)


def add_field(paragraph: Paragraph, code: str) -> None:
    """Add a field that shows nothing until it is updated."""
    for part in (*_begin(), _code(code), *_end()):
        paragraph._p.append(part)  # noqa: SLF001 (see above)


def add_nested_field(paragraph: Paragraph, *codes: str) -> None:
    """Add a field whose second, fourth and so on pieces of code are fields themselves."""
    inner: list[BaseOxmlElement] = []
    for index, code in enumerate(codes):
        inner += [*_begin(), _code(code), *_end()] if index % 2 else [_code(code)]
    for part in (*_begin(), *inner, *_end()):
        paragraph._p.append(part)  # noqa: SLF001 (see above)


def _begin() -> list[BaseOxmlElement]:
    return [_border("begin")]


def _end() -> list[BaseOxmlElement]:
    result = _run()
    result.append(_text("w:t", ""))
    return [_border("separate"), result, _border("end")]


def _run() -> BaseOxmlElement:
    """Return a run as large as what stands in the cells."""
    run, properties = OxmlElement("w:r"), OxmlElement("w:rPr")
    properties.append(_element("w:sz", {"w:val": _HALF_POINTS}))
    run.append(properties)
    return run


def _border(kind: str) -> BaseOxmlElement:
    run = _run()
    run.append(_element("w:fldChar", {"w:fldCharType": kind}))
    return run


def _code(code: str) -> BaseOxmlElement:
    run = _run()
    run.append(_text("w:instrText", code))
    return run


def _text(name: str, text: str) -> BaseOxmlElement:
    made = _element(name, {"xml:space": "preserve"})
    made.text = text
    return made


def _element(name: str, attributes: dict[str, str]) -> BaseOxmlElement:
    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(key), value)
    return made
