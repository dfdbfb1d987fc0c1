# Tocsin. A newcomer needs python3 (3.11 or newer), make and git, and these two: `make dataset`, `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
LOCK_KEY := $(shell cat requirements.lock pyproject.toml | cksum | cut -d' ' -f1)
INSTALLED := $(VENV)/.installed-$(LOCK_KEY)

.DEFAULT_GOAL := help
.PHONY: help dist dataset release test lint types check wheel scorecard benchmark lock clean

help: ## this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

dataset: $(INSTALLED) ## reports in, a validated Parquet release candidate out: dataset/build/
	@$(BIN)/tocsin build

release: $(INSTALLED) ## the release that dataset/release.yaml declares, checked: dataset/releases/VERSION
	@$(BIN)/tocsin release

test: lint types wheel check ## lint, types, the wheel, every test, every command of the README

lint: $(INSTALLED) ## ruff: rules and format
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(INSTALLED) ## mypy, strict
	$(BIN)/mypy --strict schema etl

wheel: $(INSTALLED) ## the installable package, in dist/
	$(BIN)/python -m hatchling build -t wheel

dist: $(INSTALLED) ## a release for any static host: archive, checksum, index, in dist/ (VERSION=..., else the newest)
	@$(BIN)/python -m etl.dist $(VERSION)

check: $(INSTALLED) ## the tests alone
	$(BIN)/pytest

scorecard: $(INSTALLED) ## the coder measured on dataset/gold (and development items at hand), written there
	$(BIN)/python -m etl.evaluate

benchmark: $(INSTALLED) ## items a second, shares of time, memory, beside the bare spaCy pipeline
	$(BIN)/python -m benchmarks

lock: ## requirements.in resolved into requirements.lock: versions and hashes, no addresses (needs uv)
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header requirements.in -o requirements.lock

clean: ## what was built and cached; the reports, the releases and .venv stay
	rm -rf dataset/build dist .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -not -path './$(VENV)/*' -type d -prune -exec rm -rf {} +

$(INSTALLED): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Tocsin needs Python 3.11 or newer; '$(PYTHON)' is $$($(PYTHON) --version 2>&1 || echo missing)." >&2; \
		echo "Install a newer one, or name it: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' || { \
		echo "This Python cannot make virtual environments: install its venv package (Debian: python3-venv)." >&2; \
		exit 1; }
	@echo "Installing what requirements.lock lists into $(VENV) (once, a few minutes) ..."
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@echo "Compiling the gazetteer (once) ..."
	@$(BIN)/python -m etl.code.places.compile > /dev/null
	@rm -f $(VENV)/.installed-*
	@touch $@
