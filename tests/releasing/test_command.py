"""The real command: what it tells, and that whatever it meets, the public site is the last good one."""

import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.releasing.place import Place
from tests.releasing.bureau import REPORT, bureau, left_over, public, publish, say, shown


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout that has published once."""
    project = bureau(tmp_path_factory.mktemp("bureau") / "checkout")
    told = publish(project)
    assert told.returncode == 0, told.stderr
    assert told.stdout.startswith("已公开版本 000001，共19个页面：")
    assert told.stdout.endswith("新增19个页面，改动0个，减少0个\n")
    return project


def test_it_tells_what_it_does(project: Path) -> None:
    to = project / "public"
    same = publish(project)
    assert (same.returncode, same.stdout) == (0, f"内容没有变化，公开的仍是版本 000001，共19个页面：{to / 'current'}\n")
    say(project, "又说了一句。")
    told = publish(project, "--revision", "V2")
    assert told.stdout.splitlines()[0] == f"已公开版本 000002（V2），共19个页面：{to / 'current'}"
    assert "又说了一句。" in shown(to)
    assert not (to / "current" / "404.html.gz").samefile(to / "current" / "404.html")
    first, second = Place(to).all()
    assert (second.site / "404.html.br").samefile(first.site / "404.html.br")
    assert first.manifest().faults(first.site) == []
    back = publish(project, "--rollback")
    assert (back.returncode, back.stdout) == (0, f"已退回，现在公开的是版本 000001，共19个页面：{to / 'current'}\n")
    assert "又说了一句。" not in shown(to)
    forward = publish(project, "--rollback", "000002")
    assert "现在公开的是版本 000002（V2）" in forward.stdout
    assert publish(project, "--rollback", "7").returncode == 1


def test_going_back_needs_no_settings_but_publishing_does(project: Path, tmp_path: Path) -> None:
    """Who goes back in a hurry stands anywhere."""
    back = publish(tmp_path, "--rollback", Place(project / "public").all()[0].name, to=project / "public")
    assert (back.returncode, "已退回" in back.stdout) == (0, True), back.stderr
    refused = publish(tmp_path, to=project / "public")
    assert (refused.returncode, refused.stderr) == (
        1,
        "错误：没有网站设置文件 mkdocs.yml，请在内容仓库的目录里运行，或者用 --config 指明\n",
    )


def test_without_an_address_it_says_what_will_not_work(project: Path) -> None:
    assert "没有写网站的地址（site_url）" in publish(project).stderr
    settings = project / "mkdocs.yml"
    kept = settings.read_text("utf-8")
    settings.write_text(kept.replace('!ENV [SITE_URL, ""]', "https://portal.invalid/jixiao/"), "utf-8")
    told = publish(project, to=project.parent / "有 地址")
    settings.write_text(kept, "utf-8")
    assert (told.returncode, "site_url" in told.stderr) == (0, False), told.stderr


def test_fewer_releases_are_kept_at_once_even_if_nothing_changed(project: Path, tmp_path: Path) -> None:
    """And one can go back still."""
    to = tmp_path / "public"
    for sentence in ("一。", "二。", "三。"):
        say(project, sentence)
        assert publish(project, to=to).returncode == 0
    assert "内容没有变化" in publish(project, "--keep", "1", to=to).stdout
    assert [each.name for each in Place(to).all()] == ["000002", "000003"]
    assert publish(project, "--rollback", to=to).returncode == 0
    refused = publish(project, "--rollback", to=to)
    assert (refused.returncode, "没有版本 000001" in refused.stderr) == (1, True)


def test_wrong_use_ends_with_2(project: Path) -> None:
    for arguments in (["--keep", "0"], ["--keep", "x"], ["--nothing"]):
        assert publish(project, *arguments).returncode == 2


def _append(name: str, text: str) -> Callable[[Path], None]:
    def change(project: Path) -> None:
        file = project / name
        file.write_text(file.read_text("utf-8") + text, "utf-8")

    return change


def _dangle(name: str) -> Callable[[Path], None]:
    def change(project: Path) -> None:
        (project / name).unlink(missing_ok=True)
        (project / name).symlink_to("nowhere")

    return change


def _without_description(project: Path) -> None:
    (project / "content" / "pages" / "about.md").write_text("# 关于\n", "utf-8")


_TEXT = f"content/reports/{REPORT}/text.md"
_FAULTS: dict[str, tuple[Callable[[Path], None], str]] = {
    "screening": (_append(_TEXT, "\n秘密★1年\n"), "[screening/"),
    "example": (_append("content/publisher.yaml", "示例配置: true\n"), "示例配置"),
    "third party": (
        _append("mkdocs.yml", "\nextra_css: ['https://other.test/a.css']\n"),
        "其他网站请求“https://other.test",
    ),
    "dead anchor": (_append("content/pages/about.md", '\n<p><a href="../#none">x</a></p>\n'), "#none"),
    "no description": (
        _without_description,
        'about/index.html：缺少 <meta name="ColumnDescription">，手写页面应在开头写明 description',
    ),
    "unreadable text": (_dangle(_TEXT), "text.md"),
    "unreadable page": (_dangle("content/pages/other.md"), "other.md"),
    "unreadable picture": (_dangle("content/pages/other.png"), "other.png"),
}


@pytest.mark.parametrize("fault", _FAULTS)
def test_whatever_is_wrong_the_public_site_stays(fault: str, project: Path) -> None:
    change, words = _FAULTS[fault]
    before = public(project / "public")
    kept = {path: path.read_bytes() for path in (project / "content").rglob("*") if path.is_file()}
    kept[project / "mkdocs.yml"] = (project / "mkdocs.yml").read_bytes()
    change(project)
    told = publish(project)
    for path in (project / "content").rglob("*"):
        if path.is_symlink():
            path.unlink()
    for path, data in kept.items():
        path.write_bytes(data)
    assert told.returncode == 1
    assert words in told.stderr
    assert public(project / "public") == before
    assert left_over(project, project / "public") == []


@pytest.mark.parametrize("most", [4_000, 50_000, 70_000])
def test_a_disk_that_takes_no_more_leaves_the_public_site(most: int, project: Path) -> None:
    before = public(project / "public")
    say(project, f"多到{most}。")
    told = subprocess.run(
        [sys.executable, "-m", "generator", "publish", "--to", "public"],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most)),
    )
    assert "Traceback" not in told.stderr, told.stderr
    assert told.returncode == 1
    assert "错误：" in told.stderr
    assert public(project / "public") == before
    after = publish(project)
    assert after.returncode == 0, after.stderr
    assert left_over(project, project / "public") == []
