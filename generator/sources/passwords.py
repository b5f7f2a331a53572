"""Whether an Office file from before 2007 wants a password before it can be read.

Source: MS-DOC 2.5.2 (fEncrypted of FibBase); MS-XLS 2.4.117 (FilePass, which follows the BOF record).
"""

import struct

_FLAGS_AT, _ENCRYPTED = 10, 0x0100
_BOF, _FILE_PASS = 0x0809, 0x002F


def is_locked_document(stream: bytes) -> bool:
    """Tell whether the main stream of a .doc file belongs to an encrypted document."""
    if len(stream) < _FLAGS_AT + 2:
        return False
    (flags,) = struct.unpack_from("<H", stream, _FLAGS_AT)
    return bool(flags & _ENCRYPTED)


def is_locked_workbook(stream: bytes) -> bool:
    """Tell whether the main stream of an .xls file belongs to an encrypted workbook."""
    if len(stream) < 4:
        return False
    kind, size = struct.unpack_from("<HH", stream)
    return kind == _BOF and stream[4 + size :][:2] == struct.pack("<H", _FILE_PASS)
