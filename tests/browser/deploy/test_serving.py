"""The site as nginx and Caddy serve it with the configuration in `deploy/`, below a path of a portal."""

import gzip
import http.client
import os
import re
import shutil
import subprocess
import zlib
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

import brotli
import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open, Served
from tests.browser.deploy.servers import DEPLOY, free_port, has_ipv6, nginx_serving, program, started
from tests.browser.kinds import KINDS, page_of

_PATH = "/portal/jixiao"
_HEADERS = (
    "Content-Security-Policy",
    "X-Content-Type-Options",
    "Referrer-Policy",
    "Permissions-Policy",
    "Cross-Origin-Opener-Policy",
)


@dataclass(frozen=True)
class _Answer:
    status: int
    headers: http.client.HTTPMessage
    body: bytes


@dataclass(frozen=True)
class _Server:
    """A server and the folder of the site that it serves below `_PATH`."""

    address: str
    site: Path

    def get(self, path: str, method: str = "GET", **headers: str) -> _Answer:
        with closing(http.client.HTTPConnection(urlsplit(self.address).netloc, timeout=10)) as connection:
            connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
            answer = connection.getresponse()
            return _Answer(answer.status, answer.headers, answer.read())


@pytest.fixture(scope="module")
def public(crowd: Served, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that a publisher publishes into: what is public is a link."""
    place = tmp_path_factory.mktemp("public")
    release = place / "releases" / "000001" / "site"
    shutil.copytree(crowd.folder, release, copy_function=os.link)
    for file in [path for path in release.rglob("*") if path.suffix in {".html", ".css", ".js", ".json"}]:
        file.with_name(f"{file.name}.gz").write_bytes(gzip.compress(file.read_bytes(), mtime=0))
        file.with_name(f"{file.name}.br").write_bytes(brotli.compress(file.read_bytes(), quality=5))
    (release.parent / "manifest.json").write_text("{}", "utf-8")
    (place / ".lock").write_text("{}", "utf-8")
    (place / "current").symlink_to("releases/000001/site")
    return place


@pytest.fixture(scope="module")
def nginx(public: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[_Server]:
    """Debian's nginx."""
    found = program("nginx")
    if not found:
        pytest.skip("nginx is not installed (make test fetches it from Debian)")
    with nginx_serving(found, public, _PATH, tmp_path_factory.mktemp("nginx")) as address:
        yield _Server(address, public / "current")


@pytest.fixture(scope="module")
def caddy(public: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[_Server]:
    """Debian's Caddy."""
    found = program("caddy")
    if not found:
        pytest.skip("Caddy is not installed (make test fetches it from Debian)")
    folder, port = tmp_path_factory.mktemp("caddy"), free_port()
    text = (DEPLOY / "caddy" / "Caddyfile").read_text("utf-8").replace("/jixiao", _PATH)
    (folder / "Caddyfile").write_text("{\n\tadmin off\n}\n" + text, "utf-8")
    said = {"GONGKAI_ADDRESS": f"http://127.0.0.1:{port}", "GONGKAI_ROOT": str(public / "current"), "HOME": str(folder)}
    command = [found, "run", "--adapter", "caddyfile", "--config", str(folder / "Caddyfile")]
    with started(command, port, folder / "log", **said) as address:
        yield _Server(address, public / "current")


@pytest.fixture(params=["nginx", "caddy"])
def server(request: pytest.FixtureRequest) -> _Server:
    """Either of them."""
    found = request.getfixturevalue(request.param)
    assert isinstance(found, _Server)
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_page_is_served_with_all_headers(server: _Server, kind: str) -> None:
    answer = server.get(f"{_PATH}/{page_of(server.site, kind)}")
    assert answer.status == 200
    assert re.fullmatch("text/html; charset=utf-8", answer.headers["Content-Type"], re.IGNORECASE)
    assert answer.headers["Cache-Control"] == "no-cache"
    assert all(answer.headers[name] for name in _HEADERS)
    assert answer.headers["ETag"]


def test_packed_files_are_sent_to_who_can_read_them(server: _Server) -> None:
    plain = (server.site / "index.html").read_bytes()
    packed = server.get(f"{_PATH}/", Accept_Encoding="gzip")
    assert (packed.headers["Content-Encoding"], zlib.decompress(packed.body, 31)) == ("gzip", plain)
    smaller = server.get(f"{_PATH}/", Accept_Encoding="gzip, br")
    assert (smaller.headers["Content-Encoding"], brotli.decompress(smaller.body)) == ("br", plain)
    assert server.get(f"{_PATH}/").body == plain
    assert "Accept-Encoding" in packed.headers["Vary"]


def test_page_is_asked_for_again_and_not_sent_again(server: _Server) -> None:
    tag = server.get(f"{_PATH}/").headers["ETag"]
    assert server.get(f"{_PATH}/", If_None_Match=tag).status == 304


@pytest.mark.parametrize(
    "pattern",
    [
        "pagefind/*/fragment/*",
        "pagefind/*/index/*",
        "pagefind/register/*/*",
        "pagefind/words/*/*",
        "assets-*/stylesheets/page.css",
    ],
)
def test_what_its_content_names_is_kept_forever(server: _Server, pattern: str) -> None:
    answer = server.get(f"{_PATH}/{next(server.site.glob(pattern)).relative_to(server.site).as_posix()}")
    assert answer.headers.get_all("Cache-Control") == ["public, max-age=31536000, immutable"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("path", ["nothing/", "2023/nothing/at/all.html", "pagefind/", "pagefind/2023/"])
def test_unknown_address_and_folder_show_the_page_for_it(server: _Server, path: str) -> None:
    answer = server.get(f"{_PATH}/{path}")
    assert answer.status == 404
    assert answer.body == (server.site / "404.html").read_bytes()
    assert all(answer.headers[name] for name in _HEADERS)


@pytest.mark.parametrize("path", ["../manifest.json", "%2e%2e/manifest.json", "..%2fmanifest.json", "../../../.lock"])
def test_what_lies_beside_the_site_is_not_served(server: _Server, path: str) -> None:
    assert (server.site.resolve().parent / "manifest.json").read_text("utf-8") == "{}"
    assert server.get(f"{_PATH}/{path}").body != b"{}"


def test_nothing_can_be_written(server: _Server) -> None:
    assert server.get(f"{_PATH}/", method="POST").status == 405
    assert server.get(f"{_PATH}/index.html", method="DELETE").status == 405


def test_path_without_its_slash_leads_there(server: _Server) -> None:
    answer = server.get(_PATH)
    assert (answer.status, answer.headers["Location"]) == (301, f"{_PATH}/")
    inner = server.get(f"{_PATH}/units")
    assert inner.status in {301, 308}
    assert urlsplit(inner.headers["Location"]).path in {f"{_PATH}/units/", "units/"}


def test_other_version_is_served_once_the_link_is_changed(server: _Server, public: Path, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("other", "utf-8")
    before = (public / "current").readlink()
    (public / "next").symlink_to(tmp_path)
    (public / "next").replace(public / "current")
    try:
        assert server.get(f"{_PATH}/index.html").body == b"other"
    finally:
        (public / "next").symlink_to(before)
        (public / "next").replace(public / "current")
    assert server.get(f"{_PATH}/index.html").body != b"other"


def test_ipv6(nginx: _Server) -> None:
    if not has_ipv6():
        pytest.skip("this machine has no IPv6")
    port = urlsplit(nginx.address).port
    assert replace(nginx, address=f"http://[::1]:{port}/").get(f"{_PATH}/").status == 200


@pytest.mark.parametrize("kind", KINDS)
def test_pages_need_no_exception_from_the_policy(server: _Server, opened: Open, kind: str) -> None:
    page = opened("about:blank")
    said = _complaints(page)
    page.goto(f"{server.address[:-1]}{_PATH}/{page_of(server.site, kind)}")
    page.wait_for_load_state("networkidle")
    assert said == []


def test_search_works_under_the_policy(server: _Server, opened: Open) -> None:
    page = opened("about:blank")
    said = _complaints(page)
    page.goto(f"{server.address[:-1]}{_PATH}/search/?q=项目")
    expect(page.locator(".search-status")).to_have_text(re.compile("找到|列出"))
    expect(page.locator(".result").first).to_be_visible()
    assert said == []


def _complaints(page: Page) -> list[str]:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("requestfailed", lambda request: said.append(request.url))
    return said


def test_both_servers_send_the_same_headers(nginx: _Server, caddy: _Server) -> None:
    one, other = nginx.get(f"{_PATH}/"), caddy.get(f"{_PATH}/")
    assert {name: one.headers[name] for name in _HEADERS} == {name: other.headers[name] for name in _HEADERS}


def test_formatted_as_caddy_formats(caddy: _Server) -> None:
    assert caddy.site.is_dir()
    found = program("caddy") or ""
    ran = subprocess.run([found, "fmt", str(DEPLOY / "caddy" / "Caddyfile")], capture_output=True, check=False)
    assert ran.stdout == (DEPLOY / "caddy" / "Caddyfile").read_bytes()
