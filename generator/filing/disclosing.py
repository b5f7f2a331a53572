"""Entries of 公开信息 that many reports share, put into those that lack them; nothing else of a file changes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generator.content.file_writing import write_file
from generator.content.layout import REPORT
from generator.content.lines import Lines, split_lines
from generator.content.mistake import Mistake
from generator.content.record_loading import load_record
from generator.content.report_folders import report_folders
from generator.content.tree import ContentTree
from generator.content.yaml_lines import Value, read_yaml
from generator.content.yaml_text import Scalar, yaml_lines
from generator.errors import GongkaiError
from generator.model.report import Report

SHARED: Final = ("发布日期", "发布时间", "发布机构", "主题分类", "有效性", "公开方式")
"""What many reports may have alike; an index number, a document number or a date of writing is one report's own."""
_PLACE = "公开信息"


@dataclass(frozen=True)
class Disclosed:
    """How many reports were given entries, and how many had a value of their own for some of them, which stays."""

    given: int
    kept: int


def disclose(tree: ContentTree, entries: Mapping[str, str], only: Iterable[str] = ()) -> Disclosed:
    """Put entries into all reports, or into those of the addresses `only` (`2023/unit/project`).

    Raises:
        GongkaiError: there is no such report, a file cannot be read or written, or a value is not what its entry takes;
            no file has been written by then, but for a full disk.
    """
    folders = _folders(tree, list(only))
    new: dict[Path, bytes] = {}
    kept = 0
    for folder in folders:
        file = folder / REPORT
        before = file.read_bytes()
        after, own = _with_entries(before, tree.label(file), entries)
        kept += own
        if after != before:
            new[file] = after
    for file, data in new.items():
        write_file(file, data)
    return Disclosed(len(new), kept)


def _folders(tree: ContentTree, only: list[str]) -> list[Path]:
    """Return the folders of the reports that are asked for.

    Raises:
        GongkaiError: one of them does not exist, or a folder has a name that it may not have.
    """
    met = list(report_folders(tree))
    wrong = [each for each in met if isinstance(each, Mistake)]
    if wrong:
        raise _refused(wrong[0])
    folders = {"/".join(each.parts[-3:]): each for each in met if isinstance(each, Path)}
    unknown = [address for address in only if address not in folders]
    if unknown:
        raise GongkaiError(
            f"没有报告“{unknown[0]}”，应写成“年度/单位/项目”，与 {tree.root.name}/reports/ 下的文件夹相同"
        )
    return [folders[address] for address in only] if only else list(folders.values())


def _with_entries(data: bytes, file: str, entries: Mapping[str, str]) -> tuple[bytes, bool]:
    """Return a report's file with the entries that it lacks, and whether it has its own value for one of them.

    Raises:
        GongkaiError: the file cannot be read, or a value is not what its entry takes.
    """
    reading = read_yaml(data, file)
    if not reading.document or reading.mistakes:
        raise _refused(reading.mistakes[0])
    value, lines = reading.document.value, reading.document.lines
    envelope = value.get(_PLACE) if isinstance(value, dict) else None
    told = envelope if isinstance(envelope, dict) else {}
    missing = {name: text for name, text in entries.items() if told.get(name) in (None, "")}
    own = any(told.get(name) not in (None, "", text) for name, text in entries.items())
    after = _inserted(data.decode(), lines, missing).encode() if missing else data
    _prove(value, after, file, missing)
    return after, own


def _inserted(text: str, lines: Lines, missing: Mapping[str, str]) -> str:
    """Return the text with new lines in 公开信息, which stands at the end where there was none."""
    end = "\r\n" if "\r\n" in text else "\n"
    held = split_lines(text)
    place = lines.below.get(_PLACE)
    below = place.below if place else {}
    first = min((each.line for each in below.values()), default=0)
    indent = held[first - 1][: len(held[first - 1]) - len(held[first - 1].lstrip())] if first else "  "
    blank = {below[name].line - 1 for name in missing if name in below}
    told = [f"{indent}{line}" for line in yaml_lines({Scalar(name): Scalar(value) for name, value in missing.items()})]
    if place:
        after = [*held[: place.line], *told, *held[place.line :]]
        return end.join(line for number, line in enumerate(after) if number - len(told) not in blank)
    while held and not held[-1].strip():
        held.pop()
    return end.join([*held, f"{_PLACE}:", *told, ""])


def _prove(before: Value, after: bytes, file: str, missing: Mapping[str, str]) -> None:
    """Make sure that the new file says what the old one said and the new entries, and nothing else.

    Raises:
        GongkaiError: it does not, or a value is not what its entry takes.
    """
    reading = read_yaml(after, file)
    now = reading.document.value if reading.document else None
    if not isinstance(before, dict) or not isinstance(now, dict):
        raise GongkaiError(f"{file}:1：文件应为“键: 值”的形式，没有改动")
    envelope = before.get(_PLACE)
    wanted = {**before, _PLACE: {**(envelope if isinstance(envelope, dict) else {}), **missing}} if missing else before
    if now != wanted:
        line = reading.document.lines.of((_PLACE,)) if reading.document else 1
        raise GongkaiError(f"{file}:{line}：“{_PLACE}”的写法软件不能补写，没有改动；请手工补写{'、'.join(missing)}")
    faults = [
        each for each in load_record(Report, after, file).mistakes if each.line in _lines_of(after, file, missing)
    ]
    if faults:
        raise _refused(faults[0])


def _lines_of(data: bytes, file: str, names: Iterable[str]) -> set[int]:
    document = read_yaml(data, file).document
    return {document.lines.of((_PLACE, name)) for name in names} if document else set()


def _refused(mistake: Mistake) -> GongkaiError:
    return GongkaiError(f"{mistake.file}:{mistake.line}：{mistake.message}，没有改动任何文件")
