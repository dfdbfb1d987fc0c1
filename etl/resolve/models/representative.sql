-- The representative model: an event says what most independent voices say.
-- A voice is a publisher after syndicated copies and credited reports are counted once. On equal votes the more
-- precise and then the earlier coding speaks; for deaths and injuries a voice without a side, then the latest, then
-- the lower. Run it in catalog.duckdb, or where codings, claims, reports and sources are tables.
WITH members AS (
    SELECT c.*, r.published, s.partisan_to,
           CASE c.event_type WHEN 'Battles' THEN 1 WHEN 'Explosions/Remote violence' THEN 2
               WHEN 'Violence against civilians' THEN 3 WHEN 'Riots' THEN 4 WHEN 'Protests' THEN 5 ELSE 6 END AS severity,
           row_number() OVER (ORDER BY c.where_precision > 2 OR c.date_precision > 1, c.where_precision,
               c.date_precision, r.published, c.report_id, c.n) AS rank
    FROM codings AS c JOIN reports AS r USING (report_id) LEFT JOIN sources AS s ON s.name = c.voice
    WHERE c.event_id_cnty IS NOT NULL
),
-- One figure a voice: its latest report supersedes its earlier ones; on one day the higher counts.
figures AS (
    SELECT event_id_cnty, coding_id, voice, published, 'fatalities' AS measure, fatalities AS best,
           fatalities_low AS low, fatalities_high AS high, fatalities_basis AS basis
    FROM members WHERE fatalities IS NOT NULL
    UNION ALL
    SELECT event_id_cnty, coding_id, voice, published, 'injuries', injuries, injuries_low, injuries_high, NULL
    FROM members WHERE injuries IS NOT NULL
),
standing AS (
    SELECT * FROM figures
    QUALIFY row_number() OVER (PARTITION BY event_id_cnty, measure, voice
        ORDER BY published DESC, best DESC, coding_id) = 1
),
tolls AS (
    SELECT s.*, p.partisan_to FROM standing AS s LEFT JOIN sources AS p ON p.name = s.voice
    JOIN (SELECT event_id_cnty, measure, best, count(*) AS votes FROM standing GROUP BY ALL) AS v
    USING (event_id_cnty, measure, best)
    QUALIFY row_number() OVER (PARTITION BY event_id_cnty, measure
        ORDER BY votes DESC, p.partisan_to IS NOT NULL, published DESC, best, coding_id) = 1
),
type_lead AS (
    SELECT m.* FROM members AS m
    JOIN (SELECT event_id_cnty, sub_event_type, count(DISTINCT voice) AS votes FROM members GROUP BY ALL) AS v
    USING (event_id_cnty, sub_event_type)
    QUALIFY row_number() OVER (PARTITION BY event_id_cnty ORDER BY votes DESC, severity, rank) = 1
),
place_lead AS (
    SELECT m.* FROM members AS m
    JOIN (SELECT event_id_cnty, latitude, longitude, count(DISTINCT voice) AS votes FROM members GROUP BY ALL) AS v
    USING (event_id_cnty, latitude, longitude)
    QUALIFY row_number() OVER (PARTITION BY event_id_cnty ORDER BY votes DESC, where_precision, rank) = 1
),
date_lead AS (
    SELECT m.* FROM members AS m
    JOIN (SELECT event_id_cnty, event_date, count(DISTINCT voice) AS votes FROM members GROUP BY ALL) AS v
    USING (event_id_cnty, event_date)
    QUALIFY row_number() OVER (PARTITION BY event_id_cnty ORDER BY votes DESC, date_precision, rank) = 1
),
counted AS (
    SELECT event_id_cnty, count(DISTINCT report_id) AS n_reports, count(DISTINCT voice) AS n_independent_sources
    FROM members GROUP BY event_id_cnty
)
SELECT event_id_cnty, d.event_date, d.time_precision, d.date_start, d.date_end, d.date_precision,
       t.event_type, t.sub_event_type, t.actor1, t.inter1, t.actor2, t.inter2, t.civilian_targeting,
       p.iso, p.country, p.admin1, p.admin2, p.admin3, p.location, p.place_id, p.geonames_id, p.latitude, p.longitude,
       p.geo_precision, p.where_precision,
       f.best AS fatalities, f.low AS fatalities_low, f.high AS fatalities_high,
       coalesce(f.basis, 'not_reported') AS fatalities_basis,
       i.best AS injuries, i.low AS injuries_low, i.high AS injuries_high, n.n_reports, n.n_independent_sources
FROM type_lead AS t JOIN place_lead AS p USING (event_id_cnty) JOIN date_lead AS d USING (event_id_cnty)
JOIN counted AS n USING (event_id_cnty)
LEFT JOIN (FROM tolls WHERE measure = 'fatalities') AS f USING (event_id_cnty)
LEFT JOIN (FROM tolls WHERE measure = 'injuries') AS i USING (event_id_cnty)
ORDER BY event_id_cnty;
