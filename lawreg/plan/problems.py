"""Everything wrong with one plan file, told in one line and kept in full."""

from typing import NamedTuple

from lawreg.errors import NO_HINT, PlanError
from lawreg.language import Text

_MORE = Text("(còn {n} lỗi nữa)", "({n} more)")


class Problem(NamedTuple):
    """One thing wrong, and where."""

    what: Text
    pointer: str
    """JSON Pointer of the value, or of the object that holds the key."""
    line: int
    column: int
    hint: Text = NO_HINT

    def where(self, path: str) -> str:
        """Name the place: ``plan.json:3:14 /sections/0/text``."""
        pointer = f" {self.pointer}" if self.pointer else ""
        return f"{path}:{self.line}:{self.column}{pointer}"


class PlanFormatError(PlanError):
    """The file can be read but is not a plan file; `problems` lists all that is wrong."""

    def __init__(self, path: str, problems: tuple[Problem, ...]) -> None:
        first = problems[0]
        hint = first.hint
        if len(problems) > 1:
            more = _MORE.fill(n=len(problems) - 1)
            hint = Text(f"{hint.vi} {more.vi}".strip(), f"{hint.en} {more.en}".strip())
        super().__init__(first.what, first.where(path), hint)
        self.path = path
        self.problems = problems
