"""A site for production needs a publisher that is complete and nobody's example."""

import subprocess
from pathlib import Path

import pytest

from generator.errors import GongkaiError
from generator.model.publisher import Publisher
from generator.site.production import REQUIRED, refuse_unfit
from tests.site.test_build import mkdocs

_COMPLETE = {
    "站点名称": "样例县绩效评价公开",
    "主办单位": "样例县财政局",
    "联系方式": "样例县财政局绩效科",
    "网站域名": "www.example.invalid",
    "网站标识码": "0000000000",
    "ICP备案号": "样ICP备00000000号",
    "公安备案号": "样公网安备 00000000000000号",
    "党政机关网站标识": "https://example.invalid/mark",
    "网站找错": "https://example.invalid/errors",
}


def _refused(**changes: object) -> str:
    with pytest.raises(GongkaiError) as refused:
        refuse_unfit(Publisher.model_validate(_COMPLETE | changes), "content")
    return str(refused.value)


def test_a_complete_publisher_passes() -> None:
    refuse_unfit(Publisher.model_validate(_COMPLETE), "content")


@pytest.mark.parametrize("name", REQUIRED)
def test_every_required_entry_is_asked_for(name: str) -> None:
    alias = Publisher.model_fields[name].alias or name
    assert f"缺少“{alias}”" in _refused(**{alias: None})


def test_everything_is_said_at_once() -> None:
    message = _refused(联系方式=None, 网站标识码=None, 示例配置=True)
    assert message.startswith("content/publisher.yaml：缺少“联系方式”“网站标识码”")
    assert "删除“示例配置”一行" in message


def _production(project: Path) -> subprocess.CompletedProcess[str]:
    return mkdocs(project, GONGKAI_PRODUCTION="1")


def test_an_example_is_not_built_for_production(project: Path) -> None:
    built = _production(project)
    assert built.returncode == 1
    assert "示例配置" in built.stderr
    assert "Traceback" not in built.stderr
    assert not (project / "site" / "index.html").exists()


def test_the_settings_may_ask_for_production(project: Path) -> None:
    settings = project / "mkdocs.yml"
    settings.write_text(settings.read_text().replace("content: content", "content: content\n      production: true"))
    assert mkdocs(project).returncode == 1


def test_a_complete_site_is_built_for_production(project: Path) -> None:
    lines = [f"{key}: {value}\n" for key, value in _COMPLETE.items()]
    (project / "content" / "publisher.yaml").write_text("".join(lines).replace("0000000000\n", "'0000000000'\n"))
    built = _production(project)
    assert built.returncode == 0, built.stderr
    assert "样ICP备00000000号" in (project / "site" / "404.html").read_text()
