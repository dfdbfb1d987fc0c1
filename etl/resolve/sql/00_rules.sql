-- The declared rule of what can be one incident, as macros. docs/resolve.md explains each in words.

CREATE OR REPLACE MACRO km(lat1, lon1, lat2, lon2) AS
    12742 * asin(sqrt(least(1, power(sin(radians(lat2 - lat1) / 2), 2)
        + cos(radians(lat1)) * cos(radians(lat2)) * power(sin(radians(lon2 - lon1) / 2), 2))));

-- Violence, demonstrations, or a kind of strategic development: only within one family do codings merge.
CREATE OR REPLACE MACRO family(event_type, sub_event_type) AS CASE
    WHEN event_type IN ('Battles', 'Explosions/Remote violence', 'Violence against civilians') THEN 'violence'
    WHEN event_type IN ('Protests', 'Riots') THEN 'demonstration'
    ELSE sub_event_type END;

-- Among types of one family the higher wins: the order in which a merged event takes its type.
CREATE OR REPLACE MACRO type_rank(event_type) AS CASE event_type
    WHEN 'Battles' THEN 1 WHEN 'Explosions/Remote violence' THEN 2 WHEN 'Violence against civilians' THEN 3
    WHEN 'Riots' THEN 4 WHEN 'Protests' THEN 5 ELSE 6 END;

-- 1: a point and a day. 2: vague in place or time; it may join a precise one only where there is no doubt which.
CREATE OR REPLACE MACRO tier(where_precision, date_precision) AS
    CASE WHEN where_precision <= 2 AND date_precision = 1 THEN 1 ELSE 2 END;

-- In these the order of the two parties says nothing: either may be named first. A shelling that another report
-- tells as a battle may have them in either order too.
CREATE OR REPLACE MACRO mutual(event_type) AS event_type IN ('Battles', 'Strategic developments');

CREATE OR REPLACE MACRO armed(inter) AS inter IN (1, 2, 3, 4, 8);
CREATE OR REPLACE MACRO unidentified(name) AS starts_with(name, 'Unidentified');
CREATE OR REPLACE MACRO force_of(name) AS regexp_extract(name, '^(Military|Police) Forces of (.+?)( \(.*\))?$', 2);

-- How well two parties agree. 2: the same. 1: they can be the same. 0: they are two.
CREATE OR REPLACE MACRO side(name_a, id_a, inter_a, name_b, id_b, inter_b) AS CASE
    WHEN name_a IS NULL OR name_b IS NULL THEN 1
    WHEN name_a = name_b OR id_a = id_b THEN 2
    WHEN (unidentified(name_a) OR unidentified(name_b)) AND armed(inter_a) AND armed(inter_b) THEN 1
    WHEN inter_a = 7 AND inter_b = 7 THEN 1
    WHEN inter_a IN (5, 6) AND inter_b IN (5, 6) THEN 1
    WHEN force_of(name_a) != '' AND force_of(name_a) = force_of(name_b) THEN 1
    ELSE 0 END;

-- Points: the same gazetteer row, or 2 km apart at most, or 15 where one is only near its point.
CREATE OR REPLACE MACRO same_point(place_a, place_b, where_a, where_b, distance) AS
    coalesce(place_a = place_b, false) OR distance <= CASE WHEN greatest(where_a, where_b) = 1 THEN 2 ELSE 15 END;

-- A point in an area: the same division, or 30 km from a district's seat at most.
CREATE OR REPLACE MACRO in_area(where_area, area_1, area_2, point_1, point_2, distance) AS CASE
    WHEN where_area = 3 THEN coalesce(area_2 = point_2, false) OR distance <= 30
    ELSE coalesce(area_1 = point_1, false) END;

-- A toll that hardly two incidents of one place and day share: two deaths or more, or one and the same injuries.
CREATE OR REPLACE MACRO same_toll(deaths_a, injuries_a, deaths_b, injuries_b) AS
    coalesce(deaths_a = deaths_b AND (deaths_a >= 2 OR (deaths_a = 1 AND injuries_a = injuries_b)), false)
    AND coalesce(injuries_a = injuries_b, true);

-- Tolls that do not exclude each other: one is not reported, or the ranges meet (null high: open-ended).
CREATE OR REPLACE MACRO tolls_meet(low_a, high_a, low_b, high_b) AS
    low_a IS NULL OR low_b IS NULL
    OR (low_a <= coalesce(high_b, 1e9) AND low_b <= coalesce(high_a, 1e9));
