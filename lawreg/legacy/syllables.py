"""Which words are Vietnamese syllables: the evidence for and against an encoding."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_INITIAL = re.compile(r"ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx]|(?=.)")
_RHYMES = """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt
    âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
    i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu yêm yên yêng yêt yêu
    o oc oi om on ong op ot oong ooc oa oac oach oai oam oan oang oanh oao oap oat oay
    oăc oăm oăn oăng oăt oe oen oeo oet ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uô uôc uôi uôm uôn uông
    uôt uơ uy uya uych uynh uyt uyu uyp uyn uyên uyêt
    ak ăk êk ok ôk
    ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y ych ynh yt
"""
"""Everything that can follow the first consonant of a syllable, without its tone.

A final k is that of names of the highlands: Đắk Lắk.
"""
_STOPS = ("c", "ch", "k", "p", "t")
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_OF_STOPS = "\u0301\u0323"
_EITHER_VOWEL = ("oa", "oe", "uy")


@cache
def _rhymes() -> frozenset[str]:
    """Give every rhyme with every tone it takes, written where the tone may stand."""
    made = set()
    for rhyme in _RHYMES.split():
        made.add(rhyme)
        for place in _places(rhyme):
            for tone in _OF_STOPS if rhyme.endswith(_STOPS) else _TONES:
                made.add(rhyme[: place + 1] + tone + rhyme[place + 1 :])
    return frozenset(unicodedata.normalize("NFC", rhyme) for rhyme in made)


def _places(rhyme: str) -> tuple[int, ...]:
    """Give the vowels of a rhyme that may bear its tone."""
    shaped = [i for i, letter in enumerate(rhyme) if letter in "ăâêôơư"]
    if shaped:
        return (shaped[-1],)
    if rhyme in _EITHER_VOWEL:
        return (0, 1)
    vowels = sum(letter in "aeiouy" for letter in rhyme)
    closed = len(rhyme) > vowels
    return (1,) if vowels == 3 or (vowels == 2 and closed) else (0,)


def is_syllable(word: str) -> bool:
    """Whether ``word``, in any case and composed or not, can be a Vietnamese syllable.

    >>> is_syllable("NGHỊ"), is_syllable("ngaứy"), is_syllable("thư")
    (True, False, True)
    """
    if not 0 < len(word) <= 12:
        return False
    word = unicodedata.normalize("NFC", word.lower())
    initial = _INITIAL.match(word)
    if initial is None:
        return False
    rhymes = _rhymes()
    if word[initial.end() :] in rhymes:
        return True
    # «gì» and «quốc»: the second letter belongs to the rhyme as well.
    return initial[0] in {"gi", "qu"} and word[1:] in rhymes
