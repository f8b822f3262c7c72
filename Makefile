# Set up, run, test. Each target does what it needs and nothing twice.
PYTHON ?= python3
KAUSI ?= 2023-Q1
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
SYSTEM_PACKAGES := libreoffice-calc chromium poppler-utils fonts-liberation fonts-dejavu fonts-crosextra-carlito
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.DEFAULT_GOAL := help
.PHONY: help setup run test check format lint types contracts system-deps lock clean

help: ## say what there is to do
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/'

setup: $(READY) ## make .venv from the lock

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Python 3.11 or newer is needed; say which: make PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

run: $(READY) ## run the sample quarter and say where the report is
	$(BIN)/toteuma run $(KAUSI)

test: $(READY) ## run the tests
	$(BIN)/python -m pytest

check: format lint types contracts test ## format, lint, types, import contracts, tests

format: $(READY)
	$(BIN)/ruff format --check .

lint: $(READY)
	$(BIN)/ruff check .

types: $(READY)
	$(BIN)/mypy

contracts: $(READY)
	$(BIN)/lint-imports

system-deps: ## install LibreOffice, Chromium and poppler, which some tests look at pages with
	@missing=$$(for name in $(SYSTEM_PACKAGES); do \
	  dpkg-query -W -f '$${Status}\n' $$name 2>/dev/null | grep -q 'ok installed' || echo $$name; done); \
	if [ -n "$$missing" ]; then \
	  $(SUDO) apt-get update -q && \
	  DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -q -y --no-install-recommends $$missing; fi

lock: ## write requirements.lock anew from pyproject.toml (needs uv)
	uv pip compile pyproject.toml --universal --python-version 3.11 --extra dev --generate-hashes \
	  --no-emit-index-url --no-emit-find-links --no-header --no-annotate --quiet -o requirements.lock

clean: ## remove what was made
	rm -rf $(VENV) .prefect .toteuma .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache *.egg-info
