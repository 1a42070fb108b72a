# Every target is one line: the work, its order and what it prints are in scripts/run.py,
# which needs nothing but Python 3.11. `make help` lists the targets.

.DEFAULT_GOAL := help
TARGETS := help demo test lint types walls format assets words lock shots drills clean
.PHONY: $(TARGETS)

# The first Python on this machine that is new enough. Set PYTHON=… to choose another.
PYTHON ?= $(shell for p in python3 python3.11 python3.12 python3.13 python3.14 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)

$(TARGETS):
	@test -n "$(PYTHON)" || { echo "Ownway needs Python 3.11 or newer. Please install it (Debian and Ubuntu: apt install python3 python3-venv) and try again."; exit 1; }
	@$(PYTHON) -m scripts.run $@
