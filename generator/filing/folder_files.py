"""The files of a report's folder, carried over into what it will hold."""

from collections.abc import Mapping
from pathlib import Path

from generator.content.layout import EARLIER, FILES, FORM_PROVENANCE, PROVENANCE, REPORT, TEXT
from generator.content.writing import to_yaml
from generator.errors import GongkaiError
from generator.filing.held import Held
from generator.model.report import Report

Files = Mapping[str, bytes]
"""Bytes by their paths in the folder, such as `files/报告.docx`."""


def files_of(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder.

    Raises:
        GongkaiError: one cannot be read.
    """
    try:
        found = sorted(path for path in folder.rglob("*") if path.is_file())
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}
    except OSError as error:
        raise GongkaiError(f"{error.filename}：无法读取（{error.strerror}），应为可以读取的文件") from error


def told(held: Held) -> dict[str, bytes]:
    """Return the files that say what a report holds."""
    files = {REPORT: to_yaml(held.report).encode(), TEXT: held.text.encode()}
    origins = {PROVENANCE: held.origins, FORM_PROVENANCE: held.form_origins}
    return files | {name: to_yaml(each).encode() for name, each in origins.items() if each}


def carried(before: Files, filed: Report, new: Report) -> dict[str, bytes]:
    """Return the originals and earlier versions that were there, the originals under the names that they have now.

    A file that is not listed keeps its name, unless an original has it now.
    """
    now = {each.sha256: each.file for each in new.originals}
    names = {each.file: now.get(each.sha256, each.file) for each in filed.originals}
    kept = {path: data for path, data in before.items() if path.startswith(f"{EARLIER}/")}
    files = {path.removeprefix(f"{FILES}/"): data for path, data in before.items() if path.startswith(f"{FILES}/")}
    strangers = {name: data for name, data in files.items() if name not in names}
    listed = {names[name]: data for name, data in files.items() if name in names}
    return kept | {f"{FILES}/{name}": data for name, data in (strangers | listed).items()}


def as_version(before: Files, number: int) -> dict[str, bytes]:
    """Return a whole folder, without its own earlier versions, as the version that an amendment replaces.

    Raises:
        GongkaiError: there is such a version already.
    """
    version = f"{EARLIER}/{number}"
    if any(path.startswith(f"{version}/") for path in before):
        message = f"已有第 {number} 次更正前的版本 {version}/，“更正记录”却不到 {number} 条"
        raise GongkaiError(f"{message}，应补上缺少的更正记录，或移走这个文件夹")
    return {f"{version}/{path}": data for path, data in before.items() if not path.startswith(f"{EARLIER}/")}
