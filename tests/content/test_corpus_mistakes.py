"""Every mistake of the content as a whole: one thing broken, one mistake at the right place with telling words."""

from hashlib import sha256
from pathlib import Path

import pytest

from generator.content.corpus import load_corpus
from tests.content.breaking import (
    CARD,
    FOLDER,
    REPORT,
    SCHOOL,
    Case,
    add,
    append,
    card,
    link_outside,
    remove,
    rename,
    replace,
)

UNITS = [
    Case("stray file", add("units/说明.txt"), "unknown-file", "units/说明.txt", 1, ("移走",)),
    Case("stray folder", add("units/a.yaml/b"), "unknown-file", "units/a.yaml", 1, ("移走",)),
    Case("ending .yml", rename(SCHOOL, "units/xuexiao.yml"), "unknown-file", "units/xuexiao.yml", 1, (".yml", ".yaml")),
    Case(
        ".yaml and .yml",
        add("units/xuexiao.yml", "名称: 别的学校".encode()),
        "unit-slug-twice",
        "units/xuexiao.yml",
        1,
        ("xuexiao.yaml", "只留一个"),
    ),
    Case(
        "case variant",
        add("units/xueXiao.yaml", "名称: 别的学校".encode()),
        "unit-slug-twice",
        "units/xueXiao.yaml",
        1,
        ("xuexiao.yaml",),
    ),
    Case(
        "bad slug of a card",
        rename(SCHOOL, "units/xue_xiao.yaml"),
        "bad-slug",
        "units/xue_xiao.yaml",
        1,
        ("xue_xiao", "小写字母"),
    ),
    Case(
        "same name",
        card("z", "名称: 样例州学校\n"),
        "unit-name-twice",
        "units/z.yaml",
        1,
        ("样例州学校", SCHOOL, "第 1 行"),
    ),
    Case(
        "alias is another's name",
        card("z", "名称: 某局\n别名:\n  - 某单位\n  - 样例州 文化局\n"),
        "unit-name-twice",
        "units/z.yaml",
        4,
        ("样例州 文化局", CARD, "第 1 行"),
    ),
    Case(
        "alias is another's alias",
        card("z", "名称: 某局\n别名: [州文化局]\n"),
        "unit-name-twice",
        "units/z.yaml",
        2,
        ("州文化局", CARD, "第 3 行"),
    ),
    Case("unknown key", replace(CARD, "类型", "备注"), "unknown-key", CARD, 4, ("备注", "可以填：名称、别名")),
]

FOLDERS = [
    Case("stray file in reports/", add("reports/a.docx"), "unknown-file", "reports/a.docx", 1, ("只有文件夹",)),
    Case("stray file in a year", add("reports/2023/a.docx"), "unknown-file", "reports/2023/a.docx", 1, ("只有文件夹",)),
    Case(
        "stray file at a unit",
        add("reports/2023/wenhua-ju/a.docx"),
        "unknown-file",
        "reports/2023/wenhua-ju/a.docx",
        1,
        ("只有文件夹",),
    ),
    Case("stray file at a report", add(f"{FOLDER}/a.docx"), "unknown-file", f"{FOLDER}/a.docx", 1, ("files/", "原件")),
    Case("year in full width", add("reports/２０２３/a/b/c"), "bad-year", "reports/２０２３", 1, ("四位年份",)),
    Case("unit in Chinese", add("reports/2023/文化局/b/c"), "bad-slug", "reports/2023/文化局", 1, ("小写字母",)),
    Case(
        "project in capitals",
        add("reports/2023/wenhua-ju/Jingfei/c"),
        "bad-slug",
        "reports/2023/wenhua-ju/Jingfei",
        1,
        ("Jingfei", "小写字母"),
    ),
    Case(
        "interrupted writing",
        add("reports/2023/wenhua-ju/.jingfei-x1/new/report.yaml"),
        "unfinished-writing",
        "reports/2023/wenhua-ju/.jingfei-x1",
        1,
        ("写入中断", "old/"),
    ),
    Case(
        "no report.yaml",
        add("reports/2023/wenhua-ju/b/text.md"),
        "report-missing",
        "reports/2023/wenhua-ju/b/report.yaml",
        1,
        ("没有 report.yaml",),
    ),
    Case("no text.md", remove(f"{FOLDER}/text.md"), "text-missing", f"{FOLDER}/text.md", 1, ("没有报告全文",)),
    Case(
        "text.md in GBK",
        add(f"{FOLDER}/text.md", b"# OK\n" + "正文".encode("gb18030")),
        "not-utf8",
        f"{FOLDER}/text.md",
        2,
        ("0xD5", "GBK", "另存为 UTF-8"),
    ),
    Case("no publisher", remove("publisher.yaml"), "publisher-missing", "publisher.yaml", 1, ("站点名称",)),
    Case("unknown key of the publisher", add("publisher.yaml", "站点名称: 甲\n域名: b\n".encode()), "unknown-key",
         "publisher.yaml", 2, ("域名", "网站域名")),
]  # fmt: skip

