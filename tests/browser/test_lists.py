"""Lists sort and filter in place, add up what is shown, and say so."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Open, Served


@pytest.fixture
def year(opened: Open, crowd: Served) -> Page:
    """The list of a year of 13 reports."""
    return opened(crowd.url("year"))


def _column(page: Page, name: str) -> list[str]:
    cells = page.locator(f"table.listing tbody tr:not([hidden]) [data-label={name}]")
    return [text.strip() for text in cells.all_inner_texts()]


def _amounts(page: Page, name: str) -> list[float]:
    return [float(text.removesuffix("万元").removesuffix("分").removesuffix("%")) for text in _column(page, name)]


def _tool(page: Page, name: str) -> Locator:
    return page.locator(".list-tools").get_by_label(name, exact=True)


def _sort(page: Page, name: str) -> None:
    page.get_by_role("columnheader", name=name, exact=True).get_by_role("button").click()


@pytest.mark.parametrize("name", ["预算资金", "支出", "预算执行率", "总分"])
def test_figures_sort_by_value(year: Page, name: str) -> None:
    unsorted = _amounts(year, name)
    _sort(year, name)
    assert _amounts(year, name) == sorted(unsorted) != unsorted
    head = year.get_by_role("columnheader", name=name)
    expect(head).to_have_attribute("aria-sort", "ascending")
    _sort(year, name)
    assert _amounts(year, name) == sorted(unsorted, reverse=True)
    expect(head).to_have_attribute("aria-sort", "descending")
    expect(year.get_by_role("status")).to_have_text(f"共 13 份，按{name}（降序）排列")


def test_one_column_is_sorted_at_a_time(year: Page) -> None:
    _sort(year, "总分")
    _sort(year, "支出")
    assert year.locator("[aria-sort]").all_inner_texts() == ["支出"]


def test_names_sort_by_pinyin_and_grades_from_the_best(year: Page) -> None:
    _sort(year, "单位")
    assert list(dict.fromkeys(_column(year, "单位")))[:3] == [
        "样例县疾病预防控制中心",
        "样例县教育局",
        "样例县林业和草原局",
    ]
    _sort(year, "评级")
    assert list(dict.fromkeys(_column(year, "评级"))) == ["优", "良", "中", "差"]


def test_the_choice_sorts_and_gives_the_first_order_back(year: Page) -> None:
    before = _column(year, "项目")
    _tool(year, "排序").select_option("总分（降序）")
    assert _amounts(year, "总分") == sorted(_amounts(year, "总分"), reverse=True)
    expect(year.get_by_role("columnheader", name="总分")).to_have_attribute("aria-sort", "descending")
    _tool(year, "排序").select_option("原来的次序")
    assert _column(year, "项目") == before
    assert year.locator("[aria-sort]").count() == 0


def test_filters_and_words_narrow_the_list_and_its_sums(year: Page) -> None:
    whole = year.locator("tfoot").inner_text()
    _tool(year, "评级").select_option("良")
    assert set(_column(year, "评级")) == {"良"}
    shown = _amounts(year, "预算资金")
    expect(year.get_by_role("status")).to_have_text(f"显示 {len(shown)} / 13 份")
    foot = year.locator("tfoot")
    expect(foot).to_contain_text(f"合计（{len(shown)}份）")
    expect(foot.locator("[data-label=预算资金]")).to_have_text(f"{sum(shown):,.2f}万元")
    _tool(year, "查找").fill("水利")
    assert set(_column(year, "单位")) <= {"样例县水利局"}
    _tool(year, "查找").fill("没有这样的报告")
    expect(year.get_by_role("status")).to_have_text("没有符合条件的报告，显示 0 / 13 份")
    _tool(year, "查找").fill("")
    _tool(year, "评级").select_option("全部")
    assert year.locator("tfoot").inner_text() == whole


def test_what_is_shown_is_what_the_boxes_say_after_coming_back(year: Page) -> None:
    _tool(year, "评级").select_option("良")
    _tool(year, "排序").select_option("总分（降序）")
    shown = _column(year, "项目")
    year.locator("table.listing tbody tr:not([hidden]) a").first.click()
    expect(year.locator("h1")).not_to_contain_text("年度")
    year.go_back()
    expect(_tool(year, "评级")).to_have_value("良")
    expect(_tool(year, "排序").locator(":checked")).to_have_text("总分（降序）")
    assert _column(year, "项目") == shown
    expect(year.get_by_role("status")).to_have_text(f"显示 {len(shown)} / 13 份，按总分（降序）排列")


@pytest.mark.parametrize(("kind", "told", "all_told"), [("year", "报告", "共 13 份"), ("units", "单位", "共 7 个单位")])
def test_where_nothing_fits_it_is_said_and_the_conditions_can_be_cleared(
    opened: Open, crowd: Served, kind: str, told: str, all_told: str
) -> None:
    page = opened(crowd.url(kind), 360)
    clear = page.get_by_role("button", name="清除条件")
    expect(clear).to_be_hidden()
    _tool(page, "查找").fill("没有这样的")
    page.locator(".list-tools select[data-column]").first.select_option(index=1)
    _tool(page, "排序").select_option(index=1)
    status = page.get_by_role("status")
    expect(status).to_contain_text(f"没有符合条件的{told}")
    clear.click()
    expect(status).to_contain_text(all_told)
    expect(status).not_to_contain_text("没有符合")
    expect(clear).to_be_hidden()
    expect(_tool(page, "查找")).to_be_focused()
    assert page.locator("table.listing tbody tr:not([hidden])").count() == int(re.sub(r"\D", "", all_told))


def test_the_script_adds_up_what_the_page_says(opened: Open, crowd: Served) -> None:
    plain = opened(crowd.url("year"), java_script_enabled=False)
    sums = plain.locator("tfoot").inner_text()
    assert opened(crowd.url("year")).locator("tfoot").inner_text() == sums


def test_part_of_a_verdict_is_found(year: Page) -> None:
    _tool(year, "核验").select_option("待核实")
    assert len(_column(year, "核验")) == 13
    _tool(year, "核验").select_option("不相符")
    assert _column(year, "核验") == []


def test_lists_sort_from_the_keyboard_and_on_a_phone(opened: Open, crowd: Served) -> None:
    page = opened(crowd.url("year"))
    page.get_by_role("button", name="总分", exact=True).focus()
    page.keyboard.press("Enter")
    assert _amounts(page, "总分") == sorted(_amounts(page, "总分"))
    expect(page.get_by_role("button", name="总分", exact=True)).to_be_focused()
    phone = opened(crowd.url("year"), 360)
    _tool(phone, "排序").select_option("总分（升序）")
    assert _amounts(phone, "总分") == sorted(_amounts(phone, "总分"))


def test_tables_stay_tables_on_a_phone(opened: Open, crowd: Served) -> None:
    page = opened(crowd.url("year"), 360)
    expect(page.get_by_role("rowheader", name="样例项目14号运行维护经费")).to_be_visible()
    expect(page.get_by_role("row").filter(has_text="样例项目14号").get_by_role("cell", name="73分")).to_be_visible()


def test_tables_of_two_columns_stay_in_columns_on_a_phone(opened: Open, published: Served) -> None:
    page = opened(published.url("report"), 320)
    row = page.locator("#uses tbody tr").first
    name, amount = (row.locator(tag).bounding_box() for tag in ("th", "td"))
    assert name
    assert amount
    assert name["y"] == amount["y"]
    expect(page.locator("#uses thead")).to_be_visible()


def test_figures_of_a_card_stand_in_a_line_on_a_phone(opened: Open, crowd: Served) -> None:
    page = opened(crowd.url("year"), 360)
    row = page.locator("table.listing tbody tr").first
    boxes = [row.locator(f"[data-label={name}]").bounding_box() for name in ("预算资金", "支出")]
    assert len({box["y"] for box in boxes if box}) == 1


def test_units_are_a_list_too(opened: Open, crowd: Served) -> None:
    page = opened(crowd.url("units"))
    _tool(page, "主管部门").select_option("样例县文化和旅游局")
    assert _column(page, "单位") == ["样例县文化馆", "样例县图书馆"]
    expect(page.get_by_role("status")).to_have_text("显示 2 / 7 个单位")
