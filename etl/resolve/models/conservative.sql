-- The conservative model: an event claims no more than all its reports support.
-- The least severe type, the least precise place and date; deaths and injuries: the lowest figure, and the widest
-- range of what anybody says. Run it in catalog.duckdb, or where codings, claims, reports and sources are tables.
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
-- What the standing reports say that others claim; `column` says whether the number is a bound.
claimed AS (
    SELECT s.event_id_cnty, s.measure,
           CASE WHEN c."column" = s.measure || '_high' THEN NULL ELSE TRY_CAST(c.value AS BIGINT) END AS low,
           CASE WHEN c."column" = s.measure || '_low' THEN NULL ELSE TRY_CAST(c.value AS BIGINT) END AS high
    FROM standing AS s JOIN claims AS c USING (coding_id)
    WHERE c."column" IN (s.measure, s.measure || '_low', s.measure || '_high')
      AND TRY_CAST(c.value AS BIGINT) IS NOT NULL
),
-- Null high: open-ended, where the highest is an "at least".
tolls AS (
    SELECT event_id_cnty, measure, min(best) AS best, min(low) AS low,
           CASE WHEN max(top) = max(top) FILTER (open) THEN NULL ELSE max(top) END AS high,
           arg_min(basis, (best, coding_id)) FILTER (best IS NOT NULL) AS basis
    FROM (
        SELECT event_id_cnty, measure, coding_id, best, low, greatest(best, coalesce(high, best)) AS top,
               high IS NULL AS open, basis
        FROM standing
        UNION ALL
        SELECT event_id_cnty, measure, NULL, NULL, low, greatest(low, high), high IS NULL, NULL FROM claimed
    )
    GROUP BY ALL
),
type_lead AS (
    SELECT * FROM members
    QUALIFY row_number() OVER (PARTITION BY event_id_cnty ORDER BY severity DESC, rank) = 1
),
place_lead AS (
    SELECT * FROM members
    QUALIFY row_number() OVER (PARTITION BY event_id_cnty ORDER BY where_precision DESC, rank) = 1
),
date_lead AS (
    SELECT * FROM members
    QUALIFY row_number() OVER (PARTITION BY event_id_cnty ORDER BY date_precision DESC, rank) = 1
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
