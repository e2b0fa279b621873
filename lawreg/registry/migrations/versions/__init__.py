"""One script for each version of the schema, named after what it brought."""
