-- The codings of each event with what their reports lend them: publisher, day, and whose voice it is in this event.

CREATE OR REPLACE TABLE own_voices AS
SELECT DISTINCT m.anchor_id, v.voice
FROM assigned m JOIN nodes n USING (coding_id) JOIN voice v USING (report_id)
WHERE n.report_id NOT IN (SELECT report_id FROM credited);

-- A report that credits a publisher who speaks for itself in the event adds no voice of its own.
CREATE OR REPLACE TABLE members AS
WITH heard AS (
    SELECT m.anchor_id, n.report_id, min(c.source) AS voice, arg_min(c.partisan_to, c.source) AS partisan_to
    FROM assigned m JOIN nodes n USING (coding_id)
    JOIN original o USING (report_id)
    JOIN credited c ON c.report_id = o.original_id
    JOIN own_voices w ON w.anchor_id = m.anchor_id AND w.voice = c.source
    GROUP BY ALL
)
SELECT m.anchor_id, n.*, s.source, s.scale,
       coalesce(h.voice, v.voice) AS voice,
       CASE WHEN h.voice IS NOT NULL THEN h.partisan_to ELSE v.partisan_to END AS partisan_to
FROM assigned m JOIN nodes n USING (coding_id)
JOIN report_source s USING (report_id) JOIN voice v USING (report_id)
LEFT JOIN heard h ON h.anchor_id = m.anchor_id AND h.report_id = n.report_id;
