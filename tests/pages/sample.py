"""An invented corpus of two units and three reports: one as full as a report can be, one bare, one of an older year."""

from pathlib import Path
from typing import Any

from generator.checking.catalogue import Rule
from generator.checking.engine import Agreement, Gap
from generator.checking.examination import Examination
from generator.checking.verification import Verification
from generator.content.corpus import Corpus
from generator.content.filed import FiledReport, FiledUnit
from generator.content.lines import Lines
from generator.exports.originals import PublishedOriginal, PublishedOriginals
from generator.findings.finding import Finding, Severity
from generator.findings.outcome import Comparison, Unchecked
from generator.model.publisher import Publisher
from generator.model.report import Report
from generator.model.unit import Unit
from generator.model.waiver import Waiver

LIBRARY = "样例县图书馆"
BUREAU = "样例县水利局"
TEXT = """# 一、基本情况

## （一）项目概况

项目名称：流动图书车

\\# 这一行不是标题

### 1.资金

一级指标\t分值\t得分
产出（30分）\t30\t28
\t其中：数量\t10
续行
合计\t100\t95.50

只有一个\t制表符的一行

# 二、结论

　　总分95.50分。
"""

FULL: dict[str, Any] = {
    "评价类型": "部门评价",
    "年度": 2023,
    "项目名称": "流动图书车项目",
    "实施单位": LIBRARY,
    "主管部门": "样例县文化和旅游局",
    "项目负责人": ["甲某", "乙某"],
    "填报时间": "2024年04月02日",
    "公开信息": {
        "索引号": "000000000/2024-00001",
        "发布机构": LIBRARY,
        "文号": "样图〔2024〕1号",
        "主题分类": "财政、预决算",
        "成文日期": "2024年4月2日",
        "发布日期": "2024-05-06",
        "有效性": "有效",
        "关键词": ["绩效评价", "图书车"],
        "内容概述": "流动图书车项目2023年度绩效评价报告。",
        "公开方式": "主动公开",
        "公开依据": ["中华人民共和国政府信息公开条例"],
        "附件": ["附件1：指标体系"],
        "更正记录": [{"日期": "2024-06-01", "原因": "抄写错误", "内容": "总分95.05分改为95.50分"}],
    },
    "实施情况": {"实施主体": LIBRARY, "实施时间": "2023年1月至12月"},
    "机构设置": {
        "科室数": "2个",
        "科室": ["借阅部", "流动服务部"],
        "编制": {"合计": "8人", "其中": [{"名称": "事业编制", "人数": "8人"}]},
        "实有在职": {"合计": "7人", "其中": [{"名称": "事业在职", "人数": "6人"}, {"名称": "工勤", "人数": "1人"}]},
        "编外聘用": {"合计": "1人"},
        "离退休": {"合计": "0人"},
    },
    "资金": {
        "预算资金": "100万元",
        "年初预算": "80万元",
        "追加预算": "20万元",
        "调整后预算": "100万元",
        "到位资金": "1,000,000元",
        "支出资金": "81.82万元",
        "结余资金": "18.18万元",
        "资金到位率": "100%",
        "预算执行率": "81.82%",
        "资金来源": [{"名称": "县财政资金", "金额": "75万元"}, {"名称": "其他资金", "金额": "250,000元"}],
        "资金用途": [{"名称": "购车", "金额": "60万元"}, {"名称": "购书", "金额": "21.82万元"}, {"名称": "培训"}],
    },
    "绩效目标": {
        "总体目标": "让每个村每月能借到书。\n全年巡回不少于100次。",
        "依据": [{"名称": "《项目支出绩效评价管理办法》", "文号": "财预〔2020〕10号"}],
        "绩效指标": [
            {"一级指标": "产出", "二级指标": "数量", "三级指标": "巡回次数（次）", "预期指标值": "大于等于100次"},
            {"一级指标": "产出", "二级指标": "成本", "三级指标": "单次成本", "预期指标值": "小于等于3000元"},
            {"一级指标": "效益", "二级指标": "社会效益", "三级指标": "阅读氛围", "预期指标值": "不断增强"},
        ],
        "空缺": [{"一级指标": "效益", "二级指标": "生态效益", "原文": "本单位不涉及此项指标。"}],
    },
    "评价工作": {
        "评价依据": [
            {"名称": "《项目支出绩效评价管理办法》", "文号": "财预〔2020〕10号"},
            {"名称": "《样例县图书馆财务制度》"},
        ],
        "指标权重": [{"一级指标": "决策", "权重": "40.0%"}, {"一级指标": "产出", "权重": "60.0%"}],
        "评价方法": ["比较法", "公众评判法"],
        "评价标准": ["计划标准"],
        "评价小组": [
            {"姓名": "丙某", "职务": ["馆长", "书记"], "角色": "组长", "分工": "审核报告"},
            {"姓名": "丁某", "角色": "组员"},
        ],
        "工作阶段": [{"阶段": "前期准备", "时间": "2024年3月1日"}, {"阶段": "问题整改"}],
    },
    "评价结论": {
        "总分": "95.50分",
        "绩效评级": "优秀",
        "总体完成率": "95.26%",
        "三级指标数量": "23个",
        "实现指标数量": "21个",
        "各类结论": [
            {
                "一级指标": "决策",
                "满分": "40分",
                "得分": "40分",
                "得分率": "100.00%",
                "三级指标数": "2个",
                "满分指标数": "2个",
            },
            {"一级指标": "产出", "得分率": "92.50%"},
        ],
    },
    "指标分析": [
        {
            "一级指标": "决策",
            "二级指标数": "1个",
            "三级指标数": "2个",
            "权重分": "40.00分",
            "实际得分": "40.00分",
            "指标": [
                {
                    "二级指标": "项目立项",
                    "三级指标": "立项依据充分性",
                    "满分": "20.00分",
                    "得分": "20.00分",
                    "评价分析": "符合规划。\n属于履职所需。",
                },
                {"二级指标": "项目立项", "三级指标": "立项程序规范性", "满分": "20.00分", "得分": "得满分"},
            ],
        },
        {
            "一级指标": "产出",
            "权重分": "60.0分",
            "实际得分": "55.50分",
            "指标": [
                {
                    "二级指标": "数量",
                    "三级指标": "巡回次数",
                    "目标名称": "巡回次数（次）",
                    "预期值": "大于等于90次",
                    "实际值": "100次",
                    "完成率": "100%",
                    "满分": "30分",
                    "得分": "30分",
                    "得分公式": "完成率×30",
                },
                {
                    "二级指标": "成本",
                    "三级指标": "单次成本",
                    "预期值": "小于等于3000元",
                    "实际值": "3529元",
                    "完成率": "85.00%",
                    "偏差率": "15.00%",
                    "原因": "油价上涨",
                    "满分": "30分",
                    "得分": "25.50分",
                },
            ],
            "空缺": [{"二级指标": "时效", "原文": "本项目无该指标。"}],
        },
    ],
    "预算执行偏差": {
        "年初预算": "80万元",
        "全年预算数": "100万元",
        "全年执行数": "81.82万元",
        "预算执行率": "81.82%",
        "三级指标数量": "23个",
        "满分指标数量": "21个",
        "扣分指标数量": "2个",
        "总体完成率": "95.26%",
        "偏差": "13.44%",
        "偏差原因": "车辆到货晚。",
    },
    "经验做法": ["定点定时巡回。", "与学校共建。"],
    "存在问题": [{"问题": "图书更新慢。", "原因分析": "采购一年一次。"}, {"问题": "宣传不足。"}],
    "有关建议": ["每季度采购。"],
    "其他说明": ["我单位对报告的真实性、完整性负责。"],
    "自评表": {
        "年度": 2023,
        "项目名称": "流动图书车",
        "实施单位": LIBRARY,
        "资金": {
            "年初预算": "80.00万元",
            "调整后预算": "100.00万元",
            "支出资金": "81.82万元",
            "预算执行率": "81.82%",
            "资金明细": [
                {"名称": "其中：当年财政拨款", "年初预算数": "80.00万元", "全年执行数": "81.82万元", "执行率": "100%"},
                {"名称": "其他资金"},
            ],
        },
        "绩效目标": {"总体目标": "让每个村每月能借到书。", "实际完成情况": "全年巡回98次。"},
        "指标分析": [
            {"一级指标": "预算执行率", "指标": [{"三级指标": "预算执行率", "满分": "10", "得分": "8.18"}]},
            {
                "一级指标": "产出",
                "权重分": "90分",
                "指标": [
                    {
                        "二级指标": "数量指标",
                        "编码": "C11",
                        "三级指标": "巡回次数",
                        "预期值": "≥100次",
                        "实际值": "98次",
                        "原因": "车辆检修",
                        "满分": "90",
                        "得分": "88.2",
                    }
                ],
            },
        ],
        "评分表合计": {"分值": "100", "得分": "96.38"},
    },
    "原件": [
        {"文件": "流动图书车 报告.docx", "SHA-256": "0" * 64},
        {"文件": "说明.md", "SHA-256": "1" * 64},
        {"文件": "旧报告.doc", "SHA-256": "2" * 64},
        {"文件": "附件.zip", "SHA-256": "3" * 64},
    ],
}

