-- One row an event: every column by its declared rule (docs/resolve.md). Ids and derived columns are added later.

CREATE OR REPLACE TABLE counted AS
SELECT anchor_id, count(DISTINCT report_id) AS n_reports, count(DISTINCT voice) AS n_independent_sources,
       string_agg(DISTINCT source, '; ' ORDER BY source) AS source,
       string_agg(DISTINCT scale, '-' ORDER BY scale) AS source_scale,
       count(DISTINCT voice) FILTER (partisan_to IS NULL) AS impartial,
       count(DISTINCT partisan_to) AS sides, any_value(partisan_to) AS partisan_to,
       max(confidence) AS confidence, max(coder_version) AS coder_version
FROM members GROUP BY anchor_id;

CREATE OR REPLACE TABLE merged AS
SELECT t.anchor_id,
    d.event_date, d.time_precision, d.date_start, d.date_end, d.date_precision,
    t.event_type, t.sub_event_type, t.actor1, s.assoc_actor_1, t.inter1, t.actor2, s.assoc_actor_2, t.inter2,
    t.civilian_targeting,
    p.iso, p.country, p.admin1, p.admin2, p.admin3, p.location, p.latitude, p.longitude, p.geo_precision,
    p.place_id, p.geonames_id, p.where_precision, h.control,
    c.source, c.source_scale,
    f.least_best AS fatalities, f.low AS fatalities_low, fl.best AS fatalities_best, f.high AS fatalities_high,
    coalesce(fl.basis, 'not_reported') AS fatalities_basis,
    i.low AS injuries_low, il.best AS injuries_best, i.high AS injuries_high,
    CASE WHEN fl.basis = 'shared' THEN 2 ELSE 1 END AS event_clarity,
    c.n_reports, c.n_independent_sources,
    c.impartial = 0 AND c.sides = 1 AND (
        contains(t.actor1, c.partisan_to) OR coalesce(contains(t.actor2, c.partisan_to), false)
        OR coalesce(t.actor1_id = c.partisan_to, false) OR coalesce(t.actor2_id = c.partisan_to, false)
    ) AS partisan_only,
    t.anchor_id IN (SELECT anchor_id FROM conflicts) AS claims_conflict,
    c.confidence, c.coder_version
FROM type_lead t
JOIN place_lead p USING (anchor_id) JOIN held h USING (anchor_id)
JOIN date_lead d USING (anchor_id) JOIN counted c USING (anchor_id)
LEFT JOIN associated s USING (anchor_id)
LEFT JOIN tolls f ON f.anchor_id = t.anchor_id AND f.measure = 'fatalities'
LEFT JOIN tolls i ON i.anchor_id = t.anchor_id AND i.measure = 'injuries'
LEFT JOIN toll_lead fl ON fl.anchor_id = t.anchor_id AND fl.measure = 'fatalities'
LEFT JOIN toll_lead il ON il.anchor_id = t.anchor_id AND il.measure = 'injuries'
ORDER BY d.event_date, t.anchor_id;

-- The coding that each column's value comes from, and the rule that chose it.
CREATE OR REPLACE TABLE merged_evidence AS
SELECT anchor_id, "column", coding_id, 'highest_type' AS rule
FROM type_lead, unnest(['event_type', 'sub_event_type', 'actor1', 'inter1', 'actor2', 'inter2', 'civilian_targeting'])
    AS u("column")
UNION ALL
SELECT anchor_id, "column", coding_id, 'most_precise_place'
FROM place_lead, unnest(['iso', 'country', 'admin1', 'admin2', 'admin3', 'location', 'latitude', 'longitude',
    'geo_precision', 'place_id', 'geonames_id', 'where_precision']) AS u("column")
UNION ALL
SELECT p.anchor_id, 'control', p.coding_id, CASE WHEN h.looked_up THEN 'dated_control' ELSE 'most_precise_place' END
FROM place_lead p JOIN held h USING (anchor_id) WHERE h.control IS NOT NULL
UNION ALL
SELECT anchor_id, "column", coding_id, 'most_precise_date'
FROM date_lead, unnest(['event_date', 'time_precision', 'date_start', 'date_end', 'date_precision']) AS u("column")
UNION ALL
SELECT anchor_id, measure || '_best', coding_id, 'most_voices' FROM toll_lead
UNION ALL
SELECT anchor_id, 'fatalities_basis', coding_id, 'most_voices' FROM toll_lead WHERE measure = 'fatalities'
UNION ALL
SELECT anchor_id, measure || '_low', low_coding, 'lowest' FROM tolls
UNION ALL
SELECT anchor_id, measure || '_high', high_coding, 'highest' FROM tolls
UNION ALL
SELECT s.anchor_id, 'fatalities', arg_min(coding_id, (best, coding_id)), 'lowest_best'
FROM standing s WHERE measure = 'fatalities' GROUP BY s.anchor_id;
