"""What the image is made of is there, and it runs as nobody special where nothing can be written."""

import re
from pathlib import Path

_ROOT = Path(__file__).parents[2]
_FILE = (_ROOT / "deploy" / "docker" / "Dockerfile").read_text("utf-8")
_SETTINGS = (_ROOT / "deploy" / "docker" / "nginx.conf").read_text("utf-8")


def test_all_that_is_copied_is_there() -> None:
    copied = re.findall(r"deploy/(?:docker|nginx)/[\w-]+\.conf", _FILE)
    assert len(copied) == 4
    assert [name for name in copied if not (_ROOT / name).is_file()] == []


def test_all_that_the_server_includes_is_copied() -> None:
    location = (_ROOT / "deploy" / "nginx" / "gongkai-location.conf").read_text("utf-8")
    included = set(re.findall(r"include /etc/nginx/(gongkai-[\w-]+\.conf);", _SETTINGS + location))
    assert included == {"gongkai-http.conf", "gongkai-headers.conf", "gongkai-location.conf"}
    assert [name for name in included if f"deploy/nginx/{name}" not in _FILE] == []
    [root] = re.findall(r"^\s+alias (\S+)/;", location, re.MULTILINE)
    assert f"COPY --from=build /site {root}\n" in _FILE


def test_it_serves_as_a_user_without_rights_and_is_asked_whether_it_does() -> None:
    steps = _FILE.splitlines()
    assert steps.index("USER 33:33") < steps.index('CMD ["nginx", "-g", "daemon off;"]')
    written = re.findall(r"(?:pid|_temp_path) (\S+);", _SETTINGS)
    assert len(written) == 6
    folders = {path.rpartition("/")[0] for path in written}
    assert len(folders) == 1
    [folder] = folders
    assert f"install --directory --owner=33 --group=33 {folder}\n" in _FILE
    assert f"--read-only --tmpfs {folder} " in _FILE
    [port] = set(re.findall(r"listen (?:\[::\]:)?(\d+);", _SETTINGS))
    assert int(port) > 1023
    assert f"/dev/tcp/127.0.0.1/{port}" in _FILE
    assert f"EXPOSE {port}" in _FILE
