"""Old files that want a password are told apart before any program is asked about them."""

import pytest

from generator.errors import GongkaiError
from generator.sources.read import read_data
from tests.sources.raw_compound import compound, record

_FIB = b"\xec\xa5\xc1\0" + bytes(6)
_BOF = record(0x0809, bytes(16))


@pytest.mark.parametrize(
    ("name", "streams"),
    [
        pytest.param("报告.doc", {"WordDocument": _FIB + b"\0\x13"}, id="document"),
        pytest.param("报告.wps", {"WordDocument": _FIB + b"\0\x01"}, id="obfuscated"),
        pytest.param("自评表.xls", {"Workbook": _BOF + record(0x002F, bytes(54))}, id="workbook"),
        pytest.param("报告.docx", {"EncryptedPackage": b"x", "EncryptionInfo": b"x"}, id="package"),
    ],
)
def test_an_encrypted_file_is_told(name: str, streams: dict[str, bytes]) -> None:
    with pytest.raises(GongkaiError, match=f"{name}：文件设有打开密码.*取消密码"):
        read_data(name, compound(streams))


def test_other_flags_are_no_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(GongkaiError, match="这类文件不能直接读取"):
        read_data("报告.doc", compound({"WordDocument": _FIB + b"\xff\x12"}))
