"""Minted slugs are readable, valid, free and always the same."""

import logging
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.content.layout import SLUG
from generator.content.slugs import LONGEST, mint


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("政研改革经费", "zhengyan-gaige-jingfei"),
        ("援疆工作经费项目", "yuanjiang-gongzuo-jingfei-xiangmu"),
        ("重庆银行", "chongqing-yinhang"),
        ("2023年“三区”人才支持计划（教师专项）", "2023-nian-sanqu-rencai-zhichi-jihua-jiaoshi-zhuanxiang"),
        ("ＡＢＣ系统V2.0", "abc-xitong-v2-0"),
        ("Ürümqi—Kašgar", "urumqi-kasgar"),
        ("绿化", "lvhua"),
        ("", "xiangmu"),
        ("（——）", "xiangmu"),
        ("ئۇيغۇر", "xiangmu"),
    ],
)
def test_a_name_becomes_a_slug(name: str, slug: str) -> None:
    assert mint(name, ()) == slug


@pytest.mark.parametrize(
    ("taken", "slug"),
    [
        (["jingfei"], "jingfei-2"),
        ({"jingfei", "jingfei-2", "jingfei-4"}, "jingfei-3"),
        (["jingfei-2"], "jingfei"),
    ],
)
def test_a_taken_slug_gets_a_number(taken: list[str], slug: str) -> None:
    assert mint("经费", taken) == slug


def test_a_long_name_is_cut_at_a_word() -> None:
    slug = mint("经费" * 100, ())
    assert slug == "-".join(["jingfei"] * 10)
    assert len(slug) <= LONGEST


def test_a_long_word_is_cut() -> None:
    assert mint("x" * 200, ()) == "x" * LONGEST


@given(st.text(max_size=60))
def test_every_slug_is_valid(name: str) -> None:
    slug = mint(name, ())
    assert SLUG.fullmatch(slug)
    assert len(slug) <= LONGEST
    assert slug == mint(name, ())
    assert mint(name, [slug]) == f"{slug}-2"


def test_minting_is_silent_and_leaves_no_file_behind(tmp_path: Path) -> None:
    command = "from generator.content.slugs import mint; print(mint('经费', ()))"
    environment = {"TMPDIR": str(tmp_path), "PYTHONPATH": str(Path(__file__).parents[2])}
    run = subprocess.run([sys.executable, "-c", command], env=environment, capture_output=True, text=True, check=True)
    assert (run.stdout, run.stderr) == ("jingfei\n", "")
    assert list(tmp_path.iterdir()) == []


def test_the_shared_temporary_folder_is_not_trusted(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "jieba.cache").write_bytes(b"not what jieba wrote")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    logging.getLogger("jieba").setLevel(logging.DEBUG)
    assert mint("政研改革", ()) == "zhengyan-gaige"
