"""`gongkai publish`: the site becomes public, or stays what it was."""

from pathlib import Path

import click

from generator.errors import GongkaiError
from generator.releasing.manifest import Manifest
from generator.releasing.publishing import Asked, Published, publish
from generator.releasing.rollback import roll_back

_PREVIOUS = "上一版"
_WITHOUT_ADDRESS = "网站地图因此是空的；网站放在子路径下时，“找不到页面”（404）的页面没有样式，其中的链接不通"


@click.command("publish")
@click.option(
    "--config",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("mkdocs.yml"),
    show_default=True,
    metavar="文件",
    help="网站设置文件；退回时不需要。",
)
@click.option(
    "--to",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    metavar="目录",
    help="公开到哪里；网站服务器的根目录是其中的 current。",
)
@click.option(
    "--keep",
    type=click.IntRange(min=1),
    default=5,
    show_default=True,
    metavar="个数",
    help="保留最近几个版本，可以退回。",
)
@click.option("--revision", metavar="版本", help="内容的版本号，记入清单；不写时取内容所在 Git 仓库的提交。")
@click.option("--fewer", is_flag=True, help="允许公开的页面大量减少。")
@click.option("--replace", is_flag=True, help="内容不包含已经公开的提交时，仍然以它取代。")
@click.option(
    "--rollback",
    is_flag=False,
    flag_value=_PREVIOUS,
    metavar="[版本]",
    help="不生成网站，退回到上一个版本，或者指明的版本。",
)
@click.option("--with-withdrawn", is_flag=True, help="退回时，后来撤回的报告也重新公开。")
def command(  # noqa: PLR0913 (one parameter per option)
    config: Path,
    to: Path,
    *,
    keep: int,
    revision: str | None,
    fewer: bool,
    replace: bool,
    rollback: str | None,
    with_withdrawn: bool,
) -> None:
    """生成、核对并公开网站；任何一步失败，公众看到的仍是原来的网站。"""
    if rollback:
        name = None if rollback == _PREVIOUS else rollback
        release, manifest = roll_back(to, name, _wait, with_withdrawn=with_withdrawn)
        click.echo(f"已退回，现在公开的是{_where(release.name, manifest, to)}")
    elif not config.is_file():
        raise GongkaiError(f"没有网站设置文件 {config}，请在内容仓库的目录里运行，或者用 --config 指明")
    else:
        published = publish(Asked(config, keep, revision, fewer, replace), to, _wait)
        click.echo(_told(published, to))
        if not _has_address(published):
            click.echo(f"提示：{config} 没有写网站的地址（site_url），{_WITHOUT_ADDRESS}", err=True)


def _has_address(published: Published) -> bool:
    """Tell whether the builder knew where the site will be: without that, its site map names no page."""
    return b"<loc>" in (published.release.site / "sitemap.xml").read_bytes()


def _wait() -> None:
    click.echo("另一个发布正在进行，等它结束……", err=True)


def _told(published: Published, to: Path) -> str:
    name, manifest = published.release.name, published.manifest
    where = _where(name, manifest, to)
    if published.later:
        return f"已经公开的内容更新，没有改变：{where}"
    if not published.made:
        return f"内容没有变化，公开的仍是{where}"
    return f"已公开{where}\n新增{published.new}个页面，改动{published.changed}个，减少{published.gone}个"


def _where(name: str, manifest: Manifest, to: Path) -> str:
    commit = f"（{manifest.commit[:12]}）" if manifest.commit else ""
    return f"版本 {name}{commit}，共{manifest.pages}个页面：{to / 'current'}"
