"""The hooks in a real bare repository: what is pushed becomes the site, and what may not be kept never arrives."""

import fcntl
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.findings.number import number_of
from tests.deploy.bare import Bare, Pushed, bare, fetched, git, served
from tests.releasing.bureau import REPORT, bureau
from tests.screening.test_office_file import _file
from tests.sources.raw_docx import paragraph

_TEXT = f"content/reports/{REPORT}/text.md"
_MOBILE = "138" + "0013" + "8000"
_OFFICIAL = "139" + "0013" + "9000"
_IDENTITY = "11010519491231" + "002X"
_KEY = "-----BEGIN OPENSSH " + "PRIVATE KEY-----"


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> tuple[Bare, Pushed]:
    """A repository, and how the first push to it ended."""
    folder = tmp_path_factory.mktemp("server")
    made = bare(folder, bureau(folder / "clone"))
    return made, made.push()


@pytest.fixture
def repository(first: tuple[Bare, Pushed]) -> Iterator[Bare]:
    """The repository, and a clone that is as the repository is."""
    made, _ = first
    yield made
    made.back_to_the_tip()


def _page(repository: Bare) -> str:
    with served(repository.public / "current") as address:
        return fetched(f"{address}{REPORT}/")


def _say(repository: Bare, sentence: str, name: str = _TEXT) -> None:
    file = repository.clone / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"{file.read_text('utf-8') if file.exists() else ''}\n{sentence}\n", "utf-8")


def test_the_first_push_publishes(first: tuple[Bare, Pushed]) -> None:
    repository, pushed = first
    assert pushed.code == 0
    assert "已公开版本 000001" in pushed.told
    assert f"提交 {repository.tip()[:10]} 已公开。" in pushed.told
    assert "INFO" not in pushed.told
    assert "<h1" in _page(repository)


def test_a_good_commit_changes_the_site_and_uses_the_cache(repository: Bare) -> None:
    """What the next one deletes is gone, and so is what a killed run has left."""
    with served(repository.public / "current") as address:
        before = fetched(f"{address}{REPORT}/")
        kept = (repository.work / ".cache").stat().st_ino
        _say(repository, "会后又补充了一句。")
        _say(repository, "说明。", "content/pages/有 空格的“说明”.txt")
        commit = repository.commit("补充")
        pushed = repository.push()
        assert (pushed.code, "改动1个" in pushed.told) == (0, True), pushed.told
        assert "会后又补充了一句。" not in before
        assert "会后又补充了一句。" in fetched(f"{address}{REPORT}/")
    assert (repository.public / "current" / "有 空格的“说明”.txt").exists()
    assert (repository.work / ".cache").stat().st_ino == kept
    assert f'"{commit}"' in (repository.public / "current" / ".." / "manifest.json").read_text("utf-8")
    (repository.clone / "content/pages/有 空格的“说明”.txt").unlink()
    repository.commit("删一个文件")
    _leave_a_killed_run(repository)
    assert "已公开版本" in repository.push().told
    assert not list((repository.public / "current").glob("*.txt"))


def _leave_a_killed_run(repository: Bare) -> None:
    """A file that nobody committed, one that is missing, and Git's lock."""
    (repository.work / "content" / "pages" / "stray.txt").write_text("无人提交", "utf-8")
    (repository.work / "mkdocs.yml").unlink()
    Path(f"{repository.work}.index.lock").touch()


def test_errors_that_block_are_told_and_the_site_stays(repository: Bare) -> None:
    before = _page(repository)
    _say(repository, "不会公开的一句。")
    report = repository.clone / "content" / "reports" / REPORT / "report.yaml"
    report.write_text(report.read_text("utf-8").replace("公开信息:", "公开情况:"), "utf-8")
    commit = repository.commit("写错了键")
    pushed = repository.push()
    line = f"content/reports/{REPORT}/report.yaml:"
    assert [each for each in pushed.told.splitlines() if each.startswith(line) and "“公开情况”" in each], pushed.told
    assert f"网站没有更新，仍是原来的版本：提交 {commit[:10]} 没有公开" in pushed.told
    assert (_page(repository), repository.tip()) == (before, commit)
    git(repository.clone, "revert", "--no-edit", "HEAD")
    assert repository.push().told.endswith("已公开。")


def _refused(repository: Bare, *told: str) -> Pushed:
    tip, page = repository.tip(), _page(repository)
    pushed = repository.push()
    assert pushed.code != 0
    assert [each for each in told if each not in pushed.told] == [], pushed.told
    assert "推送没有被接受，仓库和网站都没有改变：没有通过审查，见上。" in pushed.told
    assert not [number for number in (_MOBILE, _IDENTITY) if number in pushed.told or repository.has(number)]
    assert (repository.tip(), _page(repository)) == (tip, page)
    return pushed


