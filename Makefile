# Set up, run, check. Each target does what it needs and nothing twice.
PYTHON ?= python3
KAUSI ?= 2023-Q1
UV ?= uv
SIZE ?= small
ROUNDS ?= 3
VENV := .venv
BIN := $(VENV)/bin
PEERS := .venv-bench
READY := $(VENV)/.ready
PIP := $(BIN)/python -m pip install -qq --disable-pip-version-check --no-input
SYSTEM_PACKAGES := libreoffice-calc chromium poppler-utils fonts-liberation fonts-dejavu

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup run serve test check verify nightly proof bench format format-check lint types contracts docs system-deps lock clean

help: ## say what there is to do
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST)

setup: $(READY) ## make .venv from the lock

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	  || { echo 'Toteuma needs Python 3.11 or newer, and "$(PYTHON)" is not; name one: make PYTHON=python3.12'; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null \
	  || { echo 'This Python cannot make a virtual environment; on Debian and Ubuntu install python3-venv'; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(PIP) --no-deps --require-hashes -r requirements.lock
	$(PIP) --no-deps --no-build-isolation -e .
	@touch $@

run: $(READY) ## make the report of the sample quarter; say where it is
	$(BIN)/toteuma run $(KAUSI)

serve: $(READY) ## keep a Prefect server, a worker and the watcher going; Ctrl-C stops them
	@exec $(BIN)/toteuma serve

test: $(READY) ## run the tests
	$(BIN)/python -m pytest -n auto --dist loadscope --no-loadscope-reorder

nightly: $(READY) ## draw and damage thousands of workbooks
	$(BIN)/python -m pytest -n auto --dist loadscope --no-loadscope-reorder -m slow

check: verify test ## everything a change must pass: format, lint, types, import contracts, tests

verify: format-check lint types contracts ## everything but the tests

format: $(READY) ## format the code and mend what lint can mend
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix-only .

format-check: $(READY)
	$(BIN)/ruff format --check .

lint: $(READY)
	$(BIN)/ruff check .

types: $(READY)
	$(BIN)/mypy

contracts: $(READY)
	$(BIN)/lint-imports --no-logo

proof: $(READY) ## print the sample's report and compare it with the printed one (needs LibreOffice)
	$(BIN)/python -m tests.proof

bench: $(READY) $(PEERS)/.ready ## measure beside other tools: SIZE=small, million or ten-million, ROUNDS=3, ONLY=100k; writes docs/speed.md
	$(BIN)/python -m tests.benchmarks --size $(SIZE) --rounds $(ROUNDS) $(if $(ONLY),--only $(ONLY)) \
	  --peers $(PEERS)/bin/python --tools $(PEERS)/tools

$(PEERS)/.ready: tests/benchmarks/requirements.lock tests/benchmarks/tools.lock
	$(PYTHON) -m venv $(PEERS)
	$(PEERS)/bin/python -m pip install -qq --disable-pip-version-check --no-input \
	  --no-deps --require-hashes -r tests/benchmarks/requirements.lock
	rm -rf $(PEERS)/tools
	$(PEERS)/bin/python -m pip install -qq --disable-pip-version-check --no-input \
	  --no-deps --require-hashes --target $(PEERS)/tools -r tests/benchmarks/tools.lock
	@touch $@

docs: $(READY) ## write the pages of the rules anew from the rules
	$(BIN)/toteuma rules --markdown --lang fi > docs/saannot.md
	$(BIN)/toteuma rules --markdown --lang sv > docs/regler.md
	$(BIN)/toteuma rules --markdown --lang en > docs/rules.md

system-deps: ## install what some tests look at pages with: LibreOffice, Chromium, poppler, fonts
	@missing=$$(for name in $(SYSTEM_PACKAGES); do \
	    dpkg-query -W -f '$${Status}' $$name 2>/dev/null | grep -q 'ok installed' || echo $$name; \
	  done); \
	test -z "$$missing" && exit 0; \
	echo "Installing" $$missing; \
	as_root=; test "$$(id -u)" = 0 || as_root=sudo; \
	$$as_root apt-get update -qq && \
	$$as_root env DEBIAN_FRONTEND=noninteractive \
	  apt-get install -qq --no-install-recommends $$missing </dev/null >/dev/null

lock: ## write the lock files anew (needs uv)
	@command -v $(UV) >/dev/null || { echo 'make lock needs uv; name it: make lock UV=path/to/uv'; exit 1; }
	$(UV) pip compile pyproject.toml --universal --python-version 3.11 --extra dev \
	  --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate \
	  --quiet -o requirements.lock
	$(UV) pip compile tests/benchmarks/requirements.in --universal --python-version 3.11 \
	  --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate \
	  --quiet -o tests/benchmarks/requirements.lock
	$(UV) pip compile tests/benchmarks/tools.in --constraint requirements.lock --universal \
	  --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header \
	  --no-annotate --quiet -o tests/benchmarks/tools.lock

clean: ## remove what was made, the reports in output/ excepted
	rm -rf $(VENV) $(PEERS) .bench .prefect .toteuma build *.egg-info \
	  .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find flows schemas tests -name __pycache__ -type d -prune -exec rm -rf {} +
