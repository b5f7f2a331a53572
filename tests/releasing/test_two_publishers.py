"""Of two who publish at once, one waits, and who started later has the last word."""

import shutil
import time
from pathlib import Path

from tests.releasing.bureau import bureau, left_over, public, publish, say, shown, start


def test_two_publishers_with_two_contents(tmp_path: Path) -> None:
    one, to = bureau(tmp_path / "one"), tmp_path / "public"
    assert publish(one, to=to).returncode == 0
    other = tmp_path / "other"
    shutil.copytree(one, other)
    say(one, "先来的一句。")
    say(other, "后到的一句。")
    first = start(one, to)
    while (to / ".tickets").read_text().split() != ["1", "2"]:
        assert first.poll() is None, first.communicate()
        time.sleep(0.02)
    second = start(other, to)
    told = [each.communicate() for each in (first, second)]
    assert (first.returncode, second.returncode) == (0, 0), told
    assert "另一个发布正在进行，等它结束" in "".join(errors for _, errors in told)
    assert "后到的一句。" in shown(to)
    assert public(to).order == 3
    assert left_over(one, to) == left_over(other, to) == []
