# Two commands do everything on a fresh machine with Python 3.13, Node 20.19+ and make:
#   make serve   build the site and open it at http://127.0.0.1:8000/knee-drive-lab/, rebuilt as you write
#   make test    install what the tests need (Chromium too) and run them
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
.PHONY: help setup serve build lesson demo packages kit test test-fast check axe builders bench shifts lighthouse soak size fit-speeds nearest optimum bands compress hotspot load moving-picture contact-sheet lock clean

PYTHON313 ?= python3.13
PORT ?= 8000
python := .venv/bin/python
unexport PYTHONDONTWRITEBYTECODE # each of the many Pythons would compile everything anew
workers := --numprocesses 3 --dist loadfile --no-loadscope-reorder

help: ## Say what each command does
	@grep -E '^[a-z -]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

# Looked at before the minute of Python packages too: nobody should wait for it and then hear of Node.
define node_is_there
command -v npm >/dev/null || { echo "Node 20.19 (or 22.12) or newer with npm is needed: it brings Pyodide, the fonts and the drawing parts."; exit 1; }; \
node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 22 || (a == 22 && b >= 12) || (a == 20 && b >= 19) ? 0 : 1)' \
	|| { echo "Node $$(node --version) is too old: 20.19 (or 22.12) and newer are needed. Install a newer Node."; exit 1; }
endef

.venv/ready: requirements.txt pyproject.toml
	@$(node_is_there)
	@command -v $(PYTHON313) >/dev/null || { echo "Python 3.13 is needed: the site's Python is compiled by it. Install it, or say where it is: make PYTHON313=/path/to/python3.13"; exit 1; }
	@$(PYTHON313) -c 'import sys; sys.exit(sys.version_info[:2] != (3, 13))' || { echo "$(PYTHON313) is $$($(PYTHON313) --version), but 3.13 is needed."; exit 1; }
	@echo "Setting up Python packages (once, about a minute) …"
	@$(PYTHON313) -m venv .venv || { echo "Python could not make .venv. On Debian and Ubuntu: apt install python3.13-venv"; exit 1; }
	@$(python) -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.txt \
		|| { echo "pip could not install the packages of requirements.txt. Is the network there? Then try: make setup"; exit 1; }
	@$(python) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

node_modules/ready: package-lock.json package.json
	@$(node_is_there)
	@echo "Setting up npm packages (once, some seconds) …"
	@npm ci --loglevel=error --no-progress --ignore-scripts \
		|| { echo "npm could not install the packages of package-lock.json. Is the network there? Then try: make setup"; exit 1; }
	@touch $@

setup: .venv/ready node_modules/ready ## Install what the project needs into .venv and node_modules

build: setup ## Build the site into site/
	@$(python) -m scripts.build

packages: build ## Write each lesson as SCORM 1.2 and cmi5 packages for learning platforms: build/packages/
	@$(python) -m scripts.clinic.packages

kit: build ## Make the clinic kit for where there is no network: build/kit/
	@$(python) -m scripts.clinic.kit

serve: setup ## Build the site, serve it, rebuild when a lesson, a figure script or the model changes
	@$(python) -m scripts.build.serve --port $(PORT)

lesson demo: setup ## Begin one, in all the places that know of it: make lesson NAME=a-new-start
	@$(python) -m scripts.build.skeleton $@ "$(NAME)"

test: build ## Run every test (installs Chromium, Firefox and WebKit if there are none)
	@$(python) -m scripts.quality.browsers.chromium
	@$(python) -m scripts.quality.browsers.firefox
	@$(python) -m scripts.quality.browsers.webkit
	@$(python) -m scripts.quality.ffmpeg
	@$(python) -m scripts.quality.web_servers
	@$(python) -m scripts.quality.walker
	@$(python) -m pytest $(workers)

test-fast: build ## Run every test that needs no browser and builds nothing large, within a minute
	@$(python) -m pytest $(workers) --ignore tests/browser -m "not slow"

