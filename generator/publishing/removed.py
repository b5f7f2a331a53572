"""What a public copy lacks of the file as filed, and what it shows only to those who look for it."""

from collections import Counter
from dataclasses import dataclass
from typing import Self

COMMENT, CHANGE, HIDDEN, EMBEDDED = "批注", "修订", "隐藏文字", "嵌入的文件"

_OF_SOFTWARE = frozenset(
    (
        *("administrator", "admin", "user", "users", "guest", "pc", "hp", "lenovo", "dell", "asus", "acer", "huawei"),
        *("thinkpad", "windows", "microsoft", "openpyxl", "python-docx", "xlsxwriter", "office", "wps"),
    )
)
_OF_SOFTWARE_WORDS = ("微软", "用户", "Microsoft", "WPS", "Windows", "未定义")


@dataclass(frozen=True)
class Removed:
    """The names in Chinese of the properties that name somebody, and numbers of places by what was there."""

    properties: tuple[str, ...] = ()
    places: tuple[tuple[str, int], ...] = ()

    @classmethod
    def of(cls, properties: list[tuple[str, str]], places: Counter[str]) -> Self:
        """Take the properties by their names with their texts; what software fills in names nobody."""
        names = dict.fromkeys(name for name, text in properties if not _is_of_software(text))
        return cls(tuple(names), counted(places, (COMMENT, CHANGE, HIDDEN, EMBEDDED)))

    @property
    def told(self) -> str:
        """All of it in words, empty where there is nothing: “文档属性（作者）、批注 2 处”."""
        properties = [f"文档属性（{'、'.join(self.properties)}）"] if self.properties else []
        return "、".join([*properties, tell(self.places)] if self.places else properties)


def counted(places: Counter[str], order: tuple[str, ...]) -> tuple[tuple[str, int], ...]:
    """Return the numbers that are not zero in an order of their names."""
    return tuple((name, places[name]) for name in order if places[name])


def tell(places: tuple[tuple[str, int], ...]) -> str:
    """Return numbers of places in words: “批注 2 处、修订 1 处”."""
    return "、".join(f"{name} {count} 处" for name, count in places)


def _is_of_software(text: str) -> bool:
    folded = text.strip().lower()
    return not folded or folded in _OF_SOFTWARE or any(word in text for word in _OF_SOFTWARE_WORDS)