_KEPT_OUT = (
    (_TEXT, f"联系电话：{_MOBILE}", "手机号码 138****8000"),
    (f"content/reports/{REPORT}/report.yaml", f"# 身份证号 {_IDENTITY}", "居民身份证号 11*************02X"),
    ("content/pages/联系 方式.md", f"找我：{_MOBILE}", "手机号码 138****8000"),
    ("部署/密钥.txt", _KEY, "私钥"),
    ("id_ed25519", "x", "这类文件存放密钥或口令"),
    ("content/pages/mark.md", "秘密★1年", "国家秘密标志或不予公开的标注 秘密★"),
    ("hidden/.gitattributes", f"# {_MOBILE}", "手机号码 138****8000"),
)


def test_what_may_not_be_kept_is_refused(repository: Bare) -> None:
    """Every commit is told with its file; what only one of them holds keeps all of them out."""
    commits = []
    for name, sentence, _ in _KEPT_OUT:
        _say(repository, sentence, name)
        commits.append(repository.commit("加一处"))
    pushed = _refused(repository)
    told = [line.rstrip() for line in pushed.told.splitlines()]
    for commit, (name, _, what) in zip(commits, _KEPT_OUT, strict=True):
        place = re.escape(f"{commit[:10]}/{name}")
        assert [line for line in told if re.fullmatch(f"{place}(:[0-9]+)?：{re.escape(what)}", line)], (name, told)


def _decision(sentence_seen: str, rule: str) -> str:
    told = {
        "编号": number_of(rule, REPORT, sentence_seen),
        "规则": rule,
        "报告": REPORT,
        "理由": "是办公室对外公布的号码",
        "姓名": "审查人",
        "日期": "2024-05-06",
    }
    return "- " + "\n  ".join(f'{key}: "{value}"' for key, value in told.items())


def test_what_a_person_decided_may_be_pushed_with_the_decision(repository: Bare) -> None:
    """In an earlier or in the same commit; elsewhere, and of another number, the decision says nothing."""
    rule = "screening/no-mobile-numbers"
    _say(repository, f"公布的号码：{_OFFICIAL}")
    repository.commit("有号码")
    _refused(repository, "gongkai check --format html", "content/screening.yaml")
    repository.clone.joinpath("content/screening.yaml").write_text(f"{_decision(_OFFICIAL, rule)}\n", "utf-8")
    repository.commit("审查决定")
    pushed = repository.push()
    assert (pushed.code, pushed.told.splitlines()[-1][-4:]) == (0, "已公开。"), pushed.told
    assert _OFFICIAL in _page(repository)
    _say(repository, f"还有{_OFFICIAL[:-1]}1")
    _say(repository, f"找我：{_OFFICIAL}", "content/pages/联系.md")
    _say(repository, _KEY)
    repository.commit("决定之外的")
    pushed = repository.push()
    told = [line.split("：", 1)[1] for line in pushed.told.splitlines() if "text.md" in line or "联系.md" in line]
    assert (pushed.code, sorted(told)) == (1, ["手机号码 139****9000", "手机号码 139****9001", "私钥"]), pushed.told


def test_an_older_commit_of_the_push_is_looked_at_too(repository: Bare) -> None:
    before = repository.tip()
    _say(repository, f"联系电话：{_MOBILE}")
    older = repository.commit("有号码")
    git(repository.clone, "checkout", "--quiet", before, "--", _TEXT)
    repository.commit("删去号码")
    pushed = _refused(repository, f"{older[:10]}/{_TEXT}", "另加一次提交来删除是不够的")
    assert pushed.told.count("138****8000") == 1
    git(repository.clone, "reset", "--quiet", "--soft", before)
    _say(repository, "改好了。")
    repository.commit("合成一次提交")
    assert repository.push().code == 0


def test_attributes_of_the_repository_hide_nothing(repository: Bare) -> None:
    """What Git would leave out of an archive, or write in other characters, is looked at as it is kept."""
    _say(repository, "*.md export-ignore\n*.txt working-tree-encoding=UTF-32", ".gitattributes")
    repository.commit("设置")
    (repository.clone / "a.txt").write_text(f"手机{_MOBILE}", "utf-32")
    _say(repository, f"手机{_MOBILE}", "content/pages/b.md")
    commit = repository.commit("两处")
    _refused(repository, f"{commit[:10]}/a.txt:1", f"{commit[:10]}/content/pages/b.md:2")


