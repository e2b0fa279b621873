"""Results turned into text, purely; one module a format.

Nothing is imported here, so that a face pays only for the format it prints.
"""
