-- Differing tolls become low, best and high; one rule for deaths and injuries.

CREATE OR REPLACE TABLE figures AS
SELECT anchor_id, coding_id, report_id, voice, partisan_to, published, 'fatalities' AS measure,
       fatalities AS best, fatalities_low AS low, fatalities_high AS high, fatalities_basis AS basis
FROM members WHERE fatalities IS NOT NULL
UNION ALL
SELECT anchor_id, coding_id, report_id, voice, partisan_to, published, 'injuries',
       injuries, injuries_low, injuries_high, NULL
FROM members WHERE injuries IS NOT NULL;

-- One figure a voice: its latest report supersedes its earlier ones; on one day the higher counts.
CREATE OR REPLACE TABLE standing AS
SELECT * FROM figures
QUALIFY row_number() OVER (PARTITION BY anchor_id, measure, voice ORDER BY published DESC, best DESC, coding_id) = 1;

-- What the standing reports say that others claim.
CREATE OR REPLACE TABLE claimed AS
SELECT f.anchor_id, f.coding_id, f.measure, coalesce(c.claimant, c.claimant_name, '') AS claimant,
       CASE WHEN c."column" = f.measure || '_high' THEN NULL ELSE TRY_CAST(c.value AS BIGINT) END AS low,
       CASE WHEN c."column" = f.measure || '_low' THEN NULL ELSE TRY_CAST(c.value AS BIGINT) END AS high
FROM standing f JOIN claims c USING (coding_id)
WHERE c."column" IN (f.measure, f.measure || '_low', f.measure || '_high') AND TRY_CAST(c.value AS BIGINT) IS NOT NULL;

-- Best: what most voices say; then one without a side, then the latest, then the lower.
CREATE OR REPLACE TABLE toll_lead AS
WITH votes AS (SELECT anchor_id, measure, best, count(*) AS votes FROM standing GROUP BY ALL)
SELECT s.* FROM standing s JOIN votes USING (anchor_id, measure, best)
QUALIFY row_number() OVER (PARTITION BY anchor_id, measure
    ORDER BY votes DESC, partisan_to IS NOT NULL, published DESC, best, coding_id) = 1;

-- Low: the lowest of all. High: the highest of all; null (open-ended) where the highest is "at least".
CREATE OR REPLACE TABLE tolls AS
WITH bounds AS (
    SELECT anchor_id, measure, coding_id, low, greatest(best, coalesce(high, best)) AS top, high IS NULL AS open, best
    FROM standing
    UNION ALL
    SELECT anchor_id, measure, coding_id, low, greatest(low, high), high IS NULL, NULL FROM claimed
)
SELECT anchor_id, measure, min(low) AS low, min(best) AS least_best,
       CASE WHEN max(top) = max(top) FILTER (open) THEN NULL ELSE max(top) END AS high,
       arg_min(coding_id, (low, coding_id)) FILTER (low IS NOT NULL) AS low_coding,
       arg_min(coding_id, (-top, coding_id)) AS high_coding
FROM bounds GROUP BY ALL;