def test_a_message_a_document_and_a_tag(repository: Bare) -> None:
    (repository.clone / "附件.docx").write_bytes(_file(paragraph(f"手机{_MOBILE}")))
    commit = repository.commit(f"电话{_MOBILE}")
    _refused(repository, f"{commit[:10]}/附件.docx：正文第 1 段有手机号码", f"{commit[:10]}/提交说明:1：手机号码")
    repository.back_to_the_tip()
    git(repository.clone, "tag", "--annotate", "--message", f"打{_MOBILE}", "v1")
    pushed = repository.push("v1")
    assert "标签说明:1：手机号码" in pushed.told
    git(repository.clone, "tag", "--delete", "v1")
    git(repository.clone, "tag", "data", git(repository.clone, "rev-parse", f"HEAD:{_TEXT}"))
    assert "refs/tags/data 不是提交" in repository.push("data").told
    git(repository.clone, "tag", "--delete", "data")


def test_another_branch_and_its_deletion_leave_the_site(repository: Bare) -> None:
    before = _page(repository)
    git(repository.clone, "checkout", "--quiet", "-b", "修改 稿".replace(" ", "-"))
    _say(repository, "还在修改。")
    repository.commit("草稿")
    assert "已收到。网站只发布分支 main，没有改变。" in repository.push("HEAD").told
    deleted = repository.push(":修改-稿")
    assert (deleted.code, "网站只发布分支 main" in deleted.told) == (0, True)
    git(repository.clone, "checkout", "--quiet", "main")
    assert _page(repository) == before


def test_two_pushes_at_once_end_with_the_later_one(repository: Bare, tmp_path: Path) -> None:
    """Both wait for their turn, and whoever comes first publishes what the branch holds by then."""
    _say(repository, "先推送的。")
    repository.commit("先")
    pushes = []
    with Path(f"{repository.work}.lock").open() as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        pushes.append(_waiting(repository.clone))
        other = Bare(repository.folder, tmp_path / "other")
        git(tmp_path, "clone", "--quiet", str(repository.repository), str(other.clone))
        text = other.clone / _TEXT
        text.write_text(f"{text.read_text('utf-8')}\n后推送的。\n", "utf-8")
        other.commit("后")
        pushes.append(_waiting(other.clone))
    told = [push.communicate(timeout=120)[1] for push in pushes]
    assert [f"提交 {repository.tip()[:10]} 已公开。" in each for each in told] == [True, True], told
    assert [word in _page(repository) for word in ("先推送的。", "后推送的。")] == [True, True]
    git(repository.clone, "pull", "--quiet", "origin", "main")


def _waiting(clone: Path) -> "subprocess.Popen[str]":
    """Start a push, and return when it waits for its turn."""
    command = ["git", "-C", str(clone), "push", "origin", "main"]
    return _read_until(subprocess.Popen(command, stderr=subprocess.PIPE, text=True), "请稍候")


def _read_until(push: "subprocess.Popen[str]", words: str) -> "subprocess.Popen[str]":
    assert push.stderr
    while line := push.stderr.readline():
        if words in line:
            return push
    raise AssertionError(f"{words} was never said")


def test_what_the_administrator_forgot_is_said(repository: Bare, tmp_path: Path) -> None:
    _say(repository, "设置不全时推送的。")
    git(repository.repository, "config", "--unset", "gongkai.public")
    repository.commit("一")
    assert "网站没有更新，仍是原来的版本：请管理员在仓库中设置 git config gongkai.public" in repository.push().told
    repository.setting("public", str(repository.public))
    repository.setting("work", str(tmp_path))
    (tmp_path / "别人的.txt").touch()
    repository.commit("二")
    assert f"{tmp_path} 里有别的文件" in repository.push().told
    assert [path.name for path in tmp_path.iterdir()] == ["别人的.txt"]
    repository.setting("work", str(repository.work))
    program = git(repository.repository, "config", "gongkai.program")
    repository.setting("program", str(tmp_path / "none"))
    repository.commit("三")
    assert "审查没有完成，请管理员检查" in repository.push().told
    repository.setting("program", program)
    assert repository.push().told.endswith("已公开。")
    assert "设置不全时推送的。" in _page(repository)


@pytest.mark.skipif(not shutil.which("shellcheck"), reason="shellcheck is not installed")
def test_shellcheck_has_nothing_to_say() -> None:
    hooks = sorted(Path(__file__).parents[2].glob("deploy/git/*"))
    assert len(hooks) == 2
    checked = subprocess.run(["shellcheck", *map(str, hooks)], capture_output=True, text=True, check=False)
    assert (checked.returncode, checked.stdout) == (0, "")


def test_every_setting_is_told_at_the_head_of_the_hooks() -> None:
    for hook in Path(__file__).parents[2].glob("deploy/git/*"):
        text = hook.read_text("utf-8")
        read = {*re.findall(r"--get gongkai\.(\w+)", text), *re.findall(r"\$\(setting (\w+)\)", text)}
        assert read == set(re.findall(r"^#.*git config gongkai\.(\w+) ", text, re.MULTILINE))
