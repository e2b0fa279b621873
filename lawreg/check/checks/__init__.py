"""The checks that rules name, one module a family."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lawreg.check.case import Case
from lawreg.check.checks import (
    citing,
    commencing,
    form,
    parents,
    relations,
    required,
    unresolved,
    validity,
)
from lawreg.check.rule import Rule
from lawreg.model import Finding

Check = Callable[[Rule, Case], Iterator[Finding]]

CHECKS: dict[str, Check] = {
    "ceased-at-signing": validity.find_ceased_at_signing,
    "not-yet-in-force": validity.find_not_yet_in_force,
    "suspended": validity.find_suspended,
    "ceased-provision": validity.find_ceased_provision,
    "unverified-start": commencing.find_unverified_start,
    "ceasing-during-plan": validity.find_ceasing_during_plan,
    "outdated-since": validity.find_outdated_since,
    "unverified-end": validity.find_unverified_end,
    "amendment-not-cited": relations.find_amendment_not_cited,
    "amended-during-plan": relations.find_amended_during_plan,
    "amended-since": relations.find_amended_since,
    "parent-ended": parents.find_parent_ended,
    "misstated-amendment": relations.find_misstated_amendment,
    "missing-reference": required.find_missing_reference,
    "malformed-number": citing.find_malformed_number,
    "wrong-title": citing.find_wrong_title,
    "wrong-date": citing.find_wrong_date,
    "wrong-issuer": citing.find_wrong_issuer,
    "wrong-kind": citing.find_wrong_kind,
    "dated-after-plan": citing.find_dated_after_plan,
    "incomplete-first-mention": form.find_incomplete_first_mention,
    "miswritten-body": form.find_miswritten_body,
    "incomplete-recipients": form.find_incomplete_recipients,
    "ambiguous": unresolved.find_ambiguous,
    "not-in-registry": unresolved.find_not_in_registry,
    "outside-coverage": unresolved.find_outside_coverage,
}
