"""A real site of nothing but generated pages, built in a folder of its own."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

from generator.checking.verification import Verification
from generator.content.corpus import Corpus
from generator.pages.tree import pages
from generator.pages.views.listed import UNVERIFIED

THEME = Path(__file__).parents[2] / "theme"
_SETTINGS: dict[str, Any] = {
    "site_name": "样例",
    "site_url": "https://example.invalid/x/",
    "extra": {"edit": "https://example.invalid/repo/edit/main/"},
    "plugins": ["material/search"],
    "markdown_extensions": ["attr_list", "tables", {"toc": {"permalink": True}}],
}


def build(corpus: Corpus, folder: Path, theme: Path | None = THEME, verification: Verification = UNVERIFIED) -> Path:
    """Build the corpus's pages with the site's theme, or with Material alone, and return the site's folder."""
    for path, markdown in pages(corpus, verification).items():
        file = folder / "docs" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(markdown, encoding="utf-8")
    ours = {"custom_dir": str(theme)} if theme else {}
    look = {"name": "material", "font": False, "features": ["navigation.path"], **ours}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump({**_SETTINGS, "theme": look}), encoding="utf-8")
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q"], cwd=folder, env=environment, check=True)
    return folder / "site"
