-- Codings that a correction tells apart have no link, so they never come into one event.
DELETE FROM links WHERE (x, y) IN (SELECT (x, y) FROM distinct_event UNION ALL SELECT (y, x) FROM distinct_event);
