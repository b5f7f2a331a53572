"""What browsers may keep for good has a name that changes with it."""

from pathlib import Path

from tests.site.rebuilding import build


def _assets(site: Path) -> Path:
    found = list(site.glob("assets*"))
    assert len(found) == 1
    return found[0]


def test_every_page_leads_to_the_folder(site: Path) -> None:
    name = _assets(site).name
    for page in site.rglob("*.html"):
        text = page.read_text("utf-8")
        assert f"{name}/stylesheets/page.css" in text
        assert "assets/" not in text


def test_a_changed_script_changes_the_address_of_all(project: Path) -> None:
    before = _assets(build(project)).name
    script = project / "theme" / "assets" / "javascripts" / "search" / "cut.js"
    script.write_text(f"{script.read_text('utf-8')}\n// changed\n", "utf-8")
    after = _assets(build(project))
    assert after.name != before
    assert (after / "javascripts" / "search" / "cut.js").read_bytes() == script.read_bytes()


def test_a_changed_report_does_not(project: Path) -> None:
    before = _assets(build(project)).name
    text = next((project / "content" / "reports").rglob("text.md"))
    text.write_text(f"{text.read_text('utf-8')}\n又一句话。\n", "utf-8")
    assert _assets(build(project)).name == before
