"""Commands told to a person: of the registry that was asked, whole for a shell."""

from __future__ import annotations

import shlex

import pytest

from lawreg.registry.follow_up import on_registry, shell_word
from lawreg.registry.locate import find_registry


def test_the_registry_used_without_a_name_is_not_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The bundled one, or the user's own."""
    monkeypatch.delenv("LAWREG_REGISTRY", raising=False)
    assert on_registry(find_registry()) == ""


def test_what_the_environment_names_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another shell would ask another registry."""
    monkeypatch.setenv("LAWREG_REGISTRY", "/so/chung.sqlite")
    assert on_registry(find_registry()) == " --registry /so/chung.sqlite"


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("k.sqlite", " --registry k.sqlite"),
        ("sổ riêng/k.sqlite", " --registry 'sổ riêng/k.sqlite'"),
        (
            "postgresql://lan:bi-mat@may-chu/luat",
            " --registry postgresql://may-chu/luat",
        ),
    ],
    ids=["a file", "a name with a blank", "a URL, without its password"],
)
def test_what_was_given_is_named(address: str, said: str) -> None:
    """Quoted where a shell needs it."""
    assert on_registry(address) == said


@pytest.mark.parametrize(
    "word", ["đề-xuất/118.toml", "a b", "it's", "$(rm -rf x)", "~/x", "", "a;b", "*"]
)
def test_a_word_stays_one_word(word: str) -> None:
    """Whatever is in it."""
    assert shlex.split(shell_word(word)) == [word]
    assert shell_word(word) == word or shell_word(word).startswith("'")
