"""The terminal UI: looking up instruments and following their amendments at the keyboard.

It is one of the two faces of lawreg; what it says is written in `lawreg.report`, what
it knows comes from `lawreg.registry`, and each screen has a command that says the same.
"""
