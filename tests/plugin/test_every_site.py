"""What the plugin gives to every site, and that a build knows when it changes."""

import shutil
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils.yaml import yaml_load

from generator.errors import GongkaiError
from generator.plugin import earlier, every_site
from generator.plugin.earlier import EarlierSite
from generator.plugin.every_site import SETTINGS, complete, packaged_theme
from generator.store.store import Store

_ROOT = Path(__file__).parents[2]
_LEAST = "site_name: 一\ndocs_dir: pages\ntheme: material\nplugins: [gongkai]\nnav: [a.md]\n"


def _config(folder: Path, more: str = "", least: str = _LEAST) -> MkDocsConfig:
    for name in ("pages", "content", "own"):
        (folder / name).mkdir(exist_ok=True)
    (folder / "mkdocs.yml").write_text(least + more, encoding="utf-8")
    config = load_config(str(folder / "mkdocs.yml"))
    complete(config)
    return config


def _frame(folder: Path) -> bytes:
    with Store.at(":memory:") as store:
        return EarlierSite.of(folder / "site", load_config(str(folder / "mkdocs.yml")), store).frame


def test_the_checkout_says_the_same_for_builders_without_the_plugin() -> None:
    told = yaml_load((_ROOT / "mkdocs.yml").read_text("utf-8"))
    ours = yaml_load(SETTINGS.read_text("utf-8"))
    for name in ("exclude_docs", "not_in_nav", "validation"):
        assert told[name] == ours[name]
    assert set(ours["markdown_extensions"]) <= set(map(str, told["markdown_extensions"]))


def test_the_packaged_theme_stands_before_the_one_it_is_made_upon(tmp_path: Path) -> None:
    assert _config(tmp_path).theme.dirs[0] == str(packaged_theme())


def test_a_package_without_its_theme_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(every_site, "_PACKAGE", tmp_path / "generator")
    with pytest.raises(GongkaiError, match="没有装全"):
        packaged_theme.__wrapped__()


def test_own_files_stand_before_the_packaged_theme(tmp_path: Path) -> None:
    directories = _config(tmp_path, least=_LEAST.replace("material", "{name: material, custom_dir: own}")).theme.dirs
    assert directories[:2] == [str(tmp_path / "own"), str(packaged_theme())]


def test_own_lines_are_added(tmp_path: Path) -> None:
    config = _config(tmp_path, "exclude_docs: /drafts/\nnot_in_nav: /letters/\n")
    assert config.exclude_docs
    assert config.not_in_nav
    for path in ("drafts/a.md", "assets/stylesheets/main.1.css"):
        assert config.exclude_docs.match_file(path)
    for path in ("letters/a.md", "2023/index.md"):
        assert config.not_in_nav.match_file(path)
    assert not config.not_in_nav.match_file("about.md")


def test_own_validation_stays(tmp_path: Path) -> None:
    assert _config(tmp_path, "validation: {anchors: ignore}\n").validation.links.anchors < 20
    assert _config(tmp_path).validation.links.anchors == 30


def test_another_packaged_theme_is_another_frame(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _config(tmp_path)
    theme = tmp_path / "theme"
    shutil.copytree(packaged_theme(), theme)
    for module in (every_site, earlier):
        monkeypatch.setattr(module, "packaged_theme", lambda: theme)
    before = _frame(tmp_path)
    assert _frame(tmp_path) == before
    style = theme / "assets/stylesheets/page.css"
    style.write_text(style.read_text("utf-8") + "/* changed */\n", encoding="utf-8")
    assert _frame(tmp_path) != before
