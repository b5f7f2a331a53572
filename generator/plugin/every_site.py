"""What every site has without asking for it: the packaged theme, and the settings of `every_site.yml`."""

from functools import cache
from pathlib import Path
from typing import Any, Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils.yaml import yaml_load

from generator.errors import GongkaiError

SETTINGS: Final = Path(__file__).with_name("every_site.yml")
_PACKAGE = Path(__file__).parents[1]
_ADDED = ("exclude_docs", "not_in_nav")
"""Settings to which a site adds its own lines."""


@cache
def packaged_theme() -> Path:
    """Return the theme's folder: inside the package where it is installed, beside it in a checkout.

    Raises:
        GongkaiError: it is in neither place; the site would have the look of the parent theme.
    """
    found = next((each for each in (_PACKAGE / "theme", _PACKAGE.parent / "theme") if each.is_dir()), None)
    if found is None:
        raise GongkaiError(f"{_PACKAGE} 中没有主题（theme），软件没有装全，请重新安装 gongkai")
    return found


def complete(config: MkDocsConfig) -> None:
    """Give a site what every site has.

    The packaged theme stands between the site's own `custom_dir`, which may replace single files of it, and the theme
    that it is made upon. Lines of `exclude_docs` and `not_in_nav` are added to those of the site; `validation` is the
    site's where it says anything.
    """
    directories = config.theme.dirs
    directories.insert(1 if config.theme.custom_dir else 0, str(packaged_theme()))
    with SETTINGS.open("rb") as file:
        ours = yaml_load(file)
    told = settings_of(config)
    for name in _ADDED:
        lines = "\n".join(filter(None, (ours[name], told.get(name))))
        setattr(config, name, getattr(MkDocsConfig, name).validate(lines))
    if "validation" not in told:
        config.validation = MkDocsConfig.validation.validate(ours["validation"])
    extensions = config.markdown_extensions
    extensions.extend(each for each in ours["markdown_extensions"] if each not in extensions)


def settings_of(config: MkDocsConfig) -> dict[str, Any]:
    """Return what mkdocs.yml says, with what it inherits, and with what it takes from the environment."""
    with Path(config.config_file_path).open("rb") as file:
        return yaml_load(file)
