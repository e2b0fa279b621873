"""How the schema of a registry has changed, step by step: scripts that Alembic reads.

A script is written once and never changed: registries have been through it.
"""
