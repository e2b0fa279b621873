"""The words that a finding would have written, ready to be put into the plan."""

from __future__ import annotations

from lawreg.model.finding import Finding

_QUOTES = ("«", "»")


def suggested_words(finding: Finding) -> str:
    """Give what to write, in the plan's language; empty where the advice is to do something, not to write.

    That is the replacement of a fix, else what an advice gives after its colon or in
    quotation marks: «Nên viết: Luật số …», «Chép lại trích yếu: «…»», «Ghi như «…»».
    """
    if finding.fix is not None:
        return finding.fix.replacement
    if finding.advice is None:
        return ""
    advice = " ".join(finding.advice.vi.split())
    opened, closed = advice.find(_QUOTES[0]), advice.rfind(_QUOTES[1])
    if 0 <= opened < closed and not advice[closed + 1 :].strip(" ."):
        return advice[opened + 1 : closed]
    _, colon, words = advice.partition(": ")
    return words.removesuffix(".") if colon else ""
