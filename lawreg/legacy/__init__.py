"""Text from before Unicode: TCVN3 and VNI, told by evidence and read in place."""

from lawreg.legacy.reading import read_legacy, readable

__all__ = ["read_legacy", "readable"]
