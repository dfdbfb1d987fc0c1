-- Whose voice each report is. `reports`, `sources`, `source_names` (name, source_id) come from outside.

CREATE OR REPLACE TABLE report_source AS
SELECT r.report_id, r.published, r.publisher, s.source_id,
       coalesce(s.name, r.publisher) AS source, coalesce(s.scale, 'Other') AS scale, s.partisan_to
FROM reports r
LEFT JOIN source_names n ON lower(trim(r.publisher)) = n.name
LEFT JOIN sources s ON s.source_id = n.source_id;

-- Near-equal texts: of the five-word sequences of both, at least six in ten are common, or nine in ten of the shorter.
CREATE OR REPLACE TABLE shingles AS
WITH words AS (
    SELECT report_id, regexp_extract_all(lower(text), '[\p{L}\p{N}]+') AS w FROM reports
)
SELECT DISTINCT report_id, array_to_string(w[i : i + 4], ' ') AS shingle
FROM words, unnest(range(1, greatest(len(w) - 3, 2))) AS t(i);

CREATE OR REPLACE TABLE copies AS
WITH sizes AS (SELECT report_id, count(*) AS n FROM shingles GROUP BY report_id),
common AS (
    SELECT a.report_id AS a, b.report_id AS b, count(*) AS n
    FROM shingles a JOIN shingles b ON a.shingle = b.shingle AND a.report_id < b.report_id
    GROUP BY ALL
)
SELECT c.a, c.b
FROM common c JOIN sizes x ON x.report_id = c.a JOIN sizes y ON y.report_id = c.b
WHERE c.n >= 0.6 * (x.n + y.n - c.n) OR c.n >= 0.9 * least(x.n, y.n);

-- A copy speaks with the voice of the earliest report that it is near-equal to, itself included.
CREATE OR REPLACE TABLE original AS
WITH near AS (SELECT a, b FROM copies UNION ALL SELECT b, a FROM copies UNION ALL SELECT report_id, report_id FROM reports)
SELECT n.a AS report_id, arg_min(r.report_id, (r.published, r.report_id)) AS original_id
FROM near n JOIN reports r ON r.report_id = n.b
GROUP BY n.a;

-- The publishers that a report credits, under their registered names, the origin first.
CREATE OR REPLACE TABLE credited AS
WITH listed AS (
    SELECT report_id, unnest(credits) AS credit, generate_subscripts(credits, 1) AS position FROM reports
)
SELECT l.report_id, coalesce(s.name, trim(l.credit)) AS source, any_value(s.partisan_to) AS partisan_to,
       min(l.position) AS position
FROM listed l
LEFT JOIN source_names n ON lower(trim(l.credit)) = n.name
LEFT JOIN sources s ON s.source_id = n.source_id
GROUP BY ALL;

-- One voice a report: the first publisher it credits, else its own; a copy has that of its original.
CREATE OR REPLACE TABLE voice AS
WITH own AS (
    SELECT s.report_id,
           coalesce(first(c.source ORDER BY c.position), any_value(s.source)) AS voice,
           CASE WHEN count(c.source) > 0 THEN first(c.partisan_to ORDER BY c.position)
                ELSE any_value(s.partisan_to) END AS partisan_to
    FROM report_source s LEFT JOIN credited c ON c.report_id = s.report_id
    GROUP BY s.report_id
)
SELECT o.report_id, w.voice, w.partisan_to
FROM original o JOIN own w ON w.report_id = o.original_id;
