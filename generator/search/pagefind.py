"""Pagefind's program run as a service: records go in, in order, and an index comes out.

The service's own Python client waits a tenth of a second for every record; the program given a folder reads it in the
folder's order, which is another one on every disk. This speaks the same protocol, one message at a time.
"""

import json
import os
import subprocess
import time
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from pathlib import Path
from select import select
from typing import IO, Any, Final, Self

from pagefind_bin_extended import get_executable

from generator.errors import GongkaiError
from generator.side_by_side import WORKERS

_SMALL_CHUNKS = {"PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": "4000"}
"""A browser loads one chunk for every word of a query, a fifth of what Pagefind puts into one, and the table of chunks
of every part: half the size would make words 3 KB lighter in each part, and each table 10 KB heavier. Where a later
version does not know this setting, chunks are large again and nothing else changes; a test tells.
"""
_SERVICES = min(WORKERS, 2) if os.name == "posix" else 1
"""How many parts are written at a time: Pagefind keeps one processor busy, and holds all of a part in memory. Elsewhere
nothing tells which of two programs has answered.
"""
_DONE: Final = object()
_END = b","
_PAUSE = 0.1
"""Seconds between two looks at the files."""
_LOOKS = 600


Records = Iterable["PagefindRecord"]


@dataclass(frozen=True)
class PagefindRecord:
    """What Pagefind is told of a page: its address and the words of its content and of its meta fields."""

    url: str
    content: str
    meta: Mapping[str, str]


def write_indexes(parts: Sequence[tuple[str, Records]], folder: Path) -> None:
    """Write an index for each part into a folder of the part's name, and all files of Pagefind beside it.

    Same records, same bytes, whatever the other parts hold. A part's name stands for its language, of which Pagefind
    knows nothing: so it neither divides words nor takes endings away, and the names that it gives to pages begin with
    the part's.

    Raises:
        GongkaiError: Pagefind is not installed, or has failed.
    """
    try:
        with ExitStack() as ends:
            services = [ends.enter_context(_service(folder)) for _ in range(min(len(parts), _SERVICES))]
            left = iter(parts)
            _converse_with_all([_Conversation.with_service(each) for each in services], left, folder)
            _wait_for_files(folder)
    except (OSError, ValueError, KeyError) as error:
        raise GongkaiError(f"检索索引没有生成：Pagefind 没有正常运行（{error}），请重新安装依赖后再试") from error


def _service(folder: Path) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(  # noqa: S603 (Pagefind's own program)
        [get_executable(), "--service"],
        cwd=folder,  # where no settings of anybody lie
        env={**os.environ, **_SMALL_CHUNKS},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )


@dataclass
class _Conversation:
    """Requests and answers, each a JSON object in base64 with a comma behind it."""

    requests: IO[bytes]
    answers: IO[bytes]
    count: int = 0

    @classmethod
    def with_service(cls, service: "subprocess.Popen[bytes]") -> Self:
        """Speak through the pipes of a process.

        Raises:
            ValueError: it has none.
        """
        if service.stdin is None or service.stdout is None:
            raise ValueError("没有管道")
        return cls(service.stdin, service.stdout)

    def ask(self, kind: str, **payload: object) -> Any:  # noqa: ANN401 (JSON)
        """Send a request and return the answer.

        Raises:
            ValueError: the service refused, or said nothing.
        """
        self._send(kind, payload)
        return self._answer()

    def ask_all(self, kind: str, payloads: Iterable[Mapping[str, object]]) -> Iterator[None]:
        """Send requests one after the other, each made while the service works; yield before waiting for an answer.

        Raises:
            ValueError: the service refused one, or said nothing.
        """
        waiting = False
        for payload in payloads:
            if waiting:
                yield
                self._answer()
            self._send(kind, payload)
            waiting = True
        if waiting:
            yield
            self._answer()

    def _send(self, kind: str, payload: Mapping[str, object]) -> None:
        self.count += 1
        message = json.dumps({"message_id": self.count, "payload": {"type": kind, **payload}})
        self.requests.write(b64encode(message.encode()) + _END)
        self.requests.flush()

    def _answer(self) -> Any:  # noqa: ANN401 (JSON)
        answer = json.loads(b64decode(self._next()))["payload"]
        if answer["type"] == "Error":
            raise ValueError(answer["message"])
        return answer

    def _next(self) -> bytes:
        said = bytearray()
        while not said.endswith(_END):
            part = self.answers.read(1)
            if not part:
                raise ValueError("没有回答")
            said += part
        return bytes(said[:-1])


def _converse_with_all(
    conversations: Sequence[_Conversation], parts: Iterator[tuple[str, Records]], folder: Path
) -> None:
    """Have every service write parts, and go on with the one that has answered.

    No service is asked two things at once: nothing of an answer waits in Python's own buffer, unseen by `select`.
    """
    begun = {each.answers: _converse(each, parts, folder) for each in conversations}
    going = {answers: talk for answers, talk in begun.items() if next(talk, _DONE) is not _DONE}
    while going:
        heard = select(going, [], [])[0] if len(going) > 1 else list(going)
        for answers in heard:
            if next(going[answers], _DONE) is _DONE:
                del going[answers]


def _converse(conversation: _Conversation, parts: Iterator[tuple[str, Records]], folder: Path) -> Iterator[None]:
    """Have a service write parts as long as any are left, and yield before waiting for an answer."""
    for part, records in parts:
        index = conversation.ask("NewIndex", config={})["index_id"]
        about = {"index_id": index, "language": part}
        yield from conversation.ask_all("AddRecord", ({**about, **asdict(record)} for record in records))
        yield from conversation.ask_all("WriteFiles", [{"index_id": index, "output_path": str(folder / part)}])
        conversation.ask("DeleteIndex", index_id=index)


def _wait_for_files(folder: Path) -> None:
    """Wait until nothing is written any more: the service answers before the last bytes are on the disk.

    Raises:
        ValueError: files are still empty after a long time.
    """
    sizes: list[int] = []
    for _ in range(_LOOKS):
        before, sizes = sizes, [file.stat().st_size for file in folder.rglob("*") if file.is_file()]
        if sizes == before and all(sizes):
            return
        time.sleep(_PAUSE)
    raise ValueError("索引文件没有写完")
