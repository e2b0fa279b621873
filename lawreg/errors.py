"""What stops lawreg from giving an answer.

::

    LawregError
    ├── DocumentError        a file cannot be made into text
    ├── PlanError            the plan cannot be read
    ├── ConfigError          an option, a date, a rule code given by the user
    ├── RulePackError        a rule or its test is malformed
    ├── RegistryError        no registry, a broken one, a source that contradicts itself
    ├── IntakeError          the text of a new instrument, or a changeset file, cannot be taken
    ├── CitationSyntaxError  `parse_citation` was given no citation
    └── ProvisionSyntaxError an address such as ``d5.k2.a`` is malformed

Doubt about the law is never an error: an instrument the registry does not hold
is a value (`lawreg.model.NotInRegistry`).
"""

from __future__ import annotations

import errno

from lawreg.language import Text

NO_HINT = Text("", "")


class LawregError(Exception):
    """Something a person can mend, said in one line: what, where, what to do next.

    ``where`` is a file, an option or a position such as ``plan.json:3:14``;
    empty when there is no place to name.
    """

    def __init__(self, what: Text, where: str = "", hint: Text = NO_HINT) -> None:
        super().__init__(what.vi)
        self.what = what
        self.where = where
        self.hint = hint

    def line(self, language: str = "vi") -> str:
        """Give the whole message as one line in ``language``."""
        where = f"{self.where}: " if self.where else ""
        hint = self.hint.to(language)
        text = f"{where}{self.what.to(language)}" + (f" {hint}" if hint else "")
        return " ".join(text.split())

    def __str__(self) -> str:
        return self.line()


class DocumentError(LawregError):
    """The file is missing, unreadable, or of a form without text in it."""


class PlanError(LawregError):
    """The plan is missing, unreadable, or not a plan."""


class ConfigError(LawregError):
    """The user asked for something that does not exist or cannot be."""


class RulePackError(LawregError):
    """A rule pack breaks its own form, or a rule has no bad or no good case."""


class RegistryError(LawregError):
    """There is no registry to read, or what is there is not one."""


class IntakeError(LawregError):
    """The text of a new instrument, or what is proposed from it, cannot be taken."""


class CitationSyntaxError(LawregError):
    """The text given as one citation is none."""


class ProvisionSyntaxError(LawregError):
    """The text given as a provision address is none."""


_SYSTEM_REASONS = {
    errno.EACCES: "không có quyền truy cập",
    errno.EPERM: "hệ thống không cho phép",
    errno.ENOENT: "không có tệp hoặc thư mục này",
    errno.ENOTDIR: "một phần của đường dẫn không phải thư mục",
    errno.EISDIR: "đây là thư mục",
    errno.EEXIST: "đã có tệp cùng tên",
    errno.ENAMETOOLONG: "tên quá dài",
    errno.ELOOP: "liên kết trỏ vòng quanh",
    errno.ENOSPC: "ổ đĩa đã đầy",
    errno.EROFS: "ổ đĩa chỉ cho đọc",
    errno.EIO: "thiết bị bị lỗi khi đọc hoặc ghi",
    errno.EBUSY: "tệp đang được dùng",
    errno.EFBIG: "tệp lớn quá mức hệ thống cho phép",
    errno.EDQUOT: "đã dùng hết dung lượng được cấp",
}


def system_reason(error: Exception) -> Text:
    """Say why the system refused a file, in the reader's language.

    A reason without Vietnamese words here is given in those of the system: it is
    better read in English than not at all.

    >>> system_reason(FileNotFoundError(2, "No such file or directory")).vi
    'không có tệp hoặc thư mục này'
    """
    number, told = None, None
    if isinstance(error, OSError):
        number, told = error.errno, error.strerror
    words = told or str(error) or type(error).__name__
    return Text(_SYSTEM_REASONS.get(number or 0, words), words)
