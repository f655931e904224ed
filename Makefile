# make demo and make test need CPython 3.11 to 3.13, make, and PyPI; uv is used when it is there, pip otherwise.
.DEFAULT_GOAL := help
.PHONY: help demo test check bench approve lock clean

BIN := .venv/bin
READY := .venv/.ready
DATA ?= bench/gold
SAYSO_SOURCES := src tests bench conftest.py

# The first interpreter that really runs and is new enough (a name on the PATH may be a shim that points nowhere).
FITS := import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))
PYTHON ?= $(shell for name in python3.13 python3.12 python3.11 python3 python; do \
	$$name -c '$(FITS)' >/dev/null 2>&1 && { command -v $$name; break; }; done)
UV := $(shell uv --version >/dev/null 2>&1 && command -v uv)

help:
	@echo "make demo      read the embedded story and print its brief"
	@echo "make test      run the tests"
	@echo "make check     ruff, mypy, the import contract, then the tests"
	@echo "make bench     measure quality and speed (DATA=folder of the gold files)"
	@echo "make approve   rewrite the golden screens and stories, to be read by eye before they are committed"
	@echo "make lock      resolve requirements.lock anew from pyproject.toml (needs uv)"
	@echo "make clean     remove .venv and what the tools left behind"

demo: $(READY)
	@$(BIN)/sayso demo

test: $(READY)
	@$(BIN)/python -m pytest

check: $(READY)
	$(BIN)/ruff check $(SAYSO_SOURCES)
	$(BIN)/ruff format --check $(SAYSO_SOURCES)
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest

bench: $(READY)
	@$(BIN)/python -m bench "$(DATA)"

approve: $(READY)
	@$(BIN)/python tests/ferry.py
	@$(BIN)/python tests/stories/approve.py

lock:
	@test -n "$(UV)" || { echo "make lock needs uv: https://docs.astral.sh/uv/"; exit 2; }
	@"$(UV)" pip compile --quiet --universal --upgrade --generate-hashes --python-version 3.11 \
		--default-index https://pypi.org/simple --custom-compile-command "make lock" \
		--group dev pyproject.toml --output-file requirements.lock

clean:
	@rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@find src tests bench -name __pycache__ -prune -exec rm -rf {} +

# The locked versions, hash by hash, then Sayso itself beside them (its build tool is locked too, so nothing is fetched unseen).
$(READY): requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "Sayso needs Python 3.11, 3.12 or 3.13; none was found (make PYTHON=/path/to/python ...)"; exit 2; }
	@echo "Making .venv with $(PYTHON) and $(if $(UV),uv,pip): once, about a minute ..." >&2
	@rm -rf .venv
ifneq ($(UV),)
	@"$(UV)" venv --quiet --python "$(PYTHON)" .venv
	@"$(UV)" pip install --quiet --python $(BIN)/python --require-hashes -r requirements.lock
	@"$(UV)" pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation -e .
else
	@"$(PYTHON)" -m venv .venv
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation -e .
endif
	@touch $@
