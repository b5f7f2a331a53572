"""The data validation of the form's cells in a workbook.

Source: ECMA-376 part 1, 18.3.1.32; formulas are those of Excel, and WPS and LibreOffice know them too.
"""

from datetime import date
from typing import Any

from generator.forms.contents import MONEY, Entry, Place
from generator.forms.prompts import CHOICES, LIMITED, PROMPTS
from generator.framework.form import QUALITATIVE, WHOLE

_OLDEST = date(2000, 1, 1)


def address(place: Place) -> str:
    """Return the name of a cell: row 4, column 0 is A5; the form has fewer than 27 columns."""
    return f"{chr(ord('A') + place.column)}{place.row + 1}"


def validation(entry: Entry, place: Place, label: str) -> dict[str, Any]:
    """Return the options of XlsxWriter's `data_validation` for a cell; `label` is what the form calls it."""
    prompt = PROMPTS[entry.kind]
    error = f"{LIMITED}{prompt.error}" if entry.limit is not None else prompt.error
    shown = {"input_title": label, "input_message": prompt.message}
    refused = {"error_title": f"{label}填写有误", "error_message": error} if prompt.error else {}
    return {**_rule(entry, place), **shown, **refused}


def _rule(entry: Entry, place: Place) -> dict[str, Any]:
    condition = _condition(entry, address(place))
    if condition:
        return {"validate": "custom", "value": f"={condition}"}
    if entry.kind in CHOICES:
        return {"validate": "list", "source": list(CHOICES[entry.kind])}
    match entry.kind:
        case "filed":
            return {"validate": "date", "criteria": ">=", "value": _OLDEST}
        case "full":
            return _between(WHOLE)
        case "score":  # an empty cell for the points would let everything pass
            return _between(f"={address(entry.beside['full'])}") | {"ignore_blank": False}
        case _:
            return {"validate": "any"}


def _condition(entry: Entry, own: str) -> str | None:
    """Return the formula that must be true, None for the kinds whose rule needs none; it may hold no array constant."""
    if entry.kind in MONEY:
        return f"AND(ISNUMBER({own}),{own}>=0,ROUND({own},6)={own})"
    if entry.kind in {"target", "actual"}:
        return _measured(entry, own)
    return f'OR({own}="%",ISERROR(VALUE({own})))' if entry.kind == "unit" else None


def _between(most: int | str) -> dict[str, Any]:
    return {"validate": "decimal", "criteria": "between", "minimum": 0, "maximum": most}


def _measured(entry: Entry, own: str) -> str:
    """Return the condition that a value is a figure where an operator is chosen, and within its limit where it is %."""
    operator, unit = address(entry.beside["operator"]), address(entry.beside["unit"])
    is_figure = f'OR({operator}="",{operator}="{QUALITATIVE}",ISNUMBER(VALUE({own})))'
    if entry.limit is None:
        return is_figure
    is_percent = f'AND(ISERROR(FIND("%",{own})),IFERROR(VALUE({own}),-1)>=0,IFERROR(VALUE({own}),-1)<={entry.limit})'
    return f'AND({is_figure},OR({unit}<>"%",{is_percent}))'
