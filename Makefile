# The one command interface. Each target sets up .venv by itself: Python 3.11+, pip and make are enough.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.stamp

.DEFAULT_GOAL := help
.PHONY: help demo test lint types docs bench fuzz clean

help: ## show this list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile

$(READY): pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed: make PYTHON=python3.11 ...")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install --quiet --editable . --group dev
	touch $@

demo: $(READY) ## read the sample bulletins and print what they say
	$(BIN)/python examples/demo.py

test: $(READY) ## run every test, with branch coverage
	$(BIN)/python -m pytest --cov --cov-report=term-missing:skip-covered

lint: $(READY) ## style, and who may import whom
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/lint-imports

types: $(READY) ## mypy and pyright
	$(BIN)/mypy
	$(BIN)/pyright

docs: $(READY) ## write the generated pages, and run every code block of README and docs
	$(BIN)/python docs/generate.py
	$(BIN)/python -m pytest README.md README.zh-CN.md docs

bench: $(READY) ## measure, as ratios within one run
	$(BIN)/python benchmarks/run.py

fuzz: $(READY) ## the property tests, with many more examples
	HYPOTHESIS_PROFILE=fuzz $(BIN)/python -m pytest tests/property

clean: ## remove what the targets above made
	rm -rf .venv build dist htmlcov .coverage .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
