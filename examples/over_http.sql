-- Events by type from a static host: only the columns that are asked for cross the network. usage:
-- duckdb -csv -cmd "SET VARIABLE host = 'https://HOST/RELEASE'" < over_http.sql
LOAD httpfs;
SELECT event_type, count(*) AS events
FROM read_parquet(getvariable('host') || '/events.parquet') GROUP BY ALL ORDER BY event_type;
