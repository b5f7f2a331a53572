"""The meta tags that 国办发〔2017〕47号 asks of a site, its columns and its articles; none is ever empty."""

from dataclasses import dataclass

from generator.model.publisher import Publisher
from generator.model.report import Envelope, Report


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
    article = _tags(
        ArticleTitle=title,
        PubDate=_moment(envelope),
        ContentSource=envelope.issuer or report.unit,
        Keywords=",".join(envelope.keywords),
        Description=envelope.abstract,
    )
    return (*column_tags(publisher, column, f"{column}项目支出绩效评价报告"), *article)


def _tags(**tags: str | None) -> tuple[Tag, ...]:
    return tuple(Tag(name, content) for name, content in tags.items() if content)


def _moment(envelope: Envelope) -> str | None:
    """Return `YYYY-MM-DD HH:MM`, or the day alone where no time is stored; a time is never made up."""
    published = envelope.published
    if not (published and published.day):
        return None
    return f"{published.iso} {envelope.published_time}" if envelope.published_time else published.iso
