"""What lies beside a file under its name and `.gz` or `.br` is that file: web servers send it instead."""

import zlib
from collections.abc import Collection
from pathlib import Path

import brotli

from generator.releasing.packing import ENDINGS, unpacked
from generator.side_by_side import side_by_side


def faults(site: Path, files: Collection[str]) -> list[str]:
    """Return the packed files that hold something else."""
    names = sorted(name for name in files if name.endswith(ENDINGS) and name[:-3] in files)
    same = side_by_side(lambda number: _is_same(site, names[number]), len(names))
    return [
        f"{name}：不是 {name[:-3]} 的压缩文件，网站服务器会把它当作后者发送；请给其中一个换名字"
        for name, is_same in zip(names, same, strict=True)
        if not is_same
    ]


def _is_same(site: Path, name: str) -> bool:
    try:
        return unpacked(name, (site / name).read_bytes()) == (site / name[:-3]).read_bytes()
    except (OSError, EOFError, zlib.error, brotli.error):
        return False
