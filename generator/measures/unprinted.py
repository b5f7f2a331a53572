"""What to say of figures that are wanted and that a report does not print."""

from collections.abc import Iterable


def unprinted(things: str, fact: str, figures: Iterable[object | None]) -> str:
    """Say how many of the things, such as 项指标, print no such fact; nothing where every one does."""
    listed = list(figures)
    absent = listed.count(None)
    if absent == len(listed):
        return f"没有印出各{things}的{fact}"
    return f"有{absent}{things}没有印出{fact}" if absent else ""