check: build ## Style, types, HTML validity, links, known holes in packages
	@$(python) -m scripts.quality.check

builders: build ## Build the pages with ProperDocs and Zensical too, and say what each would lose
	@$(python) -m scripts.quality.builders

axe: build ## Look for faults of access on every page, embed and file, at two widths, light and dark
	@$(python) -m scripts.quality.browsers.chromium
	@$(python) -m scripts.quality.access

bench: build ## Print the speed figures, each measured side by side in one run
	@$(python) -m scripts.quality.browsers.chromium
	@$(python) -m scripts.quality.bench.serve
	@$(python) -m scripts.quality.bench.model
	@$(python) -m scripts.quality.web_servers
	@$(python) -m scripts.quality.bench.start
	@$(python) -m scripts.quality.bench.page
	@$(python) -m scripts.quality.bench.use
	@$(python) -m scripts.quality.ffmpeg
	@$(python) -m scripts.quality.bench.film

shifts: build ## Measure on a slow line how far each page moves by itself while it comes (some ten minutes)
	@$(python) -m scripts.quality.browsers.chromium
	@$(python) -m scripts.quality.bench.shifts

lighthouse: build ## Have Lighthouse look at home, three lessons and two demos, and keep its table in docs/notes.md
	@$(python) -m scripts.quality.browsers.chromium
	@$(python) -m scripts.quality.bench.lighthouse

soak: build ## Use a page for half an hour (MINUTES=30 SEED=1) and print what grew
	@$(python) -m scripts.quality.browsers.chromium
	@$(python) -m scripts.quality.bench.soak $(or $(MINUTES),30) $(or $(SEED),1)

size: setup ## Print how many lines and files there are, against the project's limits
	@$(python) -m scripts.quality.size

fit-speeds: setup ## Fit one set of strengths to the sprinter's four speeds (some three minutes)
	@$(python) -m scripts.studies.speeds

nearest: setup ## Mark swings with errors and fit the model to them (a minute), and write docs/assets/nearest.json
	@$(python) -m scripts.studies.nearest

optimum: setup ## Solve the best possible swing anew (about five minutes) and write docs/assets/optimum.json
	@$(python) -m scripts.studies.optimum

bands: setup ## Run the model with 200 plausible sets of numbers (some six minutes) and write the bands
	@$(python) -m scripts.studies.uncertainty

compress: build ## Lay .br and .gz files beside the site's files, for your own web server
	@$(python) -m scripts.hosting.precompress

hotspot: build ## Serve the site to phones on the same Wi-Fi, without internet
	@$(python) -m scripts.hosting.hotspot

load: build ## Measure how many readers a small nginx serves, and write docs/assets/hosting/load.json
	@$(python) -m scripts.quality.browsers.chromium
	@$(python) -m scripts.quality.web_servers
	@$(python) -m scripts.quality.bench.load

moving-picture: build ## Play the README's moving picture anew: docs/assets/drive-speed.webp
	@$(python) -m scripts.quality.browsers.chromium
	@$(python) -m scripts.quality.moving_picture

contact-sheet: build ## Shoot every page at each width, light, dark and on paper (PAGES="validation lessons-" VIEWS="360 print" OPEN=1)
	@$(python) -m scripts.quality.browsers.chromium
	@$(python) -m scripts.quality.contact_sheet --pages $(PAGES) --views $(VIEWS) $(if $(OPEN),--open)

lock: setup ## Write requirements.txt anew from requirements.in
	@$(python) -m venv build/pip-tools
	@build/pip-tools/bin/pip install --quiet pip-tools==7.6.2
	@build/pip-tools/bin/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras --no-header \
		--no-emit-index-url --no-emit-find-links --no-emit-trusted-host --output-file requirements.txt requirements.in

clean: ## Remove everything that the commands made, but the installed packages
	@rm -rf build site docs/assets/generated .pytest_cache .hypothesis .mypy_cache .ruff_cache
