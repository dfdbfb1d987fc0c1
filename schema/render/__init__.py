"""The contract in other formats: Arrow and Parquet metadata, DuckDB statements, Markdown, a golden text."""