PLACES = [
    Case(
        "another year",
        replace(REPORT, "年度: 2023", "年度: 2022"),
        "wrong-folder",
        REPORT,
        1,
        ("2022", "2023", "应一致"),
    ),
    Case(
        "another unit",
        replace(REPORT, "样例州 文化局", "样例州学校"),
        "wrong-folder",
        REPORT,
        3,
        ("样例州学校", "样例州文化局", "2023/xuexiao/"),
    ),
    Case(
        "an unknown unit",
        replace(REPORT, "样例州 文化局", "文化局"),
        "wrong-folder",
        REPORT,
        3,
        ("“文化局”", "样例州文化局", CARD, "别名"),
    ),
    Case("no card", remove(CARD), "unit-missing", REPORT, 3, (f"content/{CARD}", "样例州 文化局")),
    Case(
        "dangling name",
        replace(REPORT, "目标名称: 培训期数", "目标名称: 培训次数"),
        "dangling-name",
        REPORT,
        12,
        ("培训次数", "是否应为“培训期数”"),
    ),
    Case(
        "dangling name like no other",
        replace(REPORT, "目标名称: 培训期数", "目标名称: ABC"),
        "dangling-name",
        REPORT,
        12,
        ("ABC", "完全相同"),
    ),
    Case(
        "no such recommendation",
        append(REPORT, "存在问题:\n  - 问题: 不足\n    对应建议: 3\n"),
        "dangling-number",
        REPORT,
        19,
        ("“3”", "共 0 条"),
    ),
]

ORIGINALS = [
    Case("missing", remove(f"{FOLDER}/files/报告.docx"), "original-missing", REPORT, 15, ("files/报告.docx", "补上")),
    Case(
        "differs",
        add(f"{FOLDER}/files/报告.docx", b"changed"),
        "original-differs",
        REPORT,
        16,
        (sha256(b"changed").hexdigest()[:12], sha256(b"PK the original").hexdigest()[:12], "应一致"),
    ),
    Case(
        "not listed",
        add(f"{FOLDER}/files/附件.xlsx", b"more"),
        "original-unlisted",
        REPORT,
        14,
        ("“附件.xlsx”", "原件", sha256(b"more").hexdigest()),
    ),
    Case("folder", add(f"{FOLDER}/files/a/b.docx"), "unknown-file", f"{FOLDER}/files/a", 1, ("没有文件夹",)),
    Case(
        "listed twice",
        append(REPORT, f"  - {{文件: 报告.docx, SHA-256: {'0' * 64}}}\n"),
        "original-twice",
        REPORT,
        17,
        ("报告.docx", "只列一次"),
    ),
]  # fmt: skip

LINKS = [
    Case("link", link_outside(file), "link-outside", file, 1, ("之外的链接", "复制"))
    for file in (
        f"{FOLDER}/text.md",
        f"{FOLDER}/report.yaml",
        f"{FOLDER}/files",
        f"{FOLDER}/files/报告.docx",
        FOLDER,
        SCHOOL,
    )
]

CASES = UNITS + FOLDERS + PLACES + ORIGINALS + LINKS


@pytest.mark.parametrize("case", CASES, ids=[f"{case.kind}: {case.name}" for case in CASES])
def test_one_thing_broken_makes_one_mistake(content: Path, case: Case) -> None:
    case.change(content)
    [mistake] = load_corpus(content).mistakes
    assert (mistake.kind, mistake.file, mistake.line) == (case.kind, f"content/{case.file}", case.line)
    for word in case.words:
        assert word in mistake.message


@pytest.mark.parametrize("name", ["../text.md", "/etc/passwd", "a/b.docx", "..", "a\\b", '"a\\0b"'])
def test_an_original_must_be_a_file_in_its_folder(content: Path, name: str) -> None:
    replace(REPORT, "文件: 报告.docx", f"文件: {name}")(content)
    remove(f"{FOLDER}/files/报告.docx")(content)
    [mistake] = load_corpus(content).mistakes
    assert (mistake.kind, mistake.line) == ("bad-value", 15)
    assert "不含文件夹" in mistake.message


def test_mistakes_of_all_files_come_together_sorted_by_place(content: Path) -> None:
    for case in (UNITS[0], PLACES[0], ORIGINALS[1], FOLDERS[1]):
        case.change(content)
    mistakes = load_corpus(content).mistakes
    assert [mistake.kind for mistake in mistakes] == [
        "unknown-file",
        "wrong-folder",
        "original-differs",
        "unknown-file",
    ]
    assert list(mistakes) == sorted(mistakes, key=lambda mistake: mistake.place)
