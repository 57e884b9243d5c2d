# make run     start the program on this computer and print its address
# make test    check the code and run every test
# make lint    check the code alone
# make format  put the code into its one form
# make words   gather every message for translators, and compile the translations
# make pins    choose the versions in requirements/ anew (needs uv)
#
# Needs GNU make 3.81 or newer and Python 3.11 or newer with venv, and nothing else.

HOST = 127.0.0.1
PORT = 8000
WORKERS = 2
PYTEST =

VENV = .venv
BIN = $(VENV)/bin
PIP = $(BIN)/python -m pip --disable-pip-version-check --quiet
INSTALL_SELF = $(PIP) install --no-deps --no-build-isolation --editable .

.PHONY: run test lint format words pins clean

run: $(VENV)/run.stamp
	$(BIN)/fitting serve --host $(HOST) --port $(PORT)

test: lint
	$(BIN)/python -m pytest -n $(WORKERS) $(PYTEST)

lint: $(VENV)/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

format: $(VENV)/dev.stamp
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

words: $(VENV)/dev.stamp
	$(BIN)/python -m tools.words

pins:
	uv pip compile $(PINS) pyproject.toml requirements/build.in -o requirements/run.txt
	uv pip compile $(PINS) --extra dev --extra fonts --extra postgres -c requirements/run.txt \
		pyproject.toml requirements/build.in -o requirements/dev.txt

PINS = --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-annotate --custom-compile-command "make pins"

clean:
	rm -rf $(VENV) dist

# A stamp is newer than its pins when what they name is installed.
$(VENV)/run.stamp: $(BIN)/python requirements/run.txt pyproject.toml
	@echo "Installing what the program needs. This takes a minute, once."
	$(PIP) install --require-hashes -r requirements/run.txt
	$(INSTALL_SELF)
	@touch $@

$(VENV)/dev.stamp: $(BIN)/python requirements/dev.txt pyproject.toml
	@echo "Installing what the tests need. This takes a minute, once."
	$(PIP) install --require-hashes -r requirements/dev.txt
	$(INSTALL_SELF)
	@touch $(VENV)/run.stamp $@

# The newest Python is tried first, because a plain "python3" may be an old one of the system.
$(BIN)/python:
	@for python in $(PYTHON) python3.14 python3.13 python3.12 python3.11 python3; do \
		if $$python -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
			echo "Making $(VENV) with $$python"; \
			exec $$python -m venv $(VENV); \
		fi; \
	done; \
	echo "Python 3.11 or newer with venv is needed (on Debian: apt install python3-venv)." >&2; \
	exit 1