BARE: dict[str, Any] = {"年度": 2023, "项目名称": "渠道清淤项目", "实施单位": BUREAU}

FORM: dict[str, Any] = {
    "评价类型": "单位自评",
    "年度": 2022,
    "项目名称": "流动图书车项目",
    "实施单位": LIBRARY,
    "资金": {"调整后预算": "90万元", "资金明细": [{"名称": "其中：当年财政拨款", "全年预算数": "90万元"}]},
    "绩效目标": {"总体目标": "每月能借到书。", "实际完成情况": "每月能借到书。"},
    "评价结论": {"总分": "88分", "绩效评级": "良", "三级指标数量": "9个"},
    "指标分析": [{"一级指标": "产出", "指标": [{"三级指标": "巡回次数", "满分": "50", "得分": "40"}]}],
    "有关建议": ["提前采购。"],
}

PUBLISHER = {
    "站点名称": "样例县绩效评价公开",
    "主办单位": "样例县财政局",
    "承办单位": "样例县信息中心",
    "联系方式": "0000-0000000",
    "网站标识码": "0000000000",
    "公开依据": ["《中华人民共和国预算法》第十四条"],
    "示例配置": True,
}


def filed(facts: dict[str, Any], unit: str, project: str, text: str = "") -> FiledReport:
    """File a report under its year, its unit and the given slug."""
    report = Report.model_validate(facts)
    folder = f"content/reports/{report.year}/{unit}/{project}"
    return FiledReport(report.year, unit, project, report, text, f"{folder}/report.yaml", Lines(1), Path(folder))


