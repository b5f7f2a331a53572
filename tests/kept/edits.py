"""Random edits of a content folder as people make them: sound ones and faulty ones, the same for the same seed."""

import re
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from random import Random

from generator.findings.finding import Finding
from tests.rules.sound import SOUND

_SMALL = Path(__file__).parents[1] / "invented" / "content"
_YEARS = range(2016, 2026)
_FIGURE = re.compile(r"(?<=\d)\d(?=[.,\d]*(?:万元|分|%|个|人))")
_PUBLISHERS = (
    "原件处理: 拒绝\n",
    "无法清理的原件: 照原样公开\n",
    "错误须先豁免: true\n",
    "承办单位: 甲县信息中心\n",
    "公安备案号: 甲公网安备 10000000000001号\n",
)
_SENTENCES = (
    "截止年底仍未解决。",
    "州党委专题会议纪要要求解决。",
    "联系电话13800000000。",
    "州图书馆、市民政局参加了评价。",
    "甲县水利局参加了评价。",
    "支出合计98.76万元。",
)
_NAMES = ("澜川州文化和旅游局", "汀湖县林业局", "枫渡县交通运输局", "市民政局")
"""What reports ask of units: the names of offices that have no card."""
_STRANGERS = ("notes.txt", ".DS_Store", "files/旧稿.doc")


@dataclass
class Edits:
    """A content folder that is changed from edit to edit; `findings` are what is known about it as it is."""

    content: Path
    random: Random
    findings: Sequence[Finding] = ()
    earlier: list[Path] = field(default_factory=list)

    def make(self) -> str:
        """Make one edit that can be made now and return its name."""
        kept = self.content.parent / f"earlier-{len(self.earlier)}"
        shutil.copytree(self.content, kept)
        faulty = any(each.subject != "report" for each in self.findings)
        while True:
            edit = undo if faulty and self.earlier and self.random.random() < 0.5 else self.random.choice(EDITS)
            if edit(self) is not False:
                self.earlier.append(kept)
                return edit.__name__

    def reports(self) -> list[Path]:
        """The folders of all reports."""
        return sorted(each.parent for each in self.content.glob("reports/*/*/*/report.yaml"))

    def one(self) -> Path:
        """Return the folder of a report."""
        return self.random.choice(self.reports())

    def card(self) -> Path:
        """Return the card of a unit."""
        return self.random.choice(sorted(self.content.glob("units/*.yaml")))

    def rewrite(self, file: Path, change: Callable[[str], str]) -> bool:
        """Change a text, and tell whether it is another now."""
        before = file.read_text("utf-8") if file.exists() else ""
        after = change(before)
        file.write_text(after, "utf-8")
        return after != before


def start(content: Path, seed: int, count: int = 5) -> Edits:
    """Write content of so many reports, four of them different from each other: two small ones and two whole ones."""
    for source in (_SMALL, SOUND):
        shutil.copytree(source, content, dirs_exist_ok=True)
    edits = Edits(content, Random(seed))  # noqa: S311 (same seed, same edits)
    for file in edits.random.sample(sorted(SOUND.glob("reports/*/*/*/report.yaml")), 2):
        shutil.rmtree(content / file.relative_to(SOUND).parent)
    while len(edits.reports()) < count:
        add_report(edits)
    return edits


def add_report(edits: Edits) -> bool:
    """Add a report: one of another year that says the same."""
    source = edits.one()
    year, _, slug = source.parts[-3:]
    other = edits.random.choice(_YEARS)
    place = edits.content / "reports" / f"{other}" / source.parent.name / f"{slug.split('--')[0]}--{len(edits.earlier)}"
    if place.exists():
        place = place.with_name(f"{slug}-{edits.random.randrange(10_000)}")
    shutil.copytree(source, place)
    return edits.rewrite(
        place / "report.yaml", lambda text: text.replace(f"年度: {year}\n", f"年度: {other}\n", 1) + "\n"
    )


