# What a person types; `make` alone lists it. Each target makes what it needs.
PYTHON ?= python3
ADDR ?= 127.0.0.1:8000
BIN := .venv/bin
SITE_TOOLS := .venv/.site
CHECK_TOOLS := .venv/.checks
NODE_TOOLS := node_modules/.checks
COMPILE := $(BIN)/uv pip compile --quiet --universal --generate-hashes --upgrade --python-version 3.11.5 \
	--no-emit-index-url --custom-compile-command "make lock"
BOM := $(BIN)/cyclonedx-py requirements --no-validate --output-reproducible --short-PURLs
BIOME := $(BIN)/node node_modules/@biomejs/biome/bin/biome
WORKFLOWS := .github/workflows/*.yml
FORMS := $(filter-out %/config.yml,$(wildcard .github/ISSUE_TEMPLATE/*.yml))
REFUSED = echo "L’installation s’est arrêtée. La première fois, il lui faut le réseau, de la place \
et un dossier où écrire; une fois l’installation faite, le manuel se construit sans réseau."; exit 1

export NO_MKDOCS_2_WARNING := 1
# French is read and written as UTF-8, whatever the locale of the system.
export PYTHONUTF8 := 1
unexport PYTHONIOENCODING
# What was typed, as it was typed: neither make nor the shell reads anything in it.
override export TITRE := $(value TITRE)
override export SECTION := $(value SECTION)
override export PAGE := $(value PAGE)
override export DEPUIS := $(value DEPUIS)

.PHONY: help serve build test lint format truc page ecart-chez-nous mise-a-jour nouveau remplacer revue adresses quiz relire mot screenshots images photos bench lexique lock clean
.DELETE_ON_ERROR:

help: ## Afficher cette aide
	@echo "Le bon ton : les commandes"
	@sed -n 's/^\([a-z-]*\):.*## /  make \1|/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "%-20s%s\n", $$1, $$2 }'

serve: $(SITE_TOOLS) ## Voir le manuel pendant qu’on l’écrit (ADDR=127.0.0.1:8000)
	@PYTHONPATH=hooks $(BIN)/python -m tools.serve "$(ADDR)"

build: $(SITE_TOOLS) ## Construire le manuel dans site/ (SITE_URL=adresse du manuel publié)
	@PYTHONPATH=hooks $(BIN)/python -m tools.build

test: $(CHECK_TOOLS) $(NODE_TOOLS) ## Tout vérifier : code, pages, langue, accessibilité
	@$(BIN)/python -m tools.prepare
	@$(MAKE) --no-print-directory lint
	@$(BIN)/python -m pytest --numprocesses auto --dist worksteal $(PYTEST_ARGS)

lint: $(CHECK_TOOLS) $(NODE_TOOLS) ## Vérifier seulement la forme du code
	$(BIN)/ruff check --quiet
	$(BIN)/ruff format --check --quiet
	$(BIN)/mypy --no-error-summary
	@PYTHONPATH=hooks $(BIN)/lint-imports --no-cache --no-logo
	$(BIN)/python -m tools.dead_code
	$(BIN)/node node_modules/knip/bin/knip.js --production
	$(BIOME) ci --colors=off --log-level=warn --error-on-warnings
	$(BIN)/yamllint --strict .
	$(BIN)/check-jsonschema --quiet --builtin-schema vendor.github-workflows $(WORKFLOWS)
	$(BIN)/check-jsonschema --quiet --builtin-schema vendor.github-issue-forms $(FORMS)
	$(BIN)/check-jsonschema --quiet --builtin-schema vendor.dependabot .github/dependabot.yml
	$(BIN)/zizmor --offline --quiet --no-progress .

format: $(CHECK_TOOLS) $(NODE_TOOLS) ## Mettre le code en forme
	$(BIN)/ruff check --quiet --fix
	$(BIN)/ruff format --quiet
	$(BIOME) check --write --colors=off

truc: $(SITE_TOOLS) ## Commencer un truc : make truc TITRE="Faire attendre quelqu’un"
	@PYTHONPATH=hooks $(BIN)/python -m handbook.content.new_tip "$$TITRE"

page: $(SITE_TOOLS) ## Commencer une page : make page SECTION=telephone TITRE="Rappeler après un appel manqué"
	@PYTHONPATH=hooks $(BIN)/python -m handbook.content.new_page "$$SECTION" "$$TITRE"

traduit: $(SITE_TOOLS) ## Dire qu’une traduction rend le français d’aujourd’hui (FICHIER=docs/en/…)
	@PYTHONPATH=hooks $(BIN)/python -m tools.translated $(FICHIER)

ecart: $(SITE_TOOLS) ## Montrer ce qui a changé en français depuis une traduction (FICHIER=docs/en/…)
	@PYTHONPATH=hooks $(BIN)/python -m tools.to_translate $(FICHIER)

nouveau: $(SITE_TOOLS) ## Faire le manuel de votre organisation : dix questions (or ten questions in English)
	@PYTHONPATH=hooks $(BIN)/python -m handbook.organisation.new_organisation

mise-a-jour: $(SITE_TOOLS) ## Prendre la dernière version du manuel sous organisation/ (DEPUIS=adresse)
	@PYTHONPATH=hooks $(BIN)/python -m tools.update "$$DEPUIS"
	@$(MAKE) --no-print-directory ecart-chez-nous

ecart-chez-nous: $(SITE_TOOLS)
	@PYTHONPATH=hooks $(BIN)/python -m tools.own_pages

remplacer: $(SITE_TOOLS) ## Mettre votre page à la place d’une du manuel (FICHIER=docs/fr/…), ou la dire comparée
	@PYTHONPATH=hooks $(BIN)/python -m tools.replaced $(FICHIER)

quiz: $(SITE_TOOLS) ## Ajouter une question de quiz : make quiz PAGE=parcours/premiere-journee TITRE="Que dites-vous?"
	@PYTHONPATH=hooks $(BIN)/python -m handbook.content.new_question "$$PAGE" "$$TITRE"

mot: $(SITE_TOOLS) ## Dire où « client » reste, quel que soit le mot du métier (MOT=usager, ou celui de votre organisation)
	@PYTHONPATH=hooks $(BIN)/python -m tools.own_word $(MOT)

revue: $(SITE_TOOLS) ## Nommer ce qui est à relire d’ici trente jours, par qui et pour quand
	@PYTHONPATH=hooks $(BIN)/python -m tools.due

adresses: $(SITE_TOOLS) ## Noter les adresses du manuel comme publiées : elles mèneront toujours quelque part
	@PYTHONPATH=hooks $(BIN)/python -m tools.addresses

relire: $(SITE_TOOLS) ## Relire ce qui a changé : règles, mots, grammaire (FICHIER=docs/fr/… ou tout)
	@PYTHONPATH=hooks $(BIN)/python -m tools.proofread $(FICHIER)

screenshots: $(CHECK_TOOLS) ## Photographier une page de chaque sorte dans screenshots/, et l’accueil pour README
	@$(BIN)/python -m tools.prepare
	@PYTHONPATH=hooks $(BIN)/python -m tools.screenshots

images: $(CHECK_TOOLS) ## Redessiner les icônes du manuel installé
	@$(BIN)/python -m tools.prepare
	@PYTHONPATH=hooks $(BIN)/python -m tools.app_icons

photos: $(CHECK_TOOLS) ## Reprendre ce que les essais comparent aux pages : images, arbres des lecteurs d’écran
	@$(BIN)/python -m tools.prepare
	@RENEW_PICTURES=1 $(BIN)/python -m pytest --quiet tests/site/test_pictures.py tests/browser/test_screen_reader.py

bench: $(CHECK_TOOLS) ## Mesurer la construction et la recherche, celles du thème à côté
	@$(BIN)/python -m tools.prepare
	@PYTHONPATH=hooks $(BIN)/python -m tools.bench

lexique: $(CHECK_TOOLS) ## Refaire la liste des vrais mots, que la recherche ne corrige jamais
	@$(BIN)/python -m tools.prepare
	@PYTHONPATH=hooks $(BIN)/python -m tools.lexicon

lock: $(CHECK_TOOLS) ## Mettre à jour les versions figées de Python et de npm
	$(COMPILE) --output-file requirements.txt requirements.in
	$(COMPILE) --output-file requirements-dev.txt requirements-dev.in
	$(BIN)/npm install --package-lock-only --ignore-scripts --no-audit --no-fund

.PHONY: sbom
sbom: $(CHECK_TOOLS) ## Écrire dans sbom/ la liste de ce dont le site et ses outils sont faits (CycloneDX)
	@mkdir -p sbom
	@$(BOM) --output-file sbom/site.cdx.json requirements.txt
	@$(BOM) --output-file sbom/outils.cdx.json requirements-dev.txt
	@$(BIN)/npm sbom --package-lock-only --sbom-format cyclonedx --loglevel=error > sbom/npm.cdx.json

clean: ## Effacer tout ce que ces commandes ont fabriqué
	rm -rf .venv node_modules site .site-* sbom screenshots test-results .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find hooks tools tests -type d -name __pycache__ -prune -exec rm -rf {} +

$(SITE_TOOLS): requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11, 5))' || { \
		echo "Il faut Python 3.11.5 ou plus récent; « $(PYTHON) » ne convient pas."; \
		echo "Installez-le (python.org), puis : make PYTHON=python3.12 …"; exit 1; }
	@echo "Préparation de l’atelier (.venv), une seule fois…"
	@$(PYTHON) -m venv .venv || { $(REFUSED); }
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes --requirement $< || { $(REFUSED); }
	@touch $@

$(CHECK_TOOLS): requirements-dev.txt | $(SITE_TOOLS)
	@echo "Préparation des outils de vérification…"
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes --requirement $< || { $(REFUSED); }
	@touch $@

$(NODE_TOOLS): package-lock.json | $(CHECK_TOOLS)
	@$(BIN)/npm ci --ignore-scripts --no-audit --no-fund --loglevel=error || { $(REFUSED); }
	@touch $@
