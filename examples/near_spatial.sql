-- Events within 50 km of Stepanakert, with DuckDB's extension spatial. usage, in the release's folder:
-- duckdb -csv < near_spatial.sql
LOAD spatial;
SELECT event_id_cnty, event_date, ST_X(geometry) AS longitude, ST_Y(geometry) AS latitude
FROM 'events.geo.parquet'
WHERE ST_Distance_Sphere(ST_FlipCoordinates(geometry), ST_Point(39.8177, 46.7528)) <= 50000
ORDER BY event_date, event_id_cnty;
