"""The meta tags that 国办发〔2017〕47号 asks of a site, its columns and its articles; none is ever empty."""

from dataclasses import dataclass

from generator.model.publisher import Publisher
from generator.model.report import Report


@dataclass(frozen=True)
class Tag:
    """A meta tag."""

    name: str
    content: str


def site_tags(publisher: Publisher) -> tuple[Tag, ...]:
    """Return the tags of every page; what is not configured is left out."""
    return _tags(SiteName=publisher.site_name, SiteDomain=publisher.domain, SiteIDCode=publisher.site_code)


def column_tags(publisher: Publisher, name: str, description: str) -> tuple[Tag, ...]:
    """Return the tags of a list page."""
    column = _tags(
        ColumnName=name,
        ColumnDescription=description,
        ColumnKeywords="绩效评价,信息公开",
        ColumnType="信息公开目录",
    )
    return (*site_tags(publisher), *column)


def article_tags(publisher: Publisher, column: str, title: str, report: Report) -> tuple[Tag, ...]:
    """Return the tags of a report's page; the date of publication is data or absent."""
    envelope = report.envelope
    published = envelope.published
    article = _tags(
        ArticleTitle=title,
        PubDate=published.iso if published and published.day else None,
        ContentSource=envelope.issuer or report.unit,
        Keywords=",".join(envelope.keywords),
    )
    return (*column_tags(publisher, column, f"{column}项目支出绩效评价报告"), *article)


def _tags(**tags: str | None) -> tuple[Tag, ...]:
    return tuple(Tag(name, content) for name, content in tags.items() if content)
