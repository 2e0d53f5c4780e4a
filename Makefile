# Two commands are enough: `make play` to practise, `make test` to check a change.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALL = $(BIN)/python -m pip --disable-pip-version-check --quiet install --constraint constraints.txt --editable

# What is installed is remembered by an empty file: one for those who play, one for those who also change things,
# one for what webcare is measured against, and one for who judges its learning records.
PLAY := $(VENV)/installed-to-play
DEV := $(VENV)/installed-to-develop
YARDSTICKS := .venv-bench/installed
VALIDATOR := .venv-xapi/installed

.PHONY: help play test bench screenshots clean

help:
	@echo "make play         start webcare; what it needs is installed in $(VENV) the first time"
	@echo "make test         run every check: style, types, floors of the house, tests"
	@echo "make bench        measure speed and memory against bare yardsticks"
	@echo "make screenshots  make the pictures in docs/ again"
	@echo "make clean        remove everything that was made here"

play: $(PLAY)
	@$(BIN)/python -m webcare $(ARGS)

test: $(DEV) $(VALIDATOR)
	$(BIN)/python -m ruff check .
	$(BIN)/python -m ruff format --check .
	$(BIN)/python -m mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -n 2

bench: $(DEV) $(YARDSTICKS)
	$(BIN)/python -m bench $(ARGS)

screenshots: $(DEV)
	$(BIN)/python docs/screenshots.py

clean:
	rm -rf .venv .venv-bench .venv-xapi dist build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# An environment that still works is kept; one whose Python has gone is made anew.
define environment
@command -v $(PYTHON) >/dev/null || { echo "webcare needs Python 3.11 or newer, and there is no $(PYTHON) here. Say where yours is: make play PYTHON=..." >&2; exit 1; }
@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "webcare needs Python 3.11 or newer, and $(PYTHON) is `$(PYTHON) --version 2>&1`. If you have a newer one, say so: make play PYTHON=python3.12" >&2; exit 1; }
@test -x $(1)/bin/python && $(1)/bin/python -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear $(1)
endef

$(PLAY): pyproject.toml constraints.txt
	$(call environment,$(VENV))
	@echo "Installing webcare in $(VENV): this takes a minute, once."
	@$(INSTALL) .
	@touch $@

$(DEV): pyproject.toml constraints.txt
	$(call environment,$(VENV))
	@echo "Installing webcare and its checks in $(VENV): this takes a minute, once."
	@$(INSTALL) '.[dev]'
	@touch $(PLAY) $@

# Without them the measurements that need them are skipped, and say so.
$(YARDSTICKS): bench/yardsticks.txt
	$(call environment,.venv-bench)
	@echo "Installing the yardsticks in .venv-bench: this takes a minute, once."
	@.venv-bench/bin/python -m pip --disable-pip-version-check --quiet install --requirement bench/yardsticks.txt \
		&& touch $@ || echo "They could not be installed; measuring without them." >&2

# Who judges our learning records has an environment of its own: it shares nothing with what it judges.
$(VALIDATOR): tests/reports/validator.txt
	$(call environment,.venv-xapi)
	@echo "Installing a validator of learning records in .venv-xapi: this takes a minute, once."
	@.venv-xapi/bin/python -m pip --disable-pip-version-check --quiet install --requirement tests/reports/validator.txt \
		&& touch $@ || echo "It could not be installed; the test that needs it says so." >&2
