# Everything starts from here, on a machine that has only Python 3.11 or newer, make and git.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := site
.PHONY: site test serve check bench bless format lock clean

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check

# The browser of the tests, its Chinese letters, and what the program that drives it is linked to.
BROWSER := chromium fonts-noto-cjk libatomic1
# The web servers that the tests of deploy/ start. They are unpacked, not installed, so that none runs by itself afterwards.
SERVERS := nginx libnginx-mod-http-brotli-static caddy
WORDS := generator/locale/zh_CN/LC_MESSAGES/messages

# A stamp names the content of what it stands for, so that a changed lock or a moved checkout is installed anew.
key = $(shell { pwd; cat requirements/$(1).txt pyproject.toml; } | sha256sum | cut -c1-16)
SITE_STAMP := $(VENV)/.site-$(call key,site)
TEST_STAMP := $(VENV)/.test-$(call key,test)

PYTHON := $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	"$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo "$$name"; break; }; done)

# Install Debian packages, or say which ones an administrator has to install.
define apt_install
	if ! command -v apt-get >/dev/null; then root=none; \
	elif [ "$$(id -u)" = 0 ]; then root=; \
	elif sudo -n true 2>/dev/null; then root="sudo -n"; \
	else root=none; fi; \
	if [ "$$root" = none ]; then \
		echo "请先由管理员安装 / an administrator has to install first: apt-get install $(1)" >&2; exit 1; \
	fi; \
	$$root apt-get -qq update; \
	$$root env DEBIAN_FRONTEND=noninteractive apt-get -qq install --no-install-recommends $(1) >/dev/null
endef

define install
	$(PIP) install --require-hashes --requirement requirements/$(1).txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	rm -f $(VENV)/.$(1)-*
endef

define install_browser
	@! command -v apt-get >/dev/null || dpkg -s $(BROWSER) >/dev/null 2>&1 || { \
	$(call apt_install,$(BROWSER)); }
endef

define fetch_servers
	@test -e $(VENV)/servers/usr/bin/caddy || { mkdir -p $(VENV)/servers && cd $(VENV)/servers && \
	apt-get -qq -o APT::Sandbox::User=root download $(SERVERS) && for each in *.deb; do dpkg -x "$$each" .; done && rm ./*.deb; } || \
	echo "The tests of deploy/ will be skipped: these packages could not be fetched: $(SERVERS)" >&2
endef

site: $(SITE_STAMP)
	$(BIN)/gongkai build
	@echo
	@echo "The site is in $(CURDIR)/site. To look at it: python3 -m http.server --directory site 8000, then open http://localhost:8000/"
	@echo "网站已生成在 $(CURDIR)/site。查看方法：python3 -m http.server --directory site 8000，然后打开 http://localhost:8000/"

test: $(TEST_STAMP)
	$(install_browser)
	$(fetch_servers)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n 2 --dist loadfile

serve: $(SITE_STAMP)
	$(BIN)/gongkai serve

check: $(SITE_STAMP)
	$(BIN)/gongkai check

# Takes hours; BENCH=--quick takes minutes.
bench: $(TEST_STAMP)
	$(install_browser)
	$(BIN)/python -m benchmarks.suite --page docs/performance.md $(BENCH)

bless: $(TEST_STAMP)
	$(BIN)/pybabel --quiet compile --input-file $(WORDS).po --output-file $(WORDS).mo
	$(BIN)/pytest -n 2 --bless

format: $(TEST_STAMP)
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

LOCK := $(BIN)/uv pip compile pyproject.toml --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	--no-header --no-annotate
lock: $(TEST_STAMP)
	$(PIP) install uv
	$(LOCK) --group test --output-file requirements/test.txt
	$(LOCK) --group build --constraints requirements/test.txt --output-file requirements/site.txt

clean:
	rm -rf site dist .cache .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache

$(BIN)/python:
	@if [ -z "$(PYTHON)" ]; then \
		echo "需要 Python 3.11 或更高版本 / Python 3.11 or newer is needed: apt-get install python3" >&2; exit 1; \
	fi
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	$(call apt_install,$(PYTHON)-venv); }
	$(PYTHON) -m venv --clear $(VENV)

$(SITE_STAMP): | $(BIN)/python
	$(call install,site)
	@touch $@

# The test lock holds the site lock too.
$(TEST_STAMP): | $(BIN)/python
	$(call install,test)
	@rm -f $(VENV)/.site-*
	@touch $@ $(SITE_STAMP)
