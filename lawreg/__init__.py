"""Check that the plans of an office cite Vietnamese law that is in force."""

__version__ = "0.1.0"
