"""A sound content folder broken in one place."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

FOLDER = "reports/2023/wenhua-ju/jingfei"
REPORT = f"{FOLDER}/report.yaml"
CARD = "units/wenhua-ju.yaml"
SCHOOL = "units/xuexiao.yaml"


@dataclass(frozen=True)
class Case:
    """What is done to a sound content folder, and the one mistake that it makes."""

    name: str
    change: Callable[[Path], object]
    kind: str
    file: str
    line: int
    words: tuple[str, ...]


def replace(file: str, old: str, new: str) -> Callable[[Path], object]:
    def change(content: Path) -> None:
        text = (content / file).read_text("utf-8")
        assert old in text
        (content / file).write_text(text.replace(old, new), "utf-8")

    return change


def add(file: str, data: bytes = b"") -> Callable[[Path], object]:
    def change(content: Path) -> None:
        (content / file).parent.mkdir(parents=True, exist_ok=True)
        (content / file).write_bytes(data)

    return change


def append(file: str, text: str) -> Callable[[Path], object]:
    def change(content: Path) -> None:
        with (content / file).open("a", encoding="utf-8") as opened:
            opened.write(text)

    return change


def remove(file: str) -> Callable[[Path], object]:
    return lambda content: (content / file).unlink()


def rename(old: str, new: str) -> Callable[[Path], object]:
    return lambda content: (content / old).rename(content / new)


def link_outside(file: str) -> Callable[[Path], object]:
    """Replace a file or folder by a link to the same thing outside the content."""

    def change(content: Path) -> None:
        outside = content.parent / "outside"
        (content / file).rename(outside)
        (content / file).symlink_to(outside)

    return change


def card(slug: str, text: str) -> Callable[[Path], object]:
    return add(f"units/{slug}.yaml", text.encode())
