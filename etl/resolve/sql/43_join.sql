-- One round: each cluster of a tier takes the one free coding of a tier that fits best. Repeated to the end.
-- Guard against chains: a coding joins only where it fits every member, so never two codings of one report.
-- Where `lone` is set a coding joins only if no second anchor of that tier fits: a vague one never guesses.
INSERT INTO assigned
WITH options AS (
    SELECT f.coding_id, f.rank, l.y AS anchor_id, l.score, n.rank AS anchor_rank,
           count(*) OVER (PARTITION BY f.coding_id) AS anchors
    FROM nodes f
    JOIN links l ON l.x = f.coding_id
    JOIN nodes n ON n.coding_id = l.y AND n.tier = getvariable('anchor_tier')
    WHERE f.tier = getvariable('tier')
      AND f.coding_id NOT IN (SELECT coding_id FROM assigned)
      AND l.y IN (SELECT anchor_id FROM assigned)
),
allowed AS (
    SELECT * FROM options o
    WHERE (anchors = 1 OR NOT getvariable('lone'))
      AND NOT EXISTS (
          SELECT 1 FROM assigned m WHERE m.anchor_id = o.anchor_id
          AND NOT EXISTS (SELECT 1 FROM links k WHERE k.x = o.coding_id AND k.y = m.coding_id))
),
best AS (
    SELECT * FROM allowed
    QUALIFY row_number() OVER (PARTITION BY coding_id ORDER BY score DESC, anchor_rank) = 1
)
SELECT coding_id, anchor_id FROM best
QUALIFY row_number() OVER (PARTITION BY anchor_id ORDER BY score DESC, rank) = 1
ORDER BY coding_id;
