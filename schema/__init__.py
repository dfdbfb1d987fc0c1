"""The contract: tables, vocabularies, derivations, renderers. Knows nothing of etl/."""