def remove_report(edits: Edits) -> bool:
    """Remove a report, but not the last one."""
    if len(edits.reports()) == 1:
        return False
    shutil.rmtree(edits.one())
    return True


def change_fact(edits: Edits) -> bool:
    """Change a figure in report.yaml."""
    return edits.rewrite(edits.one() / "report.yaml", lambda text: _changed_figure(edits.random, text))


def change_text(edits: Edits) -> bool:
    """Change a figure in text.md, or say one thing more."""
    more = edits.random.choice(_SENTENCES)
    told = edits.random.choice((lambda text: _changed_figure(edits.random, text), lambda text: f"{text}\n{more}\n"))
    return edits.rewrite(edits.one() / "text.md", told)


def change_day(edits: Edits) -> bool:
    """Publish a report later or earlier than it was; the newest day decides which waivers hold."""
    year = edits.random.choice((2023, 2024, 2027))
    pattern = re.compile(r"发布日期: \d{4}")
    return edits.rewrite(edits.one() / "report.yaml", lambda text: pattern.sub(f"发布日期: {year}", text))


def rename_project(edits: Edits) -> bool:
    """Give a project another slug."""
    folder = edits.one()
    folder.rename(folder.with_name(f"{folder.name}-x"))
    return True


def rename_unit(edits: Edits) -> bool:
    """Give a unit another slug: its card and all its reports."""
    card = edits.card()
    card.rename(card.with_stem(f"{card.stem}-x"))
    for folder in edits.content.glob(f"reports/*/{card.stem}"):
        folder.rename(folder.with_name(f"{card.stem}-x"))
    return True


def change_card(edits: Edits) -> bool:
    """Change what a unit is called, what it is, or who is above it."""
    line, value = edits.random.choice((("名称", "甲县财政局"), ("类型", "群团组织"), ("主管部门", "甲县人民政府")))
    pattern = re.compile(f"^{line}: .*$", re.MULTILINE)
    return edits.rewrite(edits.card(), lambda text: pattern.sub(f"{line}: {value}", text))


def change_aliases(edits: Edits) -> bool:
    """Give a unit one more alias, or take its aliases away."""
    alias = edits.random.choice(_NAMES)

    def change(text: str) -> str:
        without = re.sub(r"^别名:\n(?:  - .*\n)+", "", text, flags=re.MULTILINE)
        return without if without != text and edits.random.random() < 0.5 else f"{without}别名:\n  - {alias}\n"

    return edits.rewrite(edits.card(), change)


def add_card(edits: Edits) -> bool:
    """Add the card of a unit that has filed nothing, but that texts may name."""
    name = edits.random.choice(_NAMES)
    return edits.rewrite(edits.content / "units" / "jiguan.yaml", lambda _: f"名称: {name}\n类型: 行政机关\n")


def remove_card(edits: Edits) -> bool:
    """Remove a card, be there reports of the unit or not."""
    edits.card().unlink()
    return True


def add_waiver(edits: Edits) -> bool:
    """Answer for a finding, for long or not long enough; now and then for one that nobody may answer for."""
    about = [each for each in edits.findings if each.report and each.subject == "report"]
    if not about:
        return False
    finding, until = edits.random.choice(about), edits.random.choice(("2099-01-01", "2024-06-30", "2020-01"))
    record = f"- 规则: {finding.rule}\n  报告: {finding.report}\n  理由: 原文如此\n  姓名: 甲某\n  截止: {until}\n"
    return edits.rewrite(edits.content / "waivers.yaml", lambda text: text + record)


def add_decision(edits: Edits) -> bool:
    """Decide that what the screening saw may be published."""
    seen = [each for each in edits.findings if each.report and each.subject == "screening"]
    if not seen:
        return False
    finding = edits.random.choice(seen)
    record = f"- 编号: {finding.number}\n  规则: {finding.rule}\n  报告: {finding.report}\n"
    rest = "  理由: 可以公开\n  姓名: 甲某\n  日期: 2024-05-06\n"
    return edits.rewrite(edits.content / "screening.yaml", lambda text: text + record + rest)


