"""The methods of evaluation that reports choose from."""

EVALUATION_METHODS = ("成本效益分析法", "比较法", "因素分析法", "最低成本法", "公众评判法", "标杆管理法")
"""专家打分法, 综合分析法 and the like are ways to do the work, not methods of evaluation."""
