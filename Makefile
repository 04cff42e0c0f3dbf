# make demo    set up what is needed and convert a sample
# make test    lint and run all tests with coverage
# make lint    ruff, mypy, import-linter
# make bench   start-up, one article and records a second, as ratios to named peers; then how much of what a person read
#              in the articles is in the records: make bench TEXT=folder GOLD=folder, by default our own samples;
#              validate is timed beside check-jsonschema, where that is installed (the extra bench);
#              load is timed beside plain inserts and sqlite-utils (the same), PostgreSQL where TEST_PG_URL names one;
#              batches are timed beside a plain loop, with one worker, two, and on Dask, over BATCH documents, and the
#              memory of workers is watched over LONG (0 for not at all);
#              PAGES=folder adds web pages with gold: body F1, and the time beside lxml's and trafilatura's

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
DEMO ?= samples/ko/gov-mou-hydrogen.txt
TEXT ?= samples
GOLD ?= tests/quality/gold
PAGES ?=
BATCH ?= 2000
LONG ?= 50000

.PHONY: demo test lint bench

demo: $(INSTALLED)
	$(BIN)/pactwire convert $(DEMO)

test: lint
	$(BIN)/pytest -n auto --cov --cov-report=term-missing

lint: $(INSTALLED)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	MYPYPATH=bench $(BIN)/mypy -p scorer -m quality
	$(BIN)/lint-imports

bench: $(INSTALLED)
	$(BIN)/python bench/speed.py
	$(BIN)/python bench/articles.py samples/ko $(TEXT)
	$(BIN)/python bench/validate.py
	$(BIN)/python bench/load.py
	$(BIN)/python bench/batch.py --documents $(BATCH) --long $(LONG)
	$(BIN)/python bench/quality.py $(TEXT) $(GOLD)
	test -z "$(PAGES)" || $(BIN)/python bench/pages.py $(PAGES)

$(INSTALLED): pyproject.toml constraints.txt
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[dev]'
	touch $@
