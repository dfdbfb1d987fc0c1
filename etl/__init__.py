"""The stages: extract, code, resolve, validate, publish."""
