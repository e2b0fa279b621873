"""Plans: read from JSON or from the text of a document, and found again in the file."""

from lawreg.plan.load import load_plan
from lawreg.plan.locate import locate

__all__ = ["load_plan", "locate"]
