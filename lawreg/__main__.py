"""``python -m lawreg``."""

from lawreg.cli.main import run

run()
