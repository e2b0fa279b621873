"""A file of any usual form made into plain text: Word, PDF, a saved page, text."""

from lawreg.documents.document import Document
from lawreg.documents.load import ENDINGS, load_document

__all__ = ["ENDINGS", "Document", "load_document"]