def expire_waivers(edits: Edits) -> bool:
    """Let all waivers end long ago."""
    return _accepted(edits, "waivers.yaml", lambda text: re.sub(r"截止: \S+", "截止: 2001-01-01", text))


def remove_accepted(edits: Edits) -> bool:
    """Take the first waiver or decision away."""
    name = edits.random.choice(("waivers.yaml", "screening.yaml"))
    return _accepted(edits, name, lambda text: "".join(text.partition("\n- ")[1:]).removeprefix("\n") or "[]\n")


def change_publisher(edits: Edits) -> bool:
    """Change an entry of the publisher: add it, or take it away where it is there."""
    entry = edits.random.choice(_PUBLISHERS)
    toggled = edits.random.choice((entry, "示例配置: true\n", "  - 《中华人民共和国预算法》第十四条\n"))

    def change(text: str) -> str:
        if toggled in text:
            return text.replace(toggled, "")
        return text + toggled if not toggled.startswith(" ") else text

    return edits.rewrite(edits.content / "publisher.yaml", change)


def change_page(edits: Edits) -> bool:
    """Change what is written by hand."""
    return edits.rewrite(edits.content / "pages" / "about.md", lambda text: f"{text}\n又一段话{len(text)}。\n")


def change_original(edits: Edits) -> bool:
    """Put another original in the place of one, now and then without saying so."""
    files = sorted(each for each in edits.content.glob("reports/*/*/*/files/*") if each.suffix in {".txt", ".md"})
    if not files:
        return False
    file = edits.random.choice(files)
    before = sha256(file.read_bytes()).hexdigest()
    file.write_bytes(file.read_bytes() + b"\n1\n")
    if edits.random.random() < 0.3:
        return True
    now = sha256(file.read_bytes()).hexdigest()
    return edits.rewrite(file.parents[1] / "report.yaml", lambda text: text.replace(before, now))


def add_unclean_original(edits: Edits) -> bool:
    """File an original that cannot be cleaned."""
    folder = edits.one()
    file = folder / "files" / f"旧版{len(edits.earlier)}.wps"
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(b"an old format")
    entry = f"  - 文件: {file.name}\n    SHA-256: {sha256(file.read_bytes()).hexdigest()}\n"
    return edits.rewrite(
        folder / "report.yaml",
        lambda text: text.replace("原件:\n", f"原件:\n{entry}") if "原件:\n" in text else f"{text}原件:\n{entry}",
    )


def add_stranger(edits: Edits) -> bool:
    """Leave something in a report's folder that does not belong there."""
    file = edits.one() / edits.random.choice(_STRANGERS)
    file.parent.mkdir(exist_ok=True)
    file.write_text("1", "utf-8")
    return True


def undo(edits: Edits) -> bool:
    """Go back to the content as it was before some earlier edit."""
    if not edits.earlier:
        return False
    shutil.rmtree(edits.content)
    shutil.copytree(edits.random.choice(edits.earlier[-3:]), edits.content)
    return True


def _accepted(edits: Edits, name: str, change: Callable[[str], str]) -> bool:
    return (edits.content / name).exists() and edits.rewrite(edits.content / name, change)


def _changed_figure(random: Random, text: str) -> str:
    places = [match.start() for match in _FIGURE.finditer(text)]
    if not places:
        return text
    place = random.choice(places)
    return f"{text[:place]}{(int(text[place]) + random.randrange(1, 10)) % 10}{text[place + 1 :]}"


def _edits() -> Iterator[Callable[[Edits], bool]]:
    yield from (add_report, remove_report, change_fact, change_fact, change_text, change_text, change_day)
    yield from (rename_project, rename_unit, change_card, change_aliases, add_card, remove_card)
    yield from (add_waiver, add_waiver, add_decision, expire_waivers, remove_accepted, change_publisher)
    yield from (change_page, change_original, add_unclean_original, add_stranger, undo)


EDITS = tuple(_edits())
