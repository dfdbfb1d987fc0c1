-- Events about which two sides, or two voices, say things that exclude each other.

CREATE OR REPLACE TABLE conflicts AS
WITH said AS (
    SELECT m.anchor_id, c."column", coalesce(c.claimant, c.claimant_name, '') AS claimant, c.value, m.published
    FROM members m JOIN claims c USING (coding_id)
    WHERE c."column" IN ('occurrence', 'civilian_targeting', 'actor1', 'control')
),
-- What a claimant says last is what counts.
last_said AS (
    SELECT * FROM said
    QUALIFY rank() OVER (PARTITION BY anchor_id, "column", claimant ORDER BY published DESC) = 1
),
claimed_ranges AS (
    SELECT anchor_id, measure, claimant, min(low) AS low, max(high) AS high FROM claimed GROUP BY ALL
)
SELECT a.anchor_id
FROM last_said a JOIN last_said b
  ON a.anchor_id = b.anchor_id AND a."column" = b."column" AND a.claimant < b.claimant AND a.value != b.value
UNION
SELECT a.anchor_id
FROM claimed_ranges a JOIN claimed_ranges b
  ON a.anchor_id = b.anchor_id AND a.measure = b.measure AND a.claimant < b.claimant
WHERE NOT tolls_meet(a.low, a.high, b.low, b.high)
UNION
SELECT a.anchor_id
FROM standing a JOIN standing b
  ON a.anchor_id = b.anchor_id AND a.measure = b.measure AND a.voice < b.voice
WHERE NOT tolls_meet(a.low, a.high, b.low, b.high);
