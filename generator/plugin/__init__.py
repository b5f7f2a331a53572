"""The MkDocs plugin: hands the generated pages and downloads to MkDocs, and nothing more."""

import importlib
import logging
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from jinja2 import Environment
from markdown.extensions.toc import nest_toc_tokens
from mkdocs.config.base import Config
from mkdocs.config.config_options import Dir, Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents, get_toc
from mkdocs.utils.meta import get_data
from mkdocs.utils.templates import TemplateContext

from generator.site.builder import EARLIER, PRODUCTION, UNCHANGED, tell

if TYPE_CHECKING:
    from generator.kept.scan import Scan
    from generator.plugin.assembly import Assembly
    from generator.plugin.earlier import EarlierSite
    from generator.site.markdown import Heading

_LOG = logging.getLogger("mkdocs.plugins.gongkai")
_CODE = Path(__file__).parents[1]
_NO_DATE = "1970-01-01"
"""No page carries the date of a build: MkDocs stamps the compressed site map with the latest of these."""


class GongkaiConfig(Config):
    """The plugin's settings in mkdocs.yml."""

    content = Dir(exists=True, default="content")
    production = Type(bool, default=False)


class GongkaiPlugin(BasePlugin[GongkaiConfig]):
    """Adds what is made from the content folder to the pages written by hand."""

    _code: frozenset[tuple[Path, int, int]] = frozenset()
    _scan: "Scan | None" = None
    _earlier: "EarlierSite | None" = None
    _assembly: "Assembly"
    _moved: "dict[str, str]"

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002 (MkDocs's own signature)
        """Note the code as a server finds it; MkDocs keeps a plugin that hears of the start over all its builds."""
        self._code = _state_of_the_code() if command == "serve" else frozenset()

    def on_config(self, config: MkDocsConfig) -> None:
        """Give the site what every site has; end where the site that would be replaced is the one that would be built.

        Raises:
            SystemExit: that is so; the exit code tells the builder.
            Abort: there is no theme, or what was kept of earlier builds cannot be read; the log says why.
        """
        from generator.errors import GongkaiError  # noqa: PLC0415
        from generator.kept.scan import Scan  # noqa: PLC0415
        from generator.plugin.earlier import EarlierSite, content_digest  # noqa: PLC0415
        from generator.plugin.every_site import complete  # noqa: PLC0415
        from generator.store.store import Store  # noqa: PLC0415

        content = Path(self.config.content)
        try:
            complete(config)
            if EARLIER not in os.environ:
                return
            with Store.beside(content) as store:
                self._earlier = EarlierSite.of(Path(os.environ[EARLIER]), config, store)
                self._scan = Scan.of(content)
                digest = content_digest(self._scan, production=self._is_for_production)
                whole = self._earlier.is_whole(digest)
        except GongkaiError as error:
            _LOG.error(error)
            raise Abort("网站没有生成，原因见上") from error
        tell(content, digest)
        if whole:
            raise SystemExit(UNCHANGED)

    @property
    def _is_for_production(self) -> bool:
        return self.config.production or PRODUCTION in os.environ

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add every page and download.

        Raises:
            Abort: something is wrong that a person has to mend; the log says what.
        """
        self._forget_old_code()
        # Imported here, so that a running server takes the code as it is now.
        from generator.errors import GongkaiError  # noqa: PLC0415
        from generator.kept.scan import Scan  # noqa: PLC0415
        from generator.plugin.assembly import Assembly  # noqa: PLC0415
        from generator.plugin.lasting import name_by_contents  # noqa: PLC0415

        try:
            scan = self._scan or Scan.of(Path(self.config.content))
            production, by_hand = self._is_for_production, files.src_uris
            self._assembly = Assembly.of(scan, config, self._earlier, production=production, by_hand=by_hand)
        except GongkaiError as error:
            _LOG.error(error)
            raise Abort("网站没有生成，原因见上") from error
        self._moved = name_by_contents(files)
        return self._assembly.with_generated(files, config)

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG002 (MkDocs's own signature)
        """Let the theme's templates find what was renamed."""
        from generator.plugin.lasting import lead_there  # noqa: PLC0415

        lead_there(env, self._moved)
        return env

    def on_pre_page(self, page: Page, *, config: MkDocsConfig, files: Files) -> Page:  # noqa: ARG002 (MkDocs's own signature)
        """Take the date of the build away."""
        page.update_date = _NO_DATE
        return page

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002 (MkDocs's own signature)
        """Keep generated pages from Python-Markdown; they are rendered in the end."""
        return "" if self._assembly.makes(page.file) else markdown

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002 (MkDocs's own signature)
        """Say which anchors a generated page has, so that links to them can be checked."""
        from generator.site.markdown import anchors_of  # noqa: PLC0415

        if self._assembly.makes(page.file):
            page.present_anchor_ids = anchors_of(page.file.content_string)
        return html

    def on_page_context(
        self,
        context: TemplateContext,
        *,
        page: Page,
        config: MkDocsConfig,  # noqa: ARG002 (MkDocs's own signature)
        nav: Navigation,  # noqa: ARG002
    ) -> TemplateContext:
        """Render a generated page, one at a time, so that no more than one of them stands in memory."""
        from generator.site.markdown import headings_of, html_of  # noqa: PLC0415

        if self._assembly.makes(page.file):
            text, _ = get_data(page.file.content_string)
            page.content = html_of(text)
            page.toc = contents(headings_of(text))
        return context

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG002 (MkDocs's own signature)
        """Forget the HTML of a generated page once it is part of its output."""
        if self._assembly.makes(page.file):
            page.content, page.toc = None, TableOfContents([])
        return output

    def on_template_context(
        self,
        context: TemplateContext,
        *,
        template_name: str,
        config: MkDocsConfig,
    ) -> TemplateContext:
        """Let the site map name every page, those too that are not built again."""
        if template_name == "sitemap.xml":
            context["pages"] = self._assembly.with_kept(context["pages"], config)  # type: ignore[typeddict-item]  # as much as it asks
        return context

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the search index beside the pages.

        Raises:
            Abort: it could not be written; the log says why.
        """
        from generator.errors import GongkaiError  # noqa: PLC0415

        try:
            left = self._assembly.finish(Path(config.site_dir))
            tell(Path(self.config.content), self._assembly.content, *left)
        except GongkaiError as error:
            _LOG.error(error)
            raise Abort("网站没有生成，原因见上") from error

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:  # noqa: ARG002 (MkDocs's own signature)
        """Build anew when the content, the code or the theme changes."""
        from generator.plugin.every_site import packaged_theme  # noqa: PLC0415

        for folder in (self.config.content, str(_CODE), str(packaged_theme()), config.theme.custom_dir):
            if folder:
                server.watch(folder)
        return server

    def _forget_old_code(self) -> None:
        """Let Python read the package again when a file of it has changed under a running server."""
        code = _state_of_the_code() if self._code else self._code
        if code == self._code:
            return
        self._code = code
        for name in [name for name in sys.modules if name.startswith("generator.") and name != __name__]:
            del sys.modules[name]
        importlib.invalidate_caches()


def contents(headings: "Iterable[Heading]") -> TableOfContents:
    """Return headings as MkDocs's table of contents."""
    tokens = [{"level": each.level, "id": each.id, "name": each.title} for each in headings]
    return get_toc(nest_toc_tokens(tokens))  # type: ignore[arg-type]  # the stubs want what only Python-Markdown has


def _state_of_the_code() -> frozenset[tuple[Path, int, int]]:
    """Return every source file and template with its time and size."""
    found = (path for path in _CODE.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return frozenset((path, path.stat().st_mtime_ns, path.stat().st_size) for path in found)
