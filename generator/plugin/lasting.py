"""Styles, scripts and pictures in a folder that is named by their contents, so that browsers may keep them for good."""

from collections.abc import Iterable
from hashlib import sha256
from typing import Final

from jinja2 import Environment, pass_context
from mkdocs.structure.files import File
from mkdocs.utils.templates import TemplateContext, url_filter

_ASSETS: Final = "assets/"
_DIGITS: Final = 12


def name_by_contents(files: Iterable[File]) -> dict[str, str]:
    """Move what lies in `assets/` to `assets-<digest>/`, as deep as before, and return where each file is now.

    One digest of all: scripts load each other by relative addresses, and none may meet another version of another.
    """
    assets = sorted((each for each in files if _is_asset(each)), key=lambda each: each.src_uri)
    told = sha256()
    for each in assets:
        told.update(repr((each.src_uri, sha256(each.content_bytes).digest())).encode())
    folder = f"{_ASSETS.removesuffix('/')}-{told.hexdigest()[:_DIGITS]}/"
    for each in assets:
        each.dest_uri = folder + each.dest_uri.removeprefix(_ASSETS)
        each.url = each.dest_uri
    return {each.src_uri: each.dest_uri for each in assets}


def lead_there(environment: Environment, moved: dict[str, str]) -> None:
    """Let templates ask for the files by the names that they have in the theme."""

    @pass_context
    def url(context: TemplateContext, value: str) -> str:
        return url_filter(context, moved.get(str(value), str(value)))

    environment.filters["url"] = url


def _is_asset(file: File) -> bool:
    return file.src_uri.startswith(_ASSETS) and not file.is_documentation_page() and file.inclusion.is_included()
