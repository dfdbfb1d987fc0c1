-- The codings that can be part of an event, in the order in which they become anchors: the most precise first.

CREATE OR REPLACE TABLE unresolved AS
SELECT coding_id, report_id,
       CASE WHEN geo_precision > 3 OR latitude IS NULL THEN 'country_only' ELSE 'year_only' END AS reason,
       CASE WHEN geo_precision > 3 OR latitude IS NULL THEN 'only the country, ' || country || ', is known of the place'
            ELSE 'only a year or more than a month is known of the date' END AS detail
FROM codings
WHERE geo_precision > 3 OR latitude IS NULL OR date_precision > 4 OR time_precision IS NULL
UNION ALL BY NAME
SELECT coding_id, report_id, 'dismissed' AS reason, detail FROM codings JOIN dismissed USING (coding_id)
WHERE NOT (geo_precision > 3 OR latitude IS NULL OR date_precision > 4 OR time_precision IS NULL);

CREATE OR REPLACE TABLE nodes AS
SELECT c.*, r.published, family(c.event_type, c.sub_event_type) AS family,
       tier(c.where_precision, c.date_precision) AS tier,
       row_number() OVER (ORDER BY tier(c.where_precision, c.date_precision), c.where_precision, c.date_precision,
                          r.published, c.report_id, c.n) AS rank
FROM codings c JOIN reports r USING (report_id)
WHERE c.coding_id NOT IN (SELECT coding_id FROM unresolved);

-- anchor_id: the coding whose cluster a coding belongs to; its own id makes it an anchor.
CREATE OR REPLACE TABLE assigned (coding_id VARCHAR, anchor_id VARCHAR);
