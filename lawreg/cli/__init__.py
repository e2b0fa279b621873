"""The command line: parse, one call into the library, report, exit code.

The only layer that prints, reads the clock or knows an exit code.
"""
