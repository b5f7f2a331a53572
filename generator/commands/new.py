"""`gongkai new`: a bureau's own repository."""

from pathlib import Path

import click

from generator.starting.new import new_repository

_NEXT = """\
接下来：
  1. cd {folder}
  2. 用文本编辑器打开 content/publisher.yaml，填写由谁公开
  3. gongkai import 报告.docx    导入报告（也可以给出整个文件夹）
  4. gongkai check               检查内容
  5. gongkai serve               在本机预览；gongkai build 生成整个网站
README.md 有完整的步骤，包括怎样安装、保存和正式公开。"""


@click.command("new")
@click.argument("folder", metavar="目录", type=click.Path(path_type=Path))
def command(folder: Path) -> None:
    """新建一个单位自己的仓库：网站设置、内容目录和中文说明。

    目录应当还不存在，或者是空的，或者是刚克隆下来的空仓库。
    """
    files = new_repository(folder)
    click.echo(f"已在 {folder} 新建仓库，共 {len(files)} 个文件")
    click.echo(_NEXT.format(folder=folder))
