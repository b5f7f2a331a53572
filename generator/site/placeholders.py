"""What stands in a publisher's entry without saying anything about the publisher."""

import re
import unicodedata

_EXAMPLES = ("示例", "样例", "待填写")
_CROSSES = re.compile(r"X{4,}|[×*]{2,}")
_NO_HOST = re.compile(r"(?<![\w-])EXAMPLE\.|\.(?:EXAMPLE|INVALID)(?![\w-])|LOCALHOST|(?<!\d)127\.\d+\.\d+\.\d+")
_CODE = 4
"""From how many digits on a figure of zeros alone is no figure."""


def fault_of(value: str) -> str | None:
    """Say why a value that is not blank is no true one, or return None."""
    text = unicodedata.normalize("NFKC", value).upper()
    digits = re.findall(r"\d", text)
    word = next((each for each in _EXAMPLES if each in text), None)
    if word:
        return f"含有“{word}”"
    if _CROSSES.search(text):
        return "是占位的符号"
    if _NO_HOST.search(text):
        return "是示范用的地址"
    if len(digits) >= _CODE and set(digits) == {"0"}:
        return "号码全是 0"
    if not re.search(r"[^\W_]", text):
        return "没有文字"
    return None