def unit(slug: str, facts: dict[str, Any]) -> FiledUnit:
    """File a unit's card."""
    return FiledUnit(slug, Unit.model_validate(facts), f"content/units/{slug}.yaml", Lines(1))


def originals() -> PublishedOriginals:
    """Return the originals of the full report: cleaned, as filed, withheld, and as the publisher decided."""
    return {
        filed(FULL, "tushuguan", "tushuche").key: (
            PublishedOriginal("流动图书车 报告.docx", "0" * 64, "流动图书车 报告.docx", b"", "a" * 64),
            PublishedOriginal("说明.md", "1" * 64, "说明.md.txt", b"", "1" * 64),
            PublishedOriginal("旧报告.doc", "2" * 64, "旧报告.doc"),
            PublishedOriginal("附件.zip", "3" * 64, "附件.zip", b"", "3" * 64, as_filed=True),
        )
    }


def verification() -> Verification:
    """Return what three invented rules found: of every severity, in both files, waived, and not to be published."""
    rules = (
        _rule("sums/uses", "error", "合计：部分之和等于总数。", "各项资金用途之和等于支出资金。"),
        _rule("text/doubled", "warning", "文字：残留和重复。", "同一个词语没有连着写两遍。"),
        _rule("narrative/proof", "review", "叙述：文字与数据相符。", "文中的数字在数据中都有。"),
        _rule("screening/phone", "error", "公开前审查：个人信息。", "没有手机号码。", public=False),
    )
    full = filed(FULL, "tushuguan", "tushuche", TEXT)
    text = full.file.replace("report.yaml", "text.md")
    waiver = Waiver.model_validate(
        {"规则": "text/doubled", "报告": full.key, "理由": "原文如此。", "姓名": "戊某", "截止": "2025-12-31"}
    )
    told = "各项用途之和 81.83万元 ≠ 支出资金 81.82万元"
    findings = (
        Finding("sums/uses", "error", full.file, 1, full.key, told, "report", None, "81.82万元", "81.83万元", True),
        Finding("text/doubled", "warning", text, 5, full.key, "“项目项目”重复，应为“项目”"),
        Finding("text/doubled", "warning", text, 23, full.key, "“总分总分”重复", waiver=waiver),
        Finding("narrative/proof", "review", text, 3, full.key, "“3个村”在数据中没有"),
        Finding("screening/phone", "review", text, 5, full.key, "手机号 138****1234", "screening"),
    )
    sums = "sums/uses"
    comparison = Comparison(full.at("资金"), "80.00万元", "80.00万元", agrees=True, message="")
    agreements = (Agreement(sums, comparison), Agreement("screening/phone", comparison))
    gaps = (
        Gap(sums, Unchecked(full.at("资金"), "98.5%", "没有印出预算资金")),
        Gap(sums, Unchecked(full.at("资金"), "80.00万元", "")),
    )
    return Verification.of(rules, Examination(None, findings, agreements, gaps))


def _rule(code: str, severity: Severity, family: str, claim: str, *, public: bool = True) -> Rule:
    return Rule(
        code, severity, claim, f"{claim}这是依据。\n第二段。", "改正不对的一处。", lambda _: iter(()), family, public
    )


def corpus() -> Corpus:
    """Return the invented corpus."""
    library = {"名称": LIBRARY, "别名": ["县图"], "类型": "事业单位", "主管部门": "样例县文化和旅游局"}
    return Corpus(
        Publisher.model_validate(PUBLISHER),
        (unit("shuiliju", {"名称": BUREAU}), unit("tushuguan", library)),
        (
            filed(FORM, "tushuguan", "tushuche"),
            filed(BARE, "shuiliju", "qingyu"),
            filed(FULL, "tushuguan", "tushuche", TEXT),
        ),
    )
