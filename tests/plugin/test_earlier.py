"""What is known of a new site: which of its folders hold nothing but files that were taken over."""

from pathlib import Path

import pytest

from generator.plugin.earlier import NewSite
from generator.plugin.files import Told

_PARTS = {
    "2023/a/x": ["2023/a/x/index.html", "2023/a/x/report.json"],
    "2023/a/y": ["2023/a/y/index.html"],
    "2023/a/y/earlier/1": ["2023/a/y/earlier/1/index.html"],
    "2024/b/z": ["2024/b/z/index.html"],
    ".": ["index.html"],
}


@pytest.mark.parametrize(
    ("built", "closed"),
    [
        ([], {"2023/a/x", "2023/a/y/earlier/1", "2024/b/z"}),
        (["2024/b/z"], {"2023/a/x", "2023/a/y/earlier/1"}),
        (["2023/a/y/earlier/1"], {"2023/a/x", "2024/b/z"}),
        (list(_PARTS), set()),
    ],
)
def test_a_folder_is_closed_that_has_only_what_was_taken_over(built: list[str], closed: set[str]) -> None:
    assert NewSite(Path("new"), b"", _parts(), _taken(built)).closed == closed


def test_a_folder_is_not_closed_where_something_written_by_hand_lies_too() -> None:
    beside = frozenset({"2023/a/x/photo.png", "2024/b/z/more/index.html", "about/index.html"})
    assert NewSite(Path("new"), b"", _parts(), _taken([]), beside).closed == {"2023/a/y/earlier/1"}


def _parts() -> dict[str, tuple[bytes, list[Told]]]:
    return {name: (b"", [Told(each, each, None) for each in files]) for name, files in _PARTS.items()}


def _taken(built: list[str]) -> dict[str, list[int]]:
    return {each: [1, 2, 3] for name, files in _PARTS.items() if name not in built for each in files}
