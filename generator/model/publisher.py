"""Who publishes the site: publisher.yaml."""

from typing import Literal

from pydantic import Field

from generator.model.record import Record

_ADDRESS = r"^https?://[^\s\"<>\\]+$"


class Publisher(Record):
    """The publisher's configuration; what is not set does not appear on the site.

    `domain` is without a scheme; `site_mark` and `report_errors` are the addresses that the issuing bodies gave.
    """

    site_name: str = Field(alias="站点名称", min_length=1)
    organiser: str | None = Field(None, alias="主办单位")
    operator: str | None = Field(None, alias="承办单位")
    contact: str | None = Field(None, alias="联系方式")
    domain: str | None = Field(None, alias="网站域名", pattern=r"^[A-Za-z0-9.-]+(?::\d+)?$")
    site_code: str | None = Field(None, alias="网站标识码", pattern=r"^(?:bm\d{8}|\d{10})$")
    icp: str | None = Field(None, alias="ICP备案号")
    police: str | None = Field(None, alias="公安备案号")
    site_mark: str | None = Field(None, alias="党政机关网站标识", pattern=_ADDRESS)
    report_errors: str | None = Field(None, alias="网站找错", pattern=_ADDRESS)
    portal: str | None = Field(None, alias="门户网站")
    bases: tuple[str, ...] = Field((), alias="公开依据")
    errors_need_waivers: bool = Field(default=False, alias="错误须先豁免")
    originals: Literal["清理", "拒绝"] = Field(
        "清理",
        alias="原件处理",
        description="原件带有文档属性、批注、修订等时：清理（公开去除这些内容的副本），或拒绝（不生成网站，先改原件）",
    )
    uncleaned: Literal["不公开", "照原样公开"] = Field(
        "不公开", alias="无法清理的原件", description="旧版 .doc、.xls 等不能去除附带信息的原件是否提供下载"
    )
    example: bool = Field(default=False, alias="示例配置")
