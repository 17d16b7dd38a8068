# The commands of the README. `make build` leaves the program at .build/release/wasl.

SWIFT ?= swift
WASL = .build/release/wasl

# Linking Swift's own libraries in makes the program start faster and run on machines without Swift.
ifeq ($(shell uname -s),Linux)
STATIC = --static-swift-stdlib
endif

.PHONY: help build demo test browser-test lint golden clean

help:
	@echo "make demo    install what is missing, build, and align corpora/article"
	@echo "make build   build the program at $(WASL)"
	@echo "make test    install what is missing and pass the tests"
	@echo "make browser-test  pass the tests of the review page in headless Chromium"
	@echo "make lint    check the style of the sources"
	@echo "make golden  say which golden rules of sentence splitting are met; make docs/checks.md and the reports' fixtures anew"
	@echo "make clean   remove what was built"

build:
	@scripts/setup
	$(SWIFT) build -c release $(STATIC) --product wasl

demo: build
	$(WASL) align corpora/article/ar.txt corpora/article/en.txt
	$(WASL) align corpora/article/ar.txt corpora/article/en.txt -o article.tmx
	$(WASL) validate article.tmx

test:
	@scripts/setup --test
	$(SWIFT) build $(STATIC) -c release --product wasl
	WASL_PROGRAM="$(CURDIR)/$(WASL)" $(SWIFT) test
	WASL_PROGRAM="$(CURDIR)/$(WASL)" python3 -m unittest discover -s Tests/BrowserTests

browser-test: build
	@scripts/setup --test
	WASL_PROGRAM="$(CURDIR)/$(WASL)" python3 -m unittest discover -s Tests/BrowserTests

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests Fuzz

golden: build
	$(WASL) split --golden Tests/WaslSegmentationTests/Fixtures/golden_rules.ar.jsonl --language ar || true
	$(WASL) split --golden Tests/WaslSegmentationTests/Fixtures/golden_rules.en.jsonl --language en || true
	$(WASL) checks catalogue > docs/checks.md
	WASL_GOLDEN=write $(SWIFT) test --filter GoldenReportTests

clean:
	rm -rf .build article.tmx
