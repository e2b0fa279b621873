"""Colours: dark, light, and one of high contrast. They repeat what signs and words say."""

from __future__ import annotations

from textual.theme import Theme

THEMES = (
    Theme(
        name="lawreg-dark",
        primary="#5fafd7",
        secondary="#87afaf",
        accent="#d7af5f",
        foreground="#d0d0d0",
        background="#14191f",
        surface="#1b222a",
        panel="#26303a",
        success="#87d787",
        warning="#ffd75f",
        error="#ff8787",
    ),
    Theme(
        name="lawreg-light",
        primary="#005f87",
        secondary="#33606b",
        accent="#875f00",
        foreground="#1c1c1c",
        background="#fbfaf7",
        surface="#f2f0ea",
        panel="#e3dfd5",
        success="#1f6b1f",
        warning="#7a5200",
        error="#a31515",
        dark=False,
    ),
    Theme(
        name="lawreg-contrast",
        primary="#00ffff",
        secondary="#ffffff",
        accent="#ffff00",
        foreground="#ffffff",
        background="#000000",
        surface="#000000",
        panel="#1a1a1a",
        success="#00ff00",
        warning="#ffff00",
        error="#ff9999",
        text_alpha=1.0,
    ),
)
"""The first is the one that opens."""
