-- The coding that a group of columns comes from, whole: values of two codings never mix within a group.

-- Type, parties and target: the type that ranks highest; in it the sub-type that most voices give, then the coding
-- that names the parties best, then confidence, then the earliest and most precise.
CREATE OR REPLACE TABLE type_lead AS
WITH votes AS (
    SELECT anchor_id, sub_event_type, count(DISTINCT voice) AS votes FROM members GROUP BY ALL
)
SELECT m.* FROM members m JOIN votes USING (anchor_id, sub_event_type)
QUALIFY row_number() OVER (PARTITION BY anchor_id ORDER BY type_rank(event_type), votes DESC,
    (actor1_id IS NOT NULL)::INT + (actor2_id IS NOT NULL)::INT + (actor2 IS NOT NULL)::INT
        + (NOT unidentified(actor1))::INT + (NOT coalesce(unidentified(actor2), true))::INT DESC,
    confidence DESC, rank) = 1;

-- Place: the most precise; among those the one that most voices give, then the earliest.
CREATE OR REPLACE TABLE place_lead AS
WITH votes AS (
    SELECT anchor_id, latitude, longitude, count(DISTINCT voice) AS votes FROM members GROUP BY ALL
)
SELECT m.* FROM members m JOIN votes USING (anchor_id, latitude, longitude)
QUALIFY row_number() OVER (PARTITION BY anchor_id ORDER BY where_precision, votes DESC, rank) = 1;

-- Date: the most precise; among those the one that most voices give, then the earliest.
CREATE OR REPLACE TABLE date_lead AS
WITH votes AS (
    SELECT anchor_id, event_date, count(DISTINCT voice) AS votes FROM members GROUP BY ALL
)
SELECT m.* FROM members m JOIN votes USING (anchor_id, event_date)
QUALIFY row_number() OVER (PARTITION BY anchor_id ORDER BY date_precision, votes DESC, rank) = 1;

-- Who held the place on the day, where that is not the state itself; what the reports say of it goes first.
CREATE OR REPLACE TABLE held AS
SELECT p.anchor_id, coalesce(any_value(p.control), arg_max(c.authority, coalesce(c.valid_from, DATE '0001-01-01')))
           AS control,
       any_value(p.control) IS NULL AS looked_up
FROM place_lead p JOIN date_lead d USING (anchor_id)
LEFT JOIN control c ON c.place_id = p.place_id AND c.authority != p.country
     AND d.event_date >= coalesce(c.valid_from, DATE '0001-01-01')
     AND d.event_date < coalesce(c.valid_to, DATE '9999-12-31')
GROUP BY p.anchor_id;

-- Associated actors: all that any coding names beside the same party.
CREATE OR REPLACE TABLE associated AS
WITH named AS (
    SELECT t.anchor_id, 1 AS side, trim(a) AS name
    FROM type_lead t JOIN members m USING (anchor_id),
         unnest(CASE WHEN m.actor1 = t.actor1 THEN split(m.assoc_actor_1, ';')
                     WHEN m.actor2 = t.actor1 THEN split(m.assoc_actor_2, ';') ELSE [] END) AS u(a)
    UNION
    SELECT t.anchor_id, 2, trim(a)
    FROM type_lead t JOIN members m USING (anchor_id),
         unnest(CASE WHEN m.actor2 = t.actor2 THEN split(m.assoc_actor_2, ';')
                     WHEN m.actor1 = t.actor2 THEN split(m.assoc_actor_1, ';') ELSE [] END) AS u(a)
)
SELECT anchor_id, string_agg(name, '; ' ORDER BY name) FILTER (side = 1) AS assoc_actor_1,
       string_agg(name, '; ' ORDER BY name) FILTER (side = 2) AS assoc_actor_2
FROM named WHERE name != '' GROUP BY anchor_id;
