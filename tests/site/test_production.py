"""A site for production needs a publisher that is complete and nobody's example, and reports that are dated."""

import subprocess
from pathlib import Path

import pytest
import yaml

from generator.errors import GongkaiError
from generator.model.publisher import Publisher
from generator.site.production import REQUIRED, refuse_unfit
from tests.pages import sample
from tests.site.test_build import mkdocs

_COMPLETE = {
    "站点名称": "云岭县绩效评价公开",
    "主办单位": "云岭县财政局",
    "联系方式": "云岭县财政局绩效科，电话 010-00000001",
    "网站域名": "www.yunling.test",
    "网站标识码": "1000000001",
    "ICP备案号": "云ICP备10000001号",
    "公安备案号": "云公网安备 10000000000001号",
    "党政机关网站标识": "https://mark.test/yunling",
    "网站找错": "https://errors.test/yunling",
}
_SHIPPED = yaml.safe_load((Path(__file__).parents[2] / "content" / "publisher.yaml").read_text(encoding="utf-8"))


def _alias(name: str) -> str:
    return Publisher.model_fields[name].alias or name


def _refused(**changes: object) -> str:
    with pytest.raises(GongkaiError) as refused:
        refuse_unfit(Publisher.model_validate(_COMPLETE | changes), "content")
    return str(refused.value)


def test_a_complete_publisher_passes() -> None:
    refuse_unfit(Publisher.model_validate(_COMPLETE), "content")


@pytest.mark.parametrize("blank", [None, "", "  ", "\u3000"])
@pytest.mark.parametrize("name", [name for name in REQUIRED if name != "site_name"])
def test_every_required_entry_is_asked_for(name: str, blank: str | None) -> None:
    publisher = Publisher.model_validate(_COMPLETE).model_copy(update={name: blank})
    with pytest.raises(GongkaiError) as refused:
        refuse_unfit(publisher, "content")
    assert f"content/publisher.yaml：缺少“{_alias(name)}”；应为{REQUIRED[name]}" in str(refused.value)


@pytest.mark.parametrize(
    ("alias", "value", "fault"),
    [
        ("站点名称", "绩效评价公开（样例）", "含有“样例”"),
        ("主办单位", "-", "没有文字"),
        ("主办单位", "——", "没有文字"),
        ("联系方式", "电话 XXXX", "是占位的符号"),
        ("联系方式", "电话 ｘｘｘｘ", "是占位的符号"),
        ("联系方式", "绩效科，电话 0000-00000000", "号码全是 0"),
        ("网站域名", "www.example.com", "是示范用的地址"),
        ("网站域名", "example.gov.cn", "是示范用的地址"),
        ("网站域名", "jixiao.invalid", "是示范用的地址"),
        ("网站域名", "localhost:8000", "是示范用的地址"),
        ("网站标识码", "0000000000", "号码全是 0"),
        ("网站标识码", "bm00000000", "号码全是 0"),
        ("ICP备案号", "云ICP备00000000号", "号码全是 0"),
        ("公安备案号", "XXXX号", "是占位的符号"),
        ("党政机关网站标识", "https://example.org/mark", "是示范用的地址"),
        ("网站找错", "http://127.0.0.1/errors", "是示范用的地址"),
        ("承办单位", "示例县信息中心", "含有“示例”"),
        ("门户网站", "https://www.example.net/", "是示范用的地址"),
    ],
)
def test_a_placeholder_is_no_value(alias: str, value: str, fault: str) -> None:
    assert f"content/publisher.yaml：“{alias}”是“{value}”，{fault}；应为" in _refused(**{alias: value})


@pytest.mark.parametrize("alias", [_alias(name) for name in REQUIRED if _alias(name) in _SHIPPED])
def test_the_values_of_the_shipped_example_are_refused(alias: str) -> None:
    assert f"“{alias}”是“{_SHIPPED[alias]}”" in _refused(**{alias: _SHIPPED[alias]})


def test_everything_is_said_at_once() -> None:
    message = _refused(联系方式=None, 网站标识码="0000000000", 示例配置=True)
    assert len(message.splitlines()) == 4
    assert "缺少“联系方式”" in message
    assert "“网站标识码”是“0000000000”" in message
    assert "删除“示例配置”一行" in message


@pytest.mark.parametrize(
    ("envelope", "found"), [({}, "没有“发布日期”"), ({"发布日期": "2024年5月"}, "“发布日期”是“2024年5月”，没有日")]
)
def test_a_report_without_a_day_of_publication_is_listed(envelope: dict[str, str], found: str) -> None:
    filed = sample.filed({**sample.BARE, "公开信息": envelope}, "tushuguan", "tushuche")
    with pytest.raises(GongkaiError) as refused:
        refuse_unfit(Publisher.model_validate(_COMPLETE), "content", [filed] * 30)
    first, *listed, last = str(refused.value).splitlines()
    assert "没有生成" in first
    assert listed[0] == f"{filed.file}:{filed.line('公开信息')}：{found}；应在“公开信息”中写明实际发布的年月日"
    assert (len(listed), last) == (20, "还有10份报告没有“发布日期”，共30份")


def test_a_dated_report_passes() -> None:
    filed = sample.filed({**sample.BARE, "公开信息": {"发布日期": "2024-05-06"}}, "tushuguan", "tushuche")
    refuse_unfit(Publisher.model_validate(_COMPLETE), "content", [filed])


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
    (project / "content" / "publisher.yaml").write_text("".join(lines), encoding="utf-8")
    refused = _production(project)
    assert refused.returncode == 1
    reports = list((project / "content" / "reports").rglob("report.yaml"))
    assert all(f"content/{each.relative_to(project / 'content')}:" in refused.stderr for each in reports)
    for each in reports:
        dated = each.read_text(encoding="utf-8") + "公开信息:\n  发布日期: 2024-05-06\n"
        each.write_text(dated, encoding="utf-8")
    built = _production(project)
    assert built.returncode == 0, built.stderr
    assert "云ICP备10000001号" in (project / "site" / "404.html").read_text(encoding="utf-8")
