-- Makes catalog.duckdb of tocsin 2026.11.2; in this folder: duckdb < catalog.sql
ATTACH 'catalog.duckdb' AS built (STORAGE_VERSION 'v1.5.0', BLOCK_SIZE 16384);
USE built;
BEGIN;
CREATE TABLE "events" ("event_id_cnty" VARCHAR NOT NULL, "event_date" DATE NOT NULL, "year" BIGINT NOT NULL, "time_precision" BIGINT NOT NULL, "disorder_type" VARCHAR NOT NULL, "event_type" VARCHAR NOT NULL, "sub_event_type" VARCHAR NOT NULL, "actor1" VARCHAR NOT NULL, "assoc_actor_1" VARCHAR, "inter1" BIGINT NOT NULL, "actor2" VARCHAR, "assoc_actor_2" VARCHAR, "inter2" BIGINT, "interaction" BIGINT NOT NULL, "civilian_targeting" VARCHAR, "iso" BIGINT NOT NULL, "region" VARCHAR NOT NULL, "country" VARCHAR NOT NULL, "admin1" VARCHAR, "admin2" VARCHAR, "admin3" VARCHAR, "location" VARCHAR NOT NULL, "latitude" DOUBLE NOT NULL, "longitude" DOUBLE NOT NULL, "geo_precision" BIGINT NOT NULL, "source" VARCHAR NOT NULL, "source_scale" VARCHAR NOT NULL, "notes" VARCHAR NOT NULL, "fatalities" BIGINT, "tags" VARCHAR, "timestamp" BIGINT NOT NULL, "date_start" DATE NOT NULL, "date_end" DATE NOT NULL, "fatalities_low" BIGINT, "fatalities_best" BIGINT, "fatalities_high" BIGINT, "fatalities_basis" VARCHAR NOT NULL, "injuries_low" BIGINT, "injuries_best" BIGINT, "injuries_high" BIGINT, "place_id" VARCHAR, "geonames_id" BIGINT, "where_precision" BIGINT NOT NULL, "date_precision" BIGINT NOT NULL, "event_clarity" BIGINT NOT NULL, "control" VARCHAR, "n_reports" BIGINT NOT NULL, "n_independent_sources" BIGINT NOT NULL, "partisan_only" BOOLEAN NOT NULL, "claims_conflict" BOOLEAN NOT NULL, "confidence" DOUBLE NOT NULL, "review_status" VARCHAR NOT NULL, "coder_version" VARCHAR NOT NULL, "version_added" VARCHAR NOT NULL, "version_changed" VARCHAR NOT NULL);
COMMENT ON TABLE "events" IS 'An atomic event: one day, one place, one pair of actors.';
COMMENT ON COLUMN "events"."event_id_cnty" IS 'Event id. Stable id of the event; three letters of the country and a number, assigned at release and never reused (provisional before).';
COMMENT ON COLUMN "events"."event_date" IS 'Event date. Day of the event; where only a span of days is known, the day that stands for it under time_precision. Unit: day (UTC-less calendar date).';
COMMENT ON COLUMN "events"."year" IS 'Year. Year of event_date. Unit: year.';
COMMENT ON COLUMN "events"."time_precision" IS 'Time precision (ACLED). How exactly the day is known, in ACLED''s three steps. Derived from date_precision where it can be. Codes: vocab.time_precision.';
COMMENT ON COLUMN "events"."disorder_type" IS 'Disorder type. The group that the sub-event type belongs to. Codes: vocab.disorder_types.';
COMMENT ON COLUMN "events"."event_type" IS 'Event type. What kind of event it is, the coarser of the two levels. Codes: vocab.event_types.';
COMMENT ON COLUMN "events"."sub_event_type" IS 'Sub-event type. What kind of event it is, the finer of the two levels. Codes: vocab.sub_event_types.';
COMMENT ON COLUMN "events"."actor1" IS 'Actor 1. Name of the first party; the perpetrator where there is one, the demonstrators in a demonstration.';
COMMENT ON COLUMN "events"."assoc_actor_1" IS 'Associated actors 1. Names of the parties that acted with, or are part of, actor 1. Null for none. Unit: names separated by "; ".';
COMMENT ON COLUMN "events"."inter1" IS 'Inter code 1. Kind of actor 1, as a number. Codes: vocab.inter.';
COMMENT ON COLUMN "events"."actor2" IS 'Actor 2. Name of the second party; the target where there is one. Null where one party acted alone.';
COMMENT ON COLUMN "events"."assoc_actor_2" IS 'Associated actors 2. Names of the parties that acted with, or are part of, actor 2. Null for none. Unit: names separated by "; ".';
COMMENT ON COLUMN "events"."inter2" IS 'Inter code 2. Kind of actor 2, as a number. Null where one party acted alone. Codes: vocab.inter.';
COMMENT ON COLUMN "events"."interaction" IS 'Interaction. Which kinds of actor met: ten times the lower inter code plus the higher, or plus 0 for one actor. Codes: vocab.interactions.';
COMMENT ON COLUMN "events"."civilian_targeting" IS 'Civilian targeting. Whether civilians were the main target. Null where they were not; never "no". Codes: vocab.civilian_targeting.';
COMMENT ON COLUMN "events"."iso" IS 'Country code. Numeric ISO 3166-1 code of that state; 0 where the standard has none (Kosovo). Unit: ISO 3166-1 numeric.';
COMMENT ON COLUMN "events"."region" IS 'Region. Part of the world that the country belongs to. Codes: vocab.regions.';
COMMENT ON COLUMN "events"."country" IS 'Country. Name of the state, recognised by the United Nations, in whose territory the place lies.';
COMMENT ON COLUMN "events"."admin1" IS 'First-order division. Name of the first-order administrative division on the day of the event. Null where not known.';
COMMENT ON COLUMN "events"."admin2" IS 'Second-order division. Name of the second-order administrative division on the day of the event. Null where not known.';
COMMENT ON COLUMN "events"."admin3" IS 'Third-order division. Name of the third-order administrative division on the day of the event. Null where not known.';
COMMENT ON COLUMN "events"."location" IS 'Place. Name of the place as the source gives it; other names stand in place_names.';
COMMENT ON COLUMN "events"."latitude" IS 'Latitude. Latitude of the point (WGS 84). Unit: decimal degree.';
COMMENT ON COLUMN "events"."longitude" IS 'Longitude. Longitude of the point (WGS 84). Unit: decimal degree.';
COMMENT ON COLUMN "events"."geo_precision" IS 'Geographic precision (ACLED). How exactly the place is known, in ACLED''s three steps; what is known by country only stays in codings. Codes: vocab.geo_precision.';
COMMENT ON COLUMN "events"."source" IS 'Sources. Publishers of the reports behind the event, sorted by name. Unit: names separated by "; ".';
COMMENT ON COLUMN "events"."source_scale" IS 'Source scale. How wide the publishers look; several scales are sorted and joined by a hyphen. Unit: codes of source_scales joined by "-".';
COMMENT ON COLUMN "events"."notes" IS 'Notes. A sentence built from the coded values; never the source''s words.';
COMMENT ON COLUMN "events"."fatalities" IS 'Fatalities (ACLED''s rule). One number of deaths under ACLED''s rule. Null where not reported; the view `acled` fills 0. Unit: deaths.';
COMMENT ON COLUMN "events"."tags" IS 'Tags. Further marks of the event. Null for none. Unit: tags separated by "; ".';
COMMENT ON COLUMN "events"."timestamp" IS 'Last change. Midnight UTC of the release in which the row last changed. Unit: Unix seconds.';
COMMENT ON COLUMN "events"."date_start" IS 'First possible day. First day on which the event can have happened. Unit: day.';
COMMENT ON COLUMN "events"."date_end" IS 'Last possible day. Last day on which the event can have happened. Unit: day.';
COMMENT ON COLUMN "events"."fatalities_low" IS 'Fatalities, lowest. Lowest number of deaths that the source supports. Null where no lower bound or no deaths are reported. Unit: deaths.';
COMMENT ON COLUMN "events"."fatalities_best" IS 'Fatalities, best. Number of deaths that the reports support best. Null where not reported. Unit: deaths.';
COMMENT ON COLUMN "events"."fatalities_high" IS 'Fatalities, highest. Highest number of deaths that the source supports. Null where the count is open-ended or not reported. Unit: deaths.';
COMMENT ON COLUMN "events"."fatalities_basis" IS 'Basis of the fatalities. What the number of deaths rests on. Codes: vocab.fatalities_basis.';
COMMENT ON COLUMN "events"."injuries_low" IS 'Injuries, lowest. Lowest number of injured people that the source supports. Null where no lower bound or no injuries are reported. Unit: people.';
COMMENT ON COLUMN "events"."injuries_best" IS 'Injuries, best. Number of injured people that the reports support best. Null where not reported. Unit: people.';
COMMENT ON COLUMN "events"."injuries_high" IS 'Injuries, highest. Highest number of injured people that the source supports. Null where open-ended or not reported. Unit: people.';
COMMENT ON COLUMN "events"."place_id" IS 'Place id. The gazetteer row that the point comes from. Null where no row fits.';
COMMENT ON COLUMN "events"."geonames_id" IS 'GeoNames id. Number of the place in GeoNames. Null where it has none.';
COMMENT ON COLUMN "events"."where_precision" IS 'Place precision (UCDP). How exactly the place is known, in UCDP''s seven steps. Codes: vocab.where_precision.';
COMMENT ON COLUMN "events"."date_precision" IS 'Date precision (UCDP). How exactly the day is known, in UCDP''s five steps. Codes: vocab.date_precision.';
COMMENT ON COLUMN "events"."event_clarity" IS 'Event clarity (UCDP). Whether the sources tell of a single incident or have already summed several. Codes: vocab.event_clarity.';
COMMENT ON COLUMN "events"."control" IS 'De facto authority. Who held the place on the day of the event, where that is not the state in `country`. Null where it is, or is not known.';
COMMENT ON COLUMN "events"."n_reports" IS 'Reports. Number of reports behind the event. Unit: reports.';
COMMENT ON COLUMN "events"."n_independent_sources" IS 'Independent sources. Number of publishers behind it after syndicated copies and credited reports are counted once. Unit: sources.';
COMMENT ON COLUMN "events"."partisan_only" IS 'Partisan only. True where every independent source is partisan to one side of the event.';
COMMENT ON COLUMN "events"."claims_conflict" IS 'Claims conflict. True where two claims or reports about the event exclude each other.';
COMMENT ON COLUMN "events"."confidence" IS 'Confidence. Calibrated probability that type, date and place are right; the calibration is in the scorecard. Unit: probability, rounded to 0.01.';
COMMENT ON COLUMN "events"."review_status" IS 'Review status. Whether a person has looked at the coding. Codes: vocab.review_status.';
COMMENT ON COLUMN "events"."coder_version" IS 'Coder version. Version of the coder that made the coding.';
COMMENT ON COLUMN "events"."version_added" IS 'Version added. Release that first held the event.';
COMMENT ON COLUMN "events"."version_changed" IS 'Version changed. Release in which the row last changed.';
CREATE TABLE "reports" ("report_id" VARCHAR NOT NULL, "source_id" VARCHAR, "publisher" VARCHAR NOT NULL, "title" VARCHAR NOT NULL, "published" DATE NOT NULL, "url" VARCHAR, "accessed" DATE, "language" VARCHAR NOT NULL, "licence" VARCHAR NOT NULL, "stored_copy" BOOLEAN NOT NULL, "see_also" VARCHAR, "credits" VARCHAR, "text_hash" VARCHAR NOT NULL, "text" VARCHAR);
COMMENT ON TABLE "reports" IS 'One source document: who published what, when, and under which licence.';
COMMENT ON COLUMN "reports"."report_id" IS 'Report id. Id of the report, as its front matter gives it.';
COMMENT ON COLUMN "reports"."source_id" IS 'Source id. The publisher''s id in the registry. Null where the registry lacks it.';
COMMENT ON COLUMN "reports"."publisher" IS 'Publisher. Who published the document.';
COMMENT ON COLUMN "reports"."title" IS 'Title. Title of the document; empty where it has none.';
COMMENT ON COLUMN "reports"."published" IS 'Published. Day of publication; relative dates count from it. Unit: day.';
COMMENT ON COLUMN "reports"."url" IS 'Address. Where the document can be read. Null where it is not on the web.';
COMMENT ON COLUMN "reports"."accessed" IS 'Accessed. Day on which it was read there. Null where it was not read on the web. Unit: day.';
COMMENT ON COLUMN "reports"."language" IS 'Language. Language of the document or name. Unit: BCP 47 tag.';
COMMENT ON COLUMN "reports"."licence" IS 'Licence. Terms under which the text here may be used. Codes: vocab.licences.';
COMMENT ON COLUMN "reports"."stored_copy" IS 'Stored copy. Whether the text here is a copy of the document, not our own words.';
COMMENT ON COLUMN "reports"."see_also" IS 'See also. Pages with background or the same facts; never counted as sources. Null for none. Unit: addresses separated by " ".';
COMMENT ON COLUMN "reports"."credits" IS 'Credits. Publishers that the document names as its source, beside whom it is not independent. Null for none. Unit: names separated by "; ".';
COMMENT ON COLUMN "reports"."text_hash" IS 'Text hash. SHA-256 of the NFC text in UTF-8. Unit: hexadecimal.';
COMMENT ON COLUMN "reports"."text" IS 'Text. The text that was coded. Null where its licence does not allow to publish it.';
CREATE TABLE "codings" ("coding_id" VARCHAR NOT NULL, "report_id" VARCHAR NOT NULL, "n" BIGINT NOT NULL, "event_id_cnty" VARCHAR, "voice" VARCHAR, "event_date" DATE NOT NULL, "date_start" DATE NOT NULL, "date_end" DATE NOT NULL, "time_precision" BIGINT, "date_precision" BIGINT NOT NULL, "event_type" VARCHAR NOT NULL, "sub_event_type" VARCHAR NOT NULL, "actor1" VARCHAR NOT NULL, "actor1_id" VARCHAR, "assoc_actor_1" VARCHAR, "inter1" BIGINT NOT NULL, "actor2" VARCHAR, "actor2_id" VARCHAR, "assoc_actor_2" VARCHAR, "inter2" BIGINT, "civilian_targeting" VARCHAR, "country" VARCHAR NOT NULL, "iso" BIGINT NOT NULL, "admin1" VARCHAR, "admin2" VARCHAR, "admin3" VARCHAR, "location" VARCHAR NOT NULL, "place_id" VARCHAR, "geonames_id" BIGINT, "latitude" DOUBLE, "longitude" DOUBLE, "geo_precision" BIGINT NOT NULL, "where_precision" BIGINT NOT NULL, "fatalities" BIGINT, "fatalities_low" BIGINT, "fatalities_high" BIGINT, "fatalities_basis" VARCHAR NOT NULL, "injuries" BIGINT, "injuries_low" BIGINT, "injuries_high" BIGINT, "control" VARCHAR, "confidence" DOUBLE NOT NULL, "coder_version" VARCHAR NOT NULL);
COMMENT ON TABLE "codings" IS 'One event as one report tells it, before reports are merged.';
COMMENT ON COLUMN "codings"."coding_id" IS 'Coding id. Id of the coding, made of its content; the report id, a number sign, and the order in the report.';
COMMENT ON COLUMN "codings"."report_id" IS 'Report id. Id of the report, as its front matter gives it.';
COMMENT ON COLUMN "codings"."n" IS 'Order. Order of the coding in its report, from 1.';
COMMENT ON COLUMN "codings"."event_id_cnty" IS 'Event id. The event that it became part of. Null where it did not become an event.';
COMMENT ON COLUMN "codings"."voice" IS 'Voice. The publisher whose voice it is in its event: who is credited, else who published; copies share one. Null where it did not become an event.';
COMMENT ON COLUMN "codings"."event_date" IS 'Event date. Day of the event; where only a span of days is known, the day that stands for it under time_precision. Unit: day (UTC-less calendar date).';
COMMENT ON COLUMN "codings"."date_start" IS 'First possible day. First day on which the event can have happened. Unit: day.';
COMMENT ON COLUMN "codings"."date_end" IS 'Last possible day. Last day on which the event can have happened. Unit: day.';
COMMENT ON COLUMN "codings"."time_precision" IS 'Time precision (ACLED). How exactly the day is known, in ACLED''s three steps. Derived from date_precision where it can be. Null for a year. Codes: vocab.time_precision.';
COMMENT ON COLUMN "codings"."date_precision" IS 'Date precision (UCDP). How exactly the day is known, in UCDP''s five steps. Codes: vocab.date_precision.';
COMMENT ON COLUMN "codings"."event_type" IS 'Event type. What kind of event it is, the coarser of the two levels. Codes: vocab.event_types.';
COMMENT ON COLUMN "codings"."sub_event_type" IS 'Sub-event type. What kind of event it is, the finer of the two levels. Codes: vocab.sub_event_types.';
COMMENT ON COLUMN "codings"."actor1" IS 'Actor 1. Name of the first party; the perpetrator where there is one, the demonstrators in a demonstration.';
COMMENT ON COLUMN "codings"."actor1_id" IS 'Actor 1 id. Id of actor 1 in the registry. Null for a generic actor.';
COMMENT ON COLUMN "codings"."assoc_actor_1" IS 'Associated actors 1. Names of the parties that acted with, or are part of, actor 1. Null for none. Unit: names separated by "; ".';
COMMENT ON COLUMN "codings"."inter1" IS 'Inter code 1. Kind of actor 1, as a number. Codes: vocab.inter.';
COMMENT ON COLUMN "codings"."actor2" IS 'Actor 2. Name of the second party; the target where there is one. Null where one party acted alone.';
COMMENT ON COLUMN "codings"."actor2_id" IS 'Actor 2 id. Id of actor 2 in the registry. Null for a generic actor or none.';
COMMENT ON COLUMN "codings"."assoc_actor_2" IS 'Associated actors 2. Names of the parties that acted with, or are part of, actor 2. Null for none. Unit: names separated by "; ".';
COMMENT ON COLUMN "codings"."inter2" IS 'Inter code 2. Kind of actor 2, as a number. Null where one party acted alone. Codes: vocab.inter.';
COMMENT ON COLUMN "codings"."civilian_targeting" IS 'Civilian targeting. Whether civilians were the main target. Null where they were not; never "no". Codes: vocab.civilian_targeting.';
COMMENT ON COLUMN "codings"."country" IS 'Country. Name of the state, recognised by the United Nations, in whose territory the place lies.';
COMMENT ON COLUMN "codings"."iso" IS 'Country code. Numeric ISO 3166-1 code of that state; 0 where the standard has none (Kosovo). Unit: ISO 3166-1 numeric.';
COMMENT ON COLUMN "codings"."admin1" IS 'First-order division. Name of the first-order administrative division on the day of the event. Null where not known.';
COMMENT ON COLUMN "codings"."admin2" IS 'Second-order division. Name of the second-order administrative division on the day of the event. Null where not known.';
COMMENT ON COLUMN "codings"."admin3" IS 'Third-order division. Name of the third-order administrative division on the day of the event. Null where not known.';
COMMENT ON COLUMN "codings"."location" IS 'Place. Name of the place as the source gives it; other names stand in place_names.';
COMMENT ON COLUMN "codings"."place_id" IS 'Place id. The gazetteer row that the point comes from. Null where no row fits.';
COMMENT ON COLUMN "codings"."geonames_id" IS 'GeoNames id. Number of the place in GeoNames. Null where it has none.';
COMMENT ON COLUMN "codings"."latitude" IS 'Latitude. Latitude of the point (WGS 84). Null where only the country is known. Unit: decimal degree.';
COMMENT ON COLUMN "codings"."longitude" IS 'Longitude. Longitude of the point (WGS 84). Null where only the country is known. Unit: decimal degree.';
COMMENT ON COLUMN "codings"."geo_precision" IS 'Geographic precision (ACLED). How exactly the place is known, in ACLED''s three steps and a fourth for "only the country". Derived from where_precision where it can be. Codes: vocab.geo_precision.';
COMMENT ON COLUMN "codings"."where_precision" IS 'Place precision (UCDP). How exactly the place is known, in UCDP''s seven steps. Codes: vocab.where_precision.';
COMMENT ON COLUMN "codings"."fatalities" IS 'Fatalities, best. Deaths in this event as the report gives them. Null (never 0) where it says nothing of deaths. Unit: deaths.';
COMMENT ON COLUMN "codings"."fatalities_low" IS 'Fatalities, lowest. Lowest number of deaths that the source supports. Null where no lower bound or no deaths are reported. Unit: deaths.';
COMMENT ON COLUMN "codings"."fatalities_high" IS 'Fatalities, highest. Highest number of deaths that the source supports. Null where the count is open-ended or not reported. Unit: deaths.';
COMMENT ON COLUMN "codings"."fatalities_basis" IS 'Basis of the fatalities. What the number of deaths rests on. Codes: vocab.fatalities_basis.';
COMMENT ON COLUMN "codings"."injuries" IS 'Injuries, best. People injured in this event as the report gives them. Null where it says nothing about injuries. Unit: people.';
COMMENT ON COLUMN "codings"."injuries_low" IS 'Injuries, lowest. Lowest number of injured people that the source supports. Null where no lower bound or no injuries are reported. Unit: people.';
COMMENT ON COLUMN "codings"."injuries_high" IS 'Injuries, highest. Highest number of injured people that the source supports. Null where open-ended or not reported. Unit: people.';
COMMENT ON COLUMN "codings"."control" IS 'De facto authority. Who held the place on the day of the event, where that is not the state in `country`. Null where it is, or is not known.';
COMMENT ON COLUMN "codings"."confidence" IS 'Confidence. Calibrated probability that type, date and place are right; the calibration is in the scorecard. Unit: probability, rounded to 0.01.';
COMMENT ON COLUMN "codings"."coder_version" IS 'Coder version. Version of the coder that made the coding.';
CREATE TABLE "claims" ("claim_id" VARCHAR NOT NULL, "coding_id" VARCHAR NOT NULL, "claimant" VARCHAR, "claimant_name" VARCHAR, "column" VARCHAR NOT NULL, "value" VARCHAR NOT NULL, "field" VARCHAR NOT NULL, "start" BIGINT NOT NULL, "end" BIGINT NOT NULL);
COMMENT ON TABLE "claims" IS 'A value that the text attributes to somebody; the report''s own voice is a claimant too.';
COMMENT ON COLUMN "claims"."claim_id" IS 'Claim id. Id of the claim, made of its coding''s id and its order there.';
COMMENT ON COLUMN "claims"."coding_id" IS 'Coding id. Id of the coding, made of its content; the report id, a number sign, and the order in the report.';
COMMENT ON COLUMN "claims"."claimant" IS 'Claimant. Registry id of who says so. Null for the report''s own voice or a claimant that the registry lacks.';
COMMENT ON COLUMN "claims"."claimant_name" IS 'Claimant''s name. Name of who says so, never of a private person. Null for the report''s own voice.';
COMMENT ON COLUMN "claims"."column" IS 'Column. What the claim is about. Codes: vocab.claim_columns.';
COMMENT ON COLUMN "claims"."value" IS 'Value. The value claimed, written as in codings.';
COMMENT ON COLUMN "claims"."field" IS 'Text field. The part of the report that start and end count in. Codes: vocab.span_fields.';
COMMENT ON COLUMN "claims"."start" IS 'Span start. First code point of the span, counted from 0 in the NFC form of the field. Unit: Unicode code points.';
COMMENT ON COLUMN "claims"."end" IS 'Span end. Code point after the last one of the span. Unit: Unicode code points.';
CREATE TABLE "evidence" ("coding_id" VARCHAR NOT NULL, "column" VARCHAR NOT NULL, "n" BIGINT NOT NULL, "field" VARCHAR, "start" BIGINT, "end" BIGINT, "rule" VARCHAR NOT NULL);
COMMENT ON TABLE "evidence" IS 'Why a coded value is what it is: a span of the report or none, and the rule.';
COMMENT ON COLUMN "evidence"."coding_id" IS 'Coding id. Id of the coding, made of its content; the report id, a number sign, and the order in the report.';
COMMENT ON COLUMN "evidence"."column" IS 'Column. The column of codings that the row gives the reason for.';
COMMENT ON COLUMN "evidence"."n" IS 'Order. Order among the rows for that value, from 1.';
COMMENT ON COLUMN "evidence"."field" IS 'Text field. The part of the report that start and end count in. Null where the rule needs no span. Codes: vocab.span_fields.';
COMMENT ON COLUMN "evidence"."start" IS 'Span start. First code point of the span, counted from 0 in the NFC form of the field. Null where the rule needs no span. Unit: Unicode code points.';
COMMENT ON COLUMN "evidence"."end" IS 'Span end. Code point after the last one of the span. Null where the rule needs no span. Unit: Unicode code points.';
COMMENT ON COLUMN "evidence"."rule" IS 'Rule. Name of the rule that gave the value from the span, or without one.';
CREATE TABLE "event_evidence" ("event_id_cnty" VARCHAR NOT NULL, "column" VARCHAR NOT NULL, "coding_id" VARCHAR NOT NULL, "rule" VARCHAR NOT NULL);
COMMENT ON TABLE "event_evidence" IS 'Which coding a value of an event comes from; why it is so there stands in evidence.';
COMMENT ON COLUMN "event_evidence"."event_id_cnty" IS 'Event id. Stable id of the event; three letters of the country and a number, assigned at release and never reused (provisional before).';
COMMENT ON COLUMN "event_evidence"."column" IS 'Column. The column of events.';
COMMENT ON COLUMN "event_evidence"."coding_id" IS 'Coding id. Id of the coding, made of its content; the report id, a number sign, and the order in the report.';
COMMENT ON COLUMN "event_evidence"."rule" IS 'Rule. The rule of merging that took the value from there.';
CREATE TABLE "actors" ("actor_id" VARCHAR NOT NULL, "name" VARCHAR NOT NULL, "inter" BIGINT NOT NULL, "countries" VARCHAR, "valid_from" DATE, "valid_to" DATE, "ucdp_name" VARCHAR);
COMMENT ON TABLE "actors" IS 'A party to events: a force or group, dated by when it was what it is called.';
COMMENT ON COLUMN "actors"."actor_id" IS 'Actor id. Id of the party in the registry.';
COMMENT ON COLUMN "actors"."name" IS 'Name. Name as it stands in events.';
COMMENT ON COLUMN "actors"."inter" IS 'Inter code. Kind of actor in its own country. Codes: vocab.inter.';
COMMENT ON COLUMN "actors"."countries" IS 'Countries. The countries that it belongs to or acts in. Null for none in particular. Unit: ISO 3166-1 alpha-3 codes separated by "; ".';
COMMENT ON COLUMN "actors"."valid_from" IS 'Valid from. First day on which the row holds. Null for "as far back as known". Unit: day.';
COMMENT ON COLUMN "actors"."valid_to" IS 'Valid to. Last day on which the row holds. Null for "still". Unit: day.';
COMMENT ON COLUMN "actors"."ucdp_name" IS 'UCDP name. What UCDP calls it, where that differs or is known. Null where not known.';
CREATE TABLE "actor_names" ("actor_id" VARCHAR NOT NULL, "n" BIGINT NOT NULL, "name" VARCHAR NOT NULL, "kind" VARCHAR NOT NULL, "valid_from" DATE, "valid_to" DATE);
COMMENT ON TABLE "actor_names" IS 'One name that texts use for a party.';
COMMENT ON COLUMN "actor_names"."actor_id" IS 'Actor id. Id of the party in the registry.';
COMMENT ON COLUMN "actor_names"."n" IS 'Order. Order among the rows with the same rest of the key, from 1.';
COMMENT ON COLUMN "actor_names"."name" IS 'Name. A name, abbreviation or spelling that texts use for it.';
COMMENT ON COLUMN "actor_names"."kind" IS 'Kind. What sort of name it is. Codes: vocab.actor_name_kinds.';
COMMENT ON COLUMN "actor_names"."valid_from" IS 'Valid from. First day on which the row holds. Null for "as far back as known". Unit: day.';
COMMENT ON COLUMN "actor_names"."valid_to" IS 'Valid to. Last day on which the row holds. Null for "still". Unit: day.';
CREATE TABLE "places" ("place_id" VARCHAR NOT NULL, "geonames_id" BIGINT, "name" VARCHAR NOT NULL, "country" VARCHAR NOT NULL, "iso" BIGINT NOT NULL, "latitude" DOUBLE NOT NULL, "longitude" DOUBLE NOT NULL, "feature" VARCHAR, "population" BIGINT, "source" VARCHAR NOT NULL);
COMMENT ON TABLE "places" IS 'A gazetteer row that a coding uses.';
COMMENT ON COLUMN "places"."place_id" IS 'Place id. Id of the gazetteer row.';
COMMENT ON COLUMN "places"."geonames_id" IS 'GeoNames id. Number of the place in GeoNames. Null where it has none.';
COMMENT ON COLUMN "places"."name" IS 'Name. Usual English name.';
COMMENT ON COLUMN "places"."country" IS 'Country. Name of the state, recognised by the United Nations, in whose territory the place lies.';
COMMENT ON COLUMN "places"."iso" IS 'Country code. Numeric ISO 3166-1 code of that state; 0 where the standard has none (Kosovo). Unit: ISO 3166-1 numeric.';
COMMENT ON COLUMN "places"."latitude" IS 'Latitude. Latitude of the point (WGS 84). Unit: decimal degree.';
COMMENT ON COLUMN "places"."longitude" IS 'Longitude. Longitude of the point (WGS 84). Unit: decimal degree.';
COMMENT ON COLUMN "places"."feature" IS 'Feature. What kind of feature it is. Null where not known. Unit: GeoNames feature code.';
COMMENT ON COLUMN "places"."population" IS 'Population. Number of inhabitants. Null where not known. Unit: people.';
COMMENT ON COLUMN "places"."source" IS 'Source. Where the row comes from.';
CREATE TABLE "place_names" ("place_id" VARCHAR NOT NULL, "n" BIGINT NOT NULL, "name" VARCHAR NOT NULL, "language" VARCHAR, "status" VARCHAR NOT NULL, "valid_from" DATE, "valid_to" DATE);
COMMENT ON TABLE "place_names" IS 'One name of a place, with its standing and the time in which it had it.';
COMMENT ON COLUMN "place_names"."place_id" IS 'Place id. The gazetteer row that the point comes from.';
COMMENT ON COLUMN "place_names"."n" IS 'Order. Order among the rows with the same rest of the key, from 1.';
COMMENT ON COLUMN "place_names"."name" IS 'Name. The name.';
COMMENT ON COLUMN "place_names"."language" IS 'Language. Language of the document or name. Null where not known. Unit: BCP 47 tag.';
COMMENT ON COLUMN "place_names"."status" IS 'Status. Whose name it is. Codes: vocab.name_status.';
COMMENT ON COLUMN "place_names"."valid_from" IS 'Valid from. First day on which the row holds. Null for "as far back as known". Unit: day.';
COMMENT ON COLUMN "place_names"."valid_to" IS 'Valid to. Last day on which the row holds. Null for "still". Unit: day.';
CREATE TABLE "place_admin" ("place_id" VARCHAR NOT NULL, "n" BIGINT NOT NULL, "level" BIGINT NOT NULL, "name" VARCHAR NOT NULL, "valid_from" DATE, "valid_to" DATE);
COMMENT ON TABLE "place_admin" IS 'One administrative division that a place lies or lay in.';
COMMENT ON COLUMN "place_admin"."place_id" IS 'Place id. The gazetteer row that the point comes from.';
COMMENT ON COLUMN "place_admin"."n" IS 'Order. Order among the rows with the same rest of the key, from 1.';
COMMENT ON COLUMN "place_admin"."level" IS 'Level. Order of the division, 1 the largest.';
COMMENT ON COLUMN "place_admin"."name" IS 'Name. Name of the division.';
COMMENT ON COLUMN "place_admin"."valid_from" IS 'Valid from. First day on which the row holds. Null for "as far back as known". Unit: day.';
COMMENT ON COLUMN "place_admin"."valid_to" IS 'Valid to. Last day on which the row holds. Null for "still". Unit: day.';
CREATE TABLE "sources" ("source_id" VARCHAR NOT NULL, "name" VARCHAR NOT NULL, "scale" VARCHAR NOT NULL, "country" VARCHAR, "iso" BIGINT, "partisan_to" VARCHAR);
COMMENT ON TABLE "sources" IS 'A publisher of reports.';
COMMENT ON COLUMN "sources"."source_id" IS 'Source id. Id of the publisher.';
COMMENT ON COLUMN "sources"."name" IS 'Name. Name as it stands in reports and events.';
COMMENT ON COLUMN "sources"."scale" IS 'Scale. How wide the publisher looks. Codes: vocab.source_scales.';
COMMENT ON COLUMN "sources"."country" IS 'Country. Where it is based. Null for none.';
COMMENT ON COLUMN "sources"."iso" IS 'Country code. Numeric ISO 3166-1 code of that country. Null for none. Unit: ISO 3166-1 numeric.';
COMMENT ON COLUMN "sources"."partisan_to" IS 'Partisan to. The country (ISO 3166-1 alpha-3) or party whose side it is on by who runs it. Null for none.';
CREATE TABLE "revisions" ("version" VARCHAR NOT NULL, "event_id_cnty" VARCHAR NOT NULL, "n" BIGINT NOT NULL, "op" VARCHAR NOT NULL, "column" VARCHAR, "old" VARCHAR, "new" VARCHAR, "reason" VARCHAR NOT NULL);
COMMENT ON TABLE "revisions" IS 'One change of one event against the base release, with all earlier ones. Played on the base''s events in order they give the release''s exactly; a changed row also gets timestamp and version_changed.';
COMMENT ON COLUMN "revisions"."version" IS 'Version. The release that made the change.';
COMMENT ON COLUMN "revisions"."event_id_cnty" IS 'Event id. Stable id of the event; three letters of the country and a number, assigned at release and never reused (provisional before).';
COMMENT ON COLUMN "revisions"."n" IS 'Order. Order among the rows with the same rest of the key, from 1.';
COMMENT ON COLUMN "revisions"."op" IS 'Operation. Kind of change. Codes: vocab.revision_ops.';
COMMENT ON COLUMN "revisions"."column" IS 'Column. The column of events that changed. Null for a whole row.';
COMMENT ON COLUMN "revisions"."old" IS 'Old value. Value in the base; the whole row as a JSON object where the event went (DELETE, MERGE); the id of the event that it was part of in a SPLIT. Null for none.';
COMMENT ON COLUMN "revisions"."new" IS 'New value. Value in this release; the whole row as a JSON object where the event came (ADD, SPLIT); the id of the event that it is part of now in a MERGE. Null for none.';
COMMENT ON COLUMN "revisions"."reason" IS 'Reason. What made the change: reports, a correction with its citation, a coder version.';
CREATE TABLE "rejected" ("rejected_id" VARCHAR NOT NULL, "stage" VARCHAR NOT NULL, "report_id" VARCHAR, "file" VARCHAR, "line" BIGINT, "field" VARCHAR, "reason" VARCHAR NOT NULL, "detail" VARCHAR NOT NULL);
COMMENT ON TABLE "rejected" IS 'A report, mention or row that was not coded, with stage, reason and where.';
COMMENT ON COLUMN "rejected"."rejected_id" IS 'Rejection id. Id of the rejection.';
COMMENT ON COLUMN "rejected"."stage" IS 'Stage. The stage that rejected it. Codes: vocab.stages.';
COMMENT ON COLUMN "rejected"."report_id" IS 'Report id. Id of the report. Null where none could be read.';
COMMENT ON COLUMN "rejected"."file" IS 'File. The input file, relative to the dataset folder. Null for none.';
COMMENT ON COLUMN "rejected"."line" IS 'Line. Line in the file, from 1. Null where no line is to blame.';
COMMENT ON COLUMN "rejected"."field" IS 'Field. The front-matter field or column. Null where none is to blame.';
COMMENT ON COLUMN "rejected"."reason" IS 'Reason. Why it was rejected. Codes: vocab.rejection_reasons.';
COMMENT ON COLUMN "rejected"."detail" IS 'Detail. What was found and what to do, for a person to read.';
CREATE TABLE release ("name" VARCHAR, "version" VARCHAR, "date" VARCHAR, "base" VARCHAR, "contract" VARCHAR);
COMMENT ON TABLE release IS 'What this release is: one row.';
COMMENT ON COLUMN release."name" IS 'Name of the dataset.';
COMMENT ON COLUMN release."version" IS 'Version of the release.';
COMMENT ON COLUMN release."date" IS 'Day of the release, YYYY-MM-DD.';
COMMENT ON COLUMN release."base" IS 'Release that ids are inherited from; null for the first.';
COMMENT ON COLUMN release."contract" IS 'Version of the contract that its tables keep to.';
CREATE SCHEMA history;
CREATE TABLE history.events AS SELECT ''::VARCHAR AS release, * FROM events LIMIT 0;
COMMENT ON TABLE history.events IS 'Events as earlier releases held them.';
COMMENT ON COLUMN history.events.release IS 'The release that held the row.';
COMMENT ON COLUMN history.events."event_id_cnty" IS 'Event id. Stable id of the event; three letters of the country and a number, assigned at release and never reused (provisional before).';
COMMENT ON COLUMN history.events."event_date" IS 'Event date. Day of the event; where only a span of days is known, the day that stands for it under time_precision. Unit: day (UTC-less calendar date).';
COMMENT ON COLUMN history.events."year" IS 'Year. Year of event_date. Unit: year.';
COMMENT ON COLUMN history.events."time_precision" IS 'Time precision (ACLED). How exactly the day is known, in ACLED''s three steps. Derived from date_precision where it can be. Codes: vocab.time_precision.';
COMMENT ON COLUMN history.events."disorder_type" IS 'Disorder type. The group that the sub-event type belongs to. Codes: vocab.disorder_types.';
COMMENT ON COLUMN history.events."event_type" IS 'Event type. What kind of event it is, the coarser of the two levels. Codes: vocab.event_types.';
COMMENT ON COLUMN history.events."sub_event_type" IS 'Sub-event type. What kind of event it is, the finer of the two levels. Codes: vocab.sub_event_types.';
COMMENT ON COLUMN history.events."actor1" IS 'Actor 1. Name of the first party; the perpetrator where there is one, the demonstrators in a demonstration.';
COMMENT ON COLUMN history.events."assoc_actor_1" IS 'Associated actors 1. Names of the parties that acted with, or are part of, actor 1. Null for none. Unit: names separated by "; ".';
COMMENT ON COLUMN history.events."inter1" IS 'Inter code 1. Kind of actor 1, as a number. Codes: vocab.inter.';
COMMENT ON COLUMN history.events."actor2" IS 'Actor 2. Name of the second party; the target where there is one. Null where one party acted alone.';
COMMENT ON COLUMN history.events."assoc_actor_2" IS 'Associated actors 2. Names of the parties that acted with, or are part of, actor 2. Null for none. Unit: names separated by "; ".';
COMMENT ON COLUMN history.events."inter2" IS 'Inter code 2. Kind of actor 2, as a number. Null where one party acted alone. Codes: vocab.inter.';
COMMENT ON COLUMN history.events."interaction" IS 'Interaction. Which kinds of actor met: ten times the lower inter code plus the higher, or plus 0 for one actor. Codes: vocab.interactions.';
COMMENT ON COLUMN history.events."civilian_targeting" IS 'Civilian targeting. Whether civilians were the main target. Null where they were not; never "no". Codes: vocab.civilian_targeting.';
COMMENT ON COLUMN history.events."iso" IS 'Country code. Numeric ISO 3166-1 code of that state; 0 where the standard has none (Kosovo). Unit: ISO 3166-1 numeric.';
COMMENT ON COLUMN history.events."region" IS 'Region. Part of the world that the country belongs to. Codes: vocab.regions.';
COMMENT ON COLUMN history.events."country" IS 'Country. Name of the state, recognised by the United Nations, in whose territory the place lies.';
COMMENT ON COLUMN history.events."admin1" IS 'First-order division. Name of the first-order administrative division on the day of the event. Null where not known.';
COMMENT ON COLUMN history.events."admin2" IS 'Second-order division. Name of the second-order administrative division on the day of the event. Null where not known.';
COMMENT ON COLUMN history.events."admin3" IS 'Third-order division. Name of the third-order administrative division on the day of the event. Null where not known.';
COMMENT ON COLUMN history.events."location" IS 'Place. Name of the place as the source gives it; other names stand in place_names.';
COMMENT ON COLUMN history.events."latitude" IS 'Latitude. Latitude of the point (WGS 84). Unit: decimal degree.';
COMMENT ON COLUMN history.events."longitude" IS 'Longitude. Longitude of the point (WGS 84). Unit: decimal degree.';
COMMENT ON COLUMN history.events."geo_precision" IS 'Geographic precision (ACLED). How exactly the place is known, in ACLED''s three steps; what is known by country only stays in codings. Codes: vocab.geo_precision.';
COMMENT ON COLUMN history.events."source" IS 'Sources. Publishers of the reports behind the event, sorted by name. Unit: names separated by "; ".';
COMMENT ON COLUMN history.events."source_scale" IS 'Source scale. How wide the publishers look; several scales are sorted and joined by a hyphen. Unit: codes of source_scales joined by "-".';
COMMENT ON COLUMN history.events."notes" IS 'Notes. A sentence built from the coded values; never the source''s words.';
COMMENT ON COLUMN history.events."fatalities" IS 'Fatalities (ACLED''s rule). One number of deaths under ACLED''s rule. Null where not reported; the view `acled` fills 0. Unit: deaths.';
COMMENT ON COLUMN history.events."tags" IS 'Tags. Further marks of the event. Null for none. Unit: tags separated by "; ".';
COMMENT ON COLUMN history.events."timestamp" IS 'Last change. Midnight UTC of the release in which the row last changed. Unit: Unix seconds.';
COMMENT ON COLUMN history.events."date_start" IS 'First possible day. First day on which the event can have happened. Unit: day.';
COMMENT ON COLUMN history.events."date_end" IS 'Last possible day. Last day on which the event can have happened. Unit: day.';
COMMENT ON COLUMN history.events."fatalities_low" IS 'Fatalities, lowest. Lowest number of deaths that the source supports. Null where no lower bound or no deaths are reported. Unit: deaths.';
COMMENT ON COLUMN history.events."fatalities_best" IS 'Fatalities, best. Number of deaths that the reports support best. Null where not reported. Unit: deaths.';
COMMENT ON COLUMN history.events."fatalities_high" IS 'Fatalities, highest. Highest number of deaths that the source supports. Null where the count is open-ended or not reported. Unit: deaths.';
COMMENT ON COLUMN history.events."fatalities_basis" IS 'Basis of the fatalities. What the number of deaths rests on. Codes: vocab.fatalities_basis.';
COMMENT ON COLUMN history.events."injuries_low" IS 'Injuries, lowest. Lowest number of injured people that the source supports. Null where no lower bound or no injuries are reported. Unit: people.';
COMMENT ON COLUMN history.events."injuries_best" IS 'Injuries, best. Number of injured people that the reports support best. Null where not reported. Unit: people.';
COMMENT ON COLUMN history.events."injuries_high" IS 'Injuries, highest. Highest number of injured people that the source supports. Null where open-ended or not reported. Unit: people.';
COMMENT ON COLUMN history.events."place_id" IS 'Place id. The gazetteer row that the point comes from. Null where no row fits.';
COMMENT ON COLUMN history.events."geonames_id" IS 'GeoNames id. Number of the place in GeoNames. Null where it has none.';
COMMENT ON COLUMN history.events."where_precision" IS 'Place precision (UCDP). How exactly the place is known, in UCDP''s seven steps. Codes: vocab.where_precision.';
COMMENT ON COLUMN history.events."date_precision" IS 'Date precision (UCDP). How exactly the day is known, in UCDP''s five steps. Codes: vocab.date_precision.';
COMMENT ON COLUMN history.events."event_clarity" IS 'Event clarity (UCDP). Whether the sources tell of a single incident or have already summed several. Codes: vocab.event_clarity.';
COMMENT ON COLUMN history.events."control" IS 'De facto authority. Who held the place on the day of the event, where that is not the state in `country`. Null where it is, or is not known.';
COMMENT ON COLUMN history.events."n_reports" IS 'Reports. Number of reports behind the event. Unit: reports.';
COMMENT ON COLUMN history.events."n_independent_sources" IS 'Independent sources. Number of publishers behind it after syndicated copies and credited reports are counted once. Unit: sources.';
COMMENT ON COLUMN history.events."partisan_only" IS 'Partisan only. True where every independent source is partisan to one side of the event.';
COMMENT ON COLUMN history.events."claims_conflict" IS 'Claims conflict. True where two claims or reports about the event exclude each other.';
COMMENT ON COLUMN history.events."confidence" IS 'Confidence. Calibrated probability that type, date and place are right; the calibration is in the scorecard. Unit: probability, rounded to 0.01.';
COMMENT ON COLUMN history.events."review_status" IS 'Review status. Whether a person has looked at the coding. Codes: vocab.review_status.';
COMMENT ON COLUMN history.events."coder_version" IS 'Coder version. Version of the coder that made the coding.';
COMMENT ON COLUMN history.events."version_added" IS 'Version added. Release that first held the event.';
COMMENT ON COLUMN history.events."version_changed" IS 'Version changed. Release in which the row last changed.';
CREATE SCHEMA vocab;
CREATE TABLE vocab."actor_name_kinds" ("code" VARCHAR NOT NULL, "definition" VARCHAR NOT NULL, "is_not" VARCHAR NOT NULL);
INSERT INTO vocab."actor_name_kinds" VALUES ('canonical', 'The name that stands in events.', 'Not always the one that texts use most.');
INSERT INTO vocab."actor_name_kinds" VALUES ('alias', 'Another name or spelling in use.', 'Not a name of one of its parts or leaders.');
INSERT INTO vocab."actor_name_kinds" VALUES ('abbreviation', 'Letters that stand for the name.', 'Not a common word that happens to be written alike.');
INSERT INTO vocab."actor_name_kinds" VALUES ('former', 'A name that it no longer uses.', 'Not the name of a group that it split from.');
INSERT INTO vocab."actor_name_kinds" VALUES ('generic', 'Words that stand for it only where the context says so, such as a country or a war.', 'Not words for any such group anywhere.');
COMMENT ON TABLE vocab."actor_name_kinds" IS 'Vocabulary: actor_name_kinds.';
COMMENT ON COLUMN vocab."actor_name_kinds"."code" IS 'The code as it stands in the tables.';
COMMENT ON COLUMN vocab."actor_name_kinds"."definition" IS 'What it means.';
COMMENT ON COLUMN vocab."actor_name_kinds"."is_not" IS 'What it does not mean.';
CREATE TABLE vocab."civilian_targeting" ("code" VARCHAR NOT NULL, "definition" VARCHAR NOT NULL, "is_not" VARCHAR NOT NULL);
INSERT INTO vocab."civilian_targeting" VALUES ('Civilians targeted', 'Civilians were the main or only target of the violence.', 'Not civilians hurt beside another target; null says that.');
COMMENT ON TABLE vocab."civilian_targeting" IS 'Vocabulary: civilian_targeting.';
COMMENT ON COLUMN vocab."civilian_targeting"."code" IS 'The code as it stands in the tables.';
COMMENT ON COLUMN vocab."civilian_targeting"."definition" IS 'What it means.';
COMMENT ON COLUMN vocab."civilian_targeting"."is_not" IS 'What it does not mean.';
CREATE TABLE vocab."claim_columns" ("code" VARCHAR NOT NULL, "definition" VARCHAR NOT NULL, "is_not" VARCHAR NOT NULL);
INSERT INTO vocab."claim_columns" VALUES ('occurrence', 'Whether the event happened at all: "asserted" or "denied".', 'Not a denial of one value of it.');
INSERT INTO vocab."claim_columns" VALUES ('event_type', 'What kind of event it was.', 'Not its finer kind.');
INSERT INTO vocab."claim_columns" VALUES ('sub_event_type', 'What finer kind of event it was.', 'Not the weapon''s model.');
INSERT INTO vocab."claim_columns" VALUES ('event_date', 'When it happened.', 'Not when it was announced.');
INSERT INTO vocab."claim_columns" VALUES ('location', 'Where it happened.', 'Not where the claimant speaks.');
INSERT INTO vocab."claim_columns" VALUES ('actor1', 'Who did it, responsibility claimed or laid on somebody.', 'Not who gains from it.');
INSERT INTO vocab."claim_columns" VALUES ('actor2', 'To whom it was done.', 'Not bystanders who were hurt.');
INSERT INTO vocab."claim_columns" VALUES ('civilian_targeting', 'Whether civilians were the target; value "Civilians targeted" or "denied".', 'Not whether civilians were hurt.');
INSERT INTO vocab."claim_columns" VALUES ('fatalities', 'How many died.', 'Not a toll for a longer period.');
INSERT INTO vocab."claim_columns" VALUES ('fatalities_low', 'At least how many died.', 'Not a best number.');
INSERT INTO vocab."claim_columns" VALUES ('fatalities_high', 'At most how many died.', 'Not a best number.');
INSERT INTO vocab."claim_columns" VALUES ('injuries', 'How many were injured.', 'Not the missing or detained.');
INSERT INTO vocab."claim_columns" VALUES ('injuries_low', 'At least how many were injured.', 'Not a best number.');
INSERT INTO vocab."claim_columns" VALUES ('injuries_high', 'At most how many were injured.', 'Not a best number.');
INSERT INTO vocab."claim_columns" VALUES ('control', 'Who holds the place.', 'Not who claims a right to it.');
COMMENT ON TABLE vocab."claim_columns" IS 'Vocabulary: claim_columns.';
COMMENT ON COLUMN vocab."claim_columns"."code" IS 'The code as it stands in the tables.';
COMMENT ON COLUMN vocab."claim_columns"."definition" IS 'What it means.';
COMMENT ON COLUMN vocab."claim_columns"."is_not" IS 'What it does not mean.';
CREATE TABLE vocab."date_precision" ("code" BIGINT NOT NULL, "definition" VARCHAR NOT NULL, "is_not" VARCHAR NOT NULL);
INSERT INTO vocab."date_precision" VALUES ('1', 'The day is known.', 'Not a span of days.');
INSERT INTO vocab."date_precision" VALUES ('2', 'A span of two to six days is known.', 'Not a whole week (3).');
INSERT INTO vocab."date_precision" VALUES ('3', 'A week is known.', 'Not "this month" (4).');
INSERT INTO vocab."date_precision" VALUES ('4', 'A month, or a span of more than a week within about a month, is known.', 'Not a season or a year (5).');
INSERT INTO vocab."date_precision" VALUES ('5', 'A year, or a span of more than a month, is known.', 'Not usable for an event; stays in codings at most.');
COMMENT ON TABLE vocab."date_precision" IS 'Vocabulary: date_precision.';
COMMENT ON COLUMN vocab."date_precision"."code" IS 'The code as it stands in the tables.';
COMMENT ON COLUMN vocab."date_precision"."definition" IS 'What it means.';
COMMENT ON COLUMN vocab."date_precision"."is_not" IS 'What it does not mean.';
CREATE TABLE vocab."disorder_types" ("code" VARCHAR NOT NULL, "definition" VARCHAR NOT NULL, "is_not" VARCHAR NOT NULL);
INSERT INTO vocab."disorder_types" VALUES ('Political violence', 'Deliberate harm by an actor with a political end or effect.', 'Not crime for gain, not accidents.');
INSERT INTO vocab."disorder_types" VALUES ('Demonstrations', 'People in public with a demand, peaceful or not.', 'Not a crowd without a demand.');
INSERT INTO vocab."disorder_types" VALUES ('Political violence; Demonstrations', 'A demonstration and political violence at once: peaceful demonstrators badly harmed.', 'Not a demonstration that is itself violent.');
INSERT INTO vocab."disorder_types" VALUES ('Strategic developments', 'An act that changes the course of a conflict without violence or demonstration.', 'Not speech.');
COMMENT ON TABLE vocab."disorder_types" IS 'Vocabulary: disorder_types.';
COMMENT ON COLUMN vocab."disorder_types"."code" IS 'The code as it stands in the tables.';
COMMENT ON COLUMN vocab."disorder_types"."definition" IS 'What it means.';
COMMENT ON COLUMN vocab."disorder_types"."is_not" IS 'What it does not mean.';
CREATE TABLE vocab."event_clarity" ("code" BIGINT NOT NULL, "definition" VARCHAR NOT NULL, "is_not" VARCHAR NOT NULL);
INSERT INTO vocab."event_clarity" VALUES ('1', 'The sources tell of one incident that can be set apart from others.', 'Not a sum over several.');
INSERT INTO vocab."event_clarity" VALUES ('2', 'The sources have already summed several incidents and they cannot be set apart.', 'Not an event with many reports.');
COMMENT ON TABLE vocab."event_clarity" IS 'Vocabulary: event_clarity.';
COMMENT ON COLUMN vocab."event_clarity"."code" IS 'The code as it stands in the tables.';
COMMENT ON COLUMN vocab."event_clarity"."definition" IS 'What it means.';
COMMENT ON COLUMN vocab."event_clarity"."is_not" IS 'What it does not mean.';
CREATE TABLE vocab."event_types" ("code" VARCHAR NOT NULL, "definition" VARCHAR NOT NULL, "is_not" VARCHAR NOT NULL);
INSERT INTO vocab."event_types" VALUES ('Battles', 'Two armed, organised sides fight each other at a place and time, whatever the length or outcome.', 'Not an attack on people who cannot shoot back; not fire from a distance that the other side does not answer.');
INSERT INTO vocab."event_types" VALUES ('Explosions/Remote violence', 'One side uses a weapon that works at a distance or leaves its target no way to respond: bombs, mines, shells, missiles, drones, chemicals, grenades.', 'Not a bombardment that is only part of ground fighting told as one clash; not an accident with ammunition.');
INSERT INTO vocab."event_types" VALUES ('Violence against civilians', 'An armed or organised actor deliberately harms unarmed people at close hand.', 'Not civilians killed in crossfire, by a bomb or a shell; not crime without an organised or political actor; not demonstrators hurt by those who police them.');
INSERT INTO vocab."event_types" VALUES ('Protests', 'People gather in public to make a demand and do not use violence themselves, whatever is done to them.', 'Not a gathering that throws, burns or fights; not a strike that nobody takes to the street for; not a sports crowd, a vigil without a demand, or a campaign rally.');
INSERT INTO vocab."event_types" VALUES ('Riots', 'A crowd uses violence against people or property, in a demonstration or on its own.', 'Not an armed, organised group; not a peaceful crowd that the police attack.');
INSERT INTO vocab."event_types" VALUES ('Strategic developments', 'An act of a party to a conflict that changes its course without being political violence or a demonstration.', 'Not a statement, a threat, a plan or a visit; not a court ruling or a vote.');
COMMENT ON TABLE vocab."event_types" IS 'Vocabulary: event_types.';
COMMENT ON COLUMN vocab."event_types"."code" IS 'The code as it stands in the tables.';
COMMENT ON COLUMN vocab."event_types"."definition" IS 'What it means.';
COMMENT ON COLUMN vocab."event_types"."is_not" IS 'What it does not mean.';
CREATE TABLE vocab."fatalities_basis" ("code" VARCHAR NOT NULL, "definition" VARCHAR NOT NULL, "is_not" VARCHAR NOT NULL);
INSERT INTO vocab."fatalities_basis" VALUES ('stated', 'A number, a range or a bound is stated, zero among them.', 'Not a word like "several".');
INSERT INTO vocab."fatalities_basis" VALUES ('vague', 'Only a word is given: several, tens, dozens, hundreds; the number follows the declared rule.', 'Not "at least 12" (stated).');
INSERT INTO vocab."fatalities_basis" VALUES ('shared', 'The number is this event''s share of a stated total over several days or places.', 'Not a total for one event.');
INSERT INTO vocab."fatalities_basis" VALUES ('not_reported', 'Nothing is said of deaths; the numbers are null.', 'Not "nobody was killed" (stated, 0).');
COMMENT ON TABLE vocab."fatalities_basis" IS 'Vocabulary: fatalities_basis.';
COMMENT ON COLUMN vocab."fatalities_basis"."code" IS 'The code as it stands in the tables.';
COMMENT ON COLUMN vocab."fatalities_basis"."definition" IS 'What it means.';
COMMENT ON COLUMN vocab."fatalities_basis"."is_not" IS 'What it does not mean.';
CREATE TABLE vocab."geo_precision" ("code" BIGINT NOT NULL, "definition" VARCHAR NOT NULL, "is_not" VARCHAR NOT NULL);
INSERT INTO vocab."geo_precision" VALUES ('1', 'The point is the place that the source names: a town, a village, a site.', 'Not the seat of a district that alone is named.');
INSERT INTO vocab."geo_precision" VALUES ('2', 'The event is near a named place or in a small part of a region, such as a district; the point stands for it.', 'Not a whole province (3).');
INSERT INTO vocab."geo_precision" VALUES ('3', 'A larger region is named; the point is its seat or the nearest feature.', 'Not a country (4).');
INSERT INTO vocab."geo_precision" VALUES ('4', 'Only the country is known.', 'Not part of ACLED''s scale, and never an event: no capital is put in its place.');
COMMENT ON TABLE vocab."geo_precision" IS 'Vocabulary: geo_precision.';
COMMENT ON COLUMN vocab."geo_precision"."code" IS 'The code as it stands in the tables.';
COMMENT ON COLUMN vocab."geo_precision"."definition" IS 'What it means.';
COMMENT ON COLUMN vocab."geo_precision"."is_not" IS 'What it does not mean.';
CREATE TABLE vocab."inter" ("code" BIGINT NOT NULL, "label" VARCHAR NOT NULL, "definition" VARCHAR NOT NULL, "is_not" VARCHAR NOT NULL);
INSERT INTO vocab."inter" VALUES ('1', 'State forces', 'Forces under a state''s command in its own territory: army, police, guards, officials who act with force.', 'Not the same forces abroad (8); not a militia that a state only favours (3).');
INSERT INTO vocab."inter" VALUES ('2', 'Rebel group', 'An organised armed group that fights a state for power, secession or a new order, the army of an unrecognised state among them.', 'Not a band without a declared aim against the state (3 or 4).');
INSERT INTO vocab."inter" VALUES ('3', 'Political militia', 'An armed group that serves a political end, a party, a leader or itself, and does not aim to replace the state; unidentified armed groups and gangs too.', 'Not one formed around a community or faith (4).');
INSERT INTO vocab."inter" VALUES ('4', 'Identity militia', 'An armed group formed around a community, an ethnicity, a clan, a faith or a village.', 'Not a rebel group that has such a base (2).');
INSERT INTO vocab."inter" VALUES ('5', 'Rioters', 'A crowd that uses violence.', 'Not a crowd that is only attacked (6).');
INSERT INTO vocab."inter" VALUES ('6', 'Protesters', 'People in a demonstration who use no violence.', 'Not bystanders (7).');
INSERT INTO vocab."inter" VALUES ('7', 'Civilians', 'Unarmed people who take no part in what happens to them.', 'Not soldiers off duty who are attacked as soldiers.');
INSERT INTO vocab."inter" VALUES ('8', 'External/Other forces', 'A state''s forces outside its territory, peacekeepers, coalitions, mercenaries and guards who belong to none of the others.', 'Not a foreign rebel group (2).');
COMMENT ON TABLE vocab."inter" IS 'Vocabulary: inter.';
COMMENT ON COLUMN vocab."inter"."code" IS 'The code as it stands in the tables.';
COMMENT ON COLUMN vocab."inter"."label" IS 'The code in words.';
COMMENT ON COLUMN vocab."inter"."definition" IS 'What it means.';
COMMENT ON COLUMN vocab."inter"."is_not" IS 'What it does not mean.';
CREATE TABLE vocab."interactions" ("code" BIGINT NOT NULL, "label" VARCHAR NOT NULL, "definition" VARCHAR NOT NULL, "is_not" VARCHAR NOT NULL);
INSERT INTO vocab."interactions" VALUES ('10', 'State forces only', 'State forces acted and no second party is named.', 'Not two parties of the same kind.');
INSERT INTO vocab."interactions" VALUES ('11', 'State forces-State forces', 'Two parties met that are both state forces.', 'Says nothing of who was actor 1.');
INSERT INTO vocab."interactions" VALUES ('12', 'State forces-Rebel group', 'State forces and rebel group met, whoever acted.', 'Says nothing of who was actor 1.');
INSERT INTO vocab."interactions" VALUES ('13', 'State forces-Political militia', 'State forces and political militia met, whoever acted.', 'Says nothing of who was actor 1.');
INSERT INTO vocab."interactions" VALUES ('14', 'State forces-Identity militia', 'State forces and identity militia met, whoever acted.', 'Says nothing of who was actor 1.');
INSERT INTO vocab."interactions" VALUES ('15', 'State forces-Rioters', 'State forces and rioters met, whoever acted.', 'Says nothing of who was actor 1.');
INSERT INTO vocab."interactions" VALUES ('16', 'State forces-Protesters', 'State forces and protesters met, whoever acted.', 'Says nothing of who was actor 1.');
INSERT INTO vocab."interactions" VALUES ('17', 'State forces-Civilians', 'State forces and civilians met, whoever acted.', 'Says nothing of who was actor 1.');
INSERT INTO vocab."interactions" VALUES ('18', 'State forces-External/Other forces', 'State forces and external/other forces met, whoever acted.', 'Says nothing of who was actor 1.');
INSERT INTO vocab."interactions" VALUES ('20', 'Rebel group only', 'Rebel group acted and no second party is named.', 'Not two parties of the same kind.');
INSERT INTO vocab."interactions" VALUES ('22', 'Rebel group-Rebel group', 'Two parties met that are both rebel group.', 'Says nothing of who was actor 1.');
INSERT INTO vocab."interactions" VALUES ('23', 'Rebel group-Political militia', 'Rebel group and political militia met, whoever acted.', 'Says nothing of who was actor 1.');
INSERT INTO vocab."interactions" VALUES ('24', 'Rebel group-Identity militia', 'Rebel group and identity militia met, whoever acted.', 'Says nothing of who was actor 1.');
INSERT INTO vocab."interactions" VALUES ('25', 'Rebel group-Rioters', 'Rebel group and rioters met, whoever acted.', 'Says nothing of who was actor 1.');
INSERT INTO vocab."interactions" VALUES ('26', 'Rebel group-Protesters', 'Rebel group and protesters met, whoever acted.', 'Says nothing of who was actor 1.');
INSERT INTO vocab."interactions" VALUES ('27', 'Rebel group-Civilians', 'Rebel group and civilians met, whoever acted.', 'Says nothing of who was actor 1.');
INSERT INTO vocab."interactions" VALUES ('28', 'Rebel group-External/Other forces', 'Rebel group and external/other forces met, whoever acted.', 'Says nothing of who was actor 1.');
INSERT INTO vocab."interactions" VALUES ('30', 'Political militia only', 'Political militia acted and no second party is named.', 'Not two parties of the same kind.');
INSERT INTO vocab."interactions" VALUES ('33', 'Political militia-Political militia', 'Two parties met that are both political militia.', 'Says nothing of who was actor 1.');
INSERT INTO vocab."interactions" VALUES ('34', 'Political militia-Identity militia', 'Political militia and identity militia met, whoever acted.', 'Says nothing of who was actor 1.');
INSERT INTO vocab."interactions" VALUES ('35', 'Political militia-Rioters', 'Political militia and rioters met, whoever acted.', 'Says nothing of who was actor 1.');
INSERT INTO vocab."interactions" VALUES ('36', 'Political militia-Protesters', 'Political militia and protesters met, whoever acted.', 'Says nothing of who was actor 1.');
INSERT INTO vocab."interactions" VALUES ('37', 'Political militia-Civilians', 'Political militia and civilians met, whoever acted.', 'Says nothing of who was actor 1.');
INSERT INTO vocab."interactions" VALUES ('38', 'Political militia-External/Other forces', 'Political militia and external/other forces met, whoever acted.', 'Says nothing of who was actor 1.');
INSERT INTO vocab."interactions" VALUES ('40', 'Identity militia only', 'Identity militia acted and no second party is named.', 'Not two parties of the same kind.');
INSERT INTO vocab."interactions" VALUES ('44', 'Identity militia-Identity militia', 'Two parties met that are both identity militia.', 'Says nothing of who was actor 1.');
INSERT INTO vocab."interactions" VALUES ('45', 'Identity militia-Rioters', 'Identity militia and rioters met, whoever acted.', 'Says nothing of who was actor 1.');
INSERT INTO vocab."interactions" VALUES ('46', 'Identity militia-Protesters', 'Identity militia and protesters met, whoever acted.', 'Says nothing of who was actor 1.');
INSERT INTO vocab."interactions" VALUES ('47', 'Identity militia-Civilians', 'Identity militia and civilians met, whoever acted.', 'Says nothing of who was actor 1.');
INSERT INTO vocab."interactions" VALUES ('48', 'Identity militia-External/Other forces', 'Identity militia and external/other forces met, whoever acted.', 'Says nothing of who was actor 1.');
INSERT INTO vocab."interactions" VALUES ('50', 'Rioters only', 'Rioters acted and no second party is named.', 'Not two parties of the same kind.');
INSERT INTO vocab."interactions" VALUES ('55', 'Rioters-Rioters', 'Two parties met that are both rioters.', 'Says nothing of who was actor 1.');
INSERT INTO vocab."interactions" VALUES ('56', 'Rioters-Protesters', 'Rioters and protesters met, whoever acted.', 'Says nothing of who was actor 1.');
INSERT INTO vocab."interactions" VALUES ('57', 'Rioters-Civilians', 'Rioters and civilians met, whoever acted.', 'Says nothing of who was actor 1.');
INSERT INTO vocab."interactions" VALUES ('58', 'Rioters-External/Other forces', 'Rioters and external/other forces met, whoever acted.', 'Says nothing of who was actor 1.');
INSERT INTO vocab."interactions" VALUES ('60', 'Protesters only', 'Protesters acted and no second party is named.', 'Not two parties of the same kind.');
INSERT INTO vocab."interactions" VALUES ('66', 'Protesters-Protesters', 'Two parties met that are both protesters.', 'Says nothing of who was actor 1.');
INSERT INTO vocab."interactions" VALUES ('67', 'Protesters-Civilians', 'Protesters and civilians met, whoever acted.', 'Says nothing of who was actor 1.');
INSERT INTO vocab."interactions" VALUES ('68', 'Protesters-External/Other forces', 'Protesters and external/other forces met, whoever acted.', 'Says nothing of who was actor 1.');
INSERT INTO vocab."interactions" VALUES ('70', 'Civilians only', 'Civilians acted and no second party is named.', 'Not two parties of the same kind.');
INSERT INTO vocab."interactions" VALUES ('77', 'Civilians-Civilians', 'Two parties met that are both civilians.', 'Says nothing of who was actor 1.');
INSERT INTO vocab."interactions" VALUES ('78', 'External/Other forces-Civilians', 'Civilians and external/other forces met, whoever acted.', 'Says nothing of who was actor 1.');
INSERT INTO vocab."interactions" VALUES ('80', 'External/Other forces only', 'External/Other forces acted and no second party is named.', 'Not two parties of the same kind.');
INSERT INTO vocab."interactions" VALUES ('88', 'External/Other forces-External/Other forces', 'Two parties met that are both external/other forces.', 'Says nothing of who was actor 1.');
COMMENT ON TABLE vocab."interactions" IS 'Vocabulary: interactions.';
COMMENT ON COLUMN vocab."interactions"."code" IS 'The code as it stands in the tables.';
COMMENT ON COLUMN vocab."interactions"."label" IS 'The code in words.';
COMMENT ON COLUMN vocab."interactions"."definition" IS 'What it means.';
COMMENT ON COLUMN vocab."interactions"."is_not" IS 'What it does not mean.';
CREATE TABLE vocab."licences" ("code" VARCHAR NOT NULL, "definition" VARCHAR NOT NULL, "is_not" VARCHAR NOT NULL);
INSERT INTO vocab."licences" VALUES ('CC-BY-4.0', 'Creative Commons Attribution 4.0; our own words are under it.', 'Not CC BY-SA.');
INSERT INTO vocab."licences" VALUES ('CC0-1.0', 'Given to the public domain.', 'Not "free to read".');
INSERT INTO vocab."licences" VALUES ('public-domain', 'Not under copyright, such as works of the US government.', 'Not an official text of a state that claims copyright.');
INSERT INTO vocab."licences" VALUES ('CC-BY-SA-4.0', 'Share-alike: may be read and coded; its text stays out of releases.', 'Not publishable here.');
INSERT INTO vocab."licences" VALUES ('proprietary', 'All rights reserved: may be read and coded where the law allows; its text stays out of releases.', 'Not publishable here.');
COMMENT ON TABLE vocab."licences" IS 'Vocabulary: licences.';
COMMENT ON COLUMN vocab."licences"."code" IS 'The code as it stands in the tables.';
COMMENT ON COLUMN vocab."licences"."definition" IS 'What it means.';
COMMENT ON COLUMN vocab."licences"."is_not" IS 'What it does not mean.';
CREATE TABLE vocab."name_status" ("code" VARCHAR NOT NULL, "definition" VARCHAR NOT NULL, "is_not" VARCHAR NOT NULL);
INSERT INTO vocab."name_status" VALUES ('official', 'The name that the state recognised at the place uses.', 'Not the most used one.');
INSERT INTO vocab."name_status" VALUES ('armenian', 'The name in Armenian use, in Latin letters.', 'Not a spelling of the official name.');
INSERT INTO vocab."name_status" VALUES ('azerbaijani', 'The name in Azerbaijani use.', 'Not official for that alone.');
INSERT INTO vocab."name_status" VALUES ('former', 'A name that was in official use and no longer is.', 'Not an exonym.');
INSERT INTO vocab."name_status" VALUES ('exonym', 'A name that is used abroad.', 'Not a former official name.');
INSERT INTO vocab."name_status" VALUES ('alternate', 'Another spelling, script or short form.', 'Not a name with a status of its own.');
COMMENT ON TABLE vocab."name_status" IS 'Vocabulary: name_status.';
COMMENT ON COLUMN vocab."name_status"."code" IS 'The code as it stands in the tables.';
COMMENT ON COLUMN vocab."name_status"."definition" IS 'What it means.';
COMMENT ON COLUMN vocab."name_status"."is_not" IS 'What it does not mean.';
CREATE TABLE vocab."regions" ("code" VARCHAR NOT NULL, "definition" VARCHAR NOT NULL, "is_not" VARCHAR NOT NULL);
INSERT INTO vocab."regions" VALUES ('Western Africa', 'Africa from Mauritania to Nigeria, the islands off it included.', 'Not Cameroon or Chad (Middle Africa).');
INSERT INTO vocab."regions" VALUES ('Middle Africa', 'Africa from Chad and Cameroon to Angola and the Congo.', 'Not Rwanda, Burundi or Zambia.');
INSERT INTO vocab."regions" VALUES ('Eastern Africa', 'Africa from Eritrea and the Horn to Mozambique and the islands east of it; South Sudan too.', 'Not Sudan (Northern Africa).');
INSERT INTO vocab."regions" VALUES ('Southern Africa', 'Africa south of Angola and Zambia.', 'Not Zambia, Zimbabwe or Mozambique where the register of countries places them in another region.');
INSERT INTO vocab."regions" VALUES ('Northern Africa', 'Africa from Morocco to Egypt, and Sudan.', 'Not Mauritania (Western Africa).');
INSERT INTO vocab."regions" VALUES ('South Asia', 'From Pakistan to Bangladesh with Sri Lanka and the Maldives.', 'Not Afghanistan (Caucasus and Central Asia).');
INSERT INTO vocab."regions" VALUES ('Southeast Asia', 'From Myanmar to the Philippines, Indonesia and Timor-Leste.', 'Not Papua New Guinea (Oceania).');
INSERT INTO vocab."regions" VALUES ('Middle East', 'From Turkey, the Levant and the Arabian peninsula to Iran.', 'Not Egypt (Northern Africa).');
INSERT INTO vocab."regions" VALUES ('Caucasus and Central Asia', 'Armenia, Azerbaijan and Georgia; from Kazakhstan to Tajikistan; Afghanistan.', 'Not Russia, its North Caucasus included (Europe).');
INSERT INTO vocab."regions" VALUES ('Europe', 'Europe with Russia whole.', 'Not Turkey (Middle East) or the South Caucasus.');
INSERT INTO vocab."regions" VALUES ('Central America', 'From Guatemala and Belize to Panama.', 'Not Mexico (North America).');
INSERT INTO vocab."regions" VALUES ('South America', 'From Colombia and the Guianas to Chile and Argentina.', 'Not Trinidad and Tobago (Caribbean).');
INSERT INTO vocab."regions" VALUES ('Caribbean', 'The islands of the Caribbean Sea and the Bahamas.', 'Not the mainland coasts.');
INSERT INTO vocab."regions" VALUES ('East Asia', 'China, Japan, the Koreas, Mongolia, Taiwan and the territories by them.', 'Not the east of Russia (Europe).');
INSERT INTO vocab."regions" VALUES ('North America', 'Canada, the United States, Mexico, Greenland, Bermuda.', 'Not Hawaii''s neighbours in the Pacific (Oceania).');
INSERT INTO vocab."regions" VALUES ('Oceania', 'Australia, New Zealand and the Pacific islands.', 'Not Timor-Leste (Southeast Asia).');
INSERT INTO vocab."regions" VALUES ('Antarctica', 'Antarctica and the islands of its seas.', 'Not the Falkland Islands (South America).');
COMMENT ON TABLE vocab."regions" IS 'Vocabulary: regions.';
COMMENT ON COLUMN vocab."regions"."code" IS 'The code as it stands in the tables.';
COMMENT ON COLUMN vocab."regions"."definition" IS 'What it means.';
COMMENT ON COLUMN vocab."regions"."is_not" IS 'What it does not mean.';
CREATE TABLE vocab."rejection_reasons" ("code" VARCHAR NOT NULL, "stage" VARCHAR NOT NULL, "definition" VARCHAR NOT NULL, "is_not" VARCHAR NOT NULL);
INSERT INTO vocab."rejection_reasons" VALUES ('unreadable_file', 'extract', 'The file cannot be opened or is not UTF-8 text.', 'Not YAML that cannot be read.');
INSERT INTO vocab."rejection_reasons" VALUES ('broken_front_matter', 'extract', 'The front matter is missing or is not valid YAML.', 'Not a field with a bad value.');
INSERT INTO vocab."rejection_reasons" VALUES ('broken_line', 'extract', 'A line of a JSON Lines input is not a JSON object.', 'Not a field with a bad value.');
INSERT INTO vocab."rejection_reasons" VALUES ('missing_field', 'extract', 'A required field is absent or empty.', 'Not a field that may be null.');
INSERT INTO vocab."rejection_reasons" VALUES ('unknown_field', 'extract', 'A field is there that the contract does not know.', 'Not a known field with an unknown code.');
INSERT INTO vocab."rejection_reasons" VALUES ('bad_value', 'extract', 'A field has a value of the wrong type or outside its vocabulary.', 'Not a date (impossible_date).');
INSERT INTO vocab."rejection_reasons" VALUES ('duplicate_report_id', 'extract', 'Another file has the same report_id.', 'Not two reports of one incident.');
INSERT INTO vocab."rejection_reasons" VALUES ('impossible_date', 'extract', 'A date that is no day of the calendar, or an order of dates that cannot be.', 'Not a date after the release.');
INSERT INTO vocab."rejection_reasons" VALUES ('future_date', 'extract', 'A date after the one in release.yaml.', 'Not a planned event told in a text (future).');
INSERT INTO vocab."rejection_reasons" VALUES ('empty_text', 'extract', 'There is no text to code.', 'Not a text without an event.');
INSERT INTO vocab."rejection_reasons" VALUES ('unsupported_language', 'extract', 'The text is not in a language that the coder reads.', 'Not foreign names in an English text.');
INSERT INTO vocab."rejection_reasons" VALUES ('too_large', 'extract', 'The file or text is larger than the limit.', 'Not a long article within it.');
INSERT INTO vocab."rejection_reasons" VALUES ('control_characters', 'extract', 'The text holds control characters other than line ends and tabs.', 'Not a NUL (nul_byte).');
INSERT INTO vocab."rejection_reasons" VALUES ('nul_byte', 'extract', 'The file holds a NUL.', 'Not other control characters.');
INSERT INTO vocab."rejection_reasons" VALUES ('outside_folder', 'extract', 'The path, or what its link points to, lies outside the reports folder.', 'Not a file in a subfolder.');
INSERT INTO vocab."rejection_reasons" VALUES ('contract', 'validate', 'A row breaks a rule of the contract; detail names column, value and rule.', 'Not a mention that the coder turned down.');
INSERT INTO vocab."rejection_reasons" VALUES ('no_event', 'code', 'The report as a whole tells of no event, and no narrower reason fits.', 'Not an event that could not be placed or dated.');
INSERT INTO vocab."rejection_reasons" VALUES ('statement', 'code', 'Somebody says, condemns, demands, accuses or denies, and nothing else happens.', 'Not a claim about an incident that the text tells.');
INSERT INTO vocab."rejection_reasons" VALUES ('threat', 'code', 'Harm is threatened or warned of.', 'Not an attack that followed.');
INSERT INTO vocab."rejection_reasons" VALUES ('plan', 'code', 'Something is planned, ordered, prepared or proposed.', 'Not an act of preparation that is itself an event.');
INSERT INTO vocab."rejection_reasons" VALUES ('future', 'code', 'It lies after the publication date.', 'Not a date after release.yaml''s (future_date).');
INSERT INTO vocab."rejection_reasons" VALUES ('negated', 'code', 'The text says that it did not happen.', 'Not a denial by one side of what another reports: that is a claim.');
INSERT INTO vocab."rejection_reasons" VALUES ('hypothetical', 'code', 'It is told as possible, feared or conditional.', 'Not an unconfirmed report of an incident.');
INSERT INTO vocab."rejection_reasons" VALUES ('trial', 'code', 'Courts, charges, verdicts, sentences, executions after one.', 'Not an arrest that matters to a conflict.');
INSERT INTO vocab."rejection_reasons" VALUES ('investigation', 'code', 'An inquiry, a finding or a report about earlier events.', 'Not the earlier event where it is told anew with day and place.');
INSERT INTO vocab."rejection_reasons" VALUES ('diplomacy', 'code', 'Talks, visits, votes, sanctions, aid, treaties between states at peace.', 'Not an accord between parties to a conflict.');
INSERT INTO vocab."rejection_reasons" VALUES ('politics', 'code', 'Elections, laws, appointments, resignations.', 'Not a coup or a violent election day.');
INSERT INTO vocab."rejection_reasons" VALUES ('accident', 'code', 'Harm that nobody meant: crashes, collapses, fires.', 'Not mines or left ordnance.');
INSERT INTO vocab."rejection_reasons" VALUES ('disaster', 'code', 'Earthquakes, floods, storms and the like.', 'Not violence in their wake.');
INSERT INTO vocab."rejection_reasons" VALUES ('disease', 'code', 'Epidemics and their victims.', 'Not a protest about measures against one.');
INSERT INTO vocab."rejection_reasons" VALUES ('ordinary_crime', 'code', 'Crime without an organised or political actor.', 'Not gangs that fight each other or the state.');
INSERT INTO vocab."rejection_reasons" VALUES ('anniversary', 'code', 'A commemoration of an earlier event, or the event recalled by it.', 'Not a demonstration on the day with a demand.');
INSERT INTO vocab."rejection_reasons" VALUES ('background', 'code', 'An earlier event or a state of affairs told as background, without being the news.', 'Not the first report of an older event.');
INSERT INTO vocab."rejection_reasons" VALUES ('cumulative_toll', 'code', 'A number for a war, a campaign or a period, not for one incident.', 'Not an updated toll of one incident.');
INSERT INTO vocab."rejection_reasons" VALUES ('sport', 'code', 'Sport told in words of war.', 'Not a riot at a match.');
INSERT INTO vocab."rejection_reasons" VALUES ('metaphor', 'code', 'Words of violence used in another sense.', 'Not slang for real violence.');
INSERT INTO vocab."rejection_reasons" VALUES ('repeated_mention', 'code', 'The same incident told again in the same report.', 'Not a second incident at the same place.');
INSERT INTO vocab."rejection_reasons" VALUES ('undated', 'code', 'No day, week or month can be told.', 'Not a month alone (time_precision 3).');
INSERT INTO vocab."rejection_reasons" VALUES ('unplaced', 'code', 'No country can be told.', 'Not a country alone (geo_precision 4).');
INSERT INTO vocab."rejection_reasons" VALUES ('no_actor', 'code', 'No party can be told, not even an unidentified one.', 'Not an unknown perpetrator.');
INSERT INTO vocab."rejection_reasons" VALUES ('low_confidence', 'code', 'The coder''s confidence that it is an event is below its threshold.', 'Not a sure coding with vague values.');
INSERT INTO vocab."rejection_reasons" VALUES ('country_only', 'resolve', 'Only the country is known, so the coding stays a coding.', 'Not a region within a country.');
INSERT INTO vocab."rejection_reasons" VALUES ('year_only', 'resolve', 'Only the year is known, so the coding stays a coding.', 'Not a month.');
INSERT INTO vocab."rejection_reasons" VALUES ('distinct_asserted', 'resolve', 'A correction says that it is not this event.', 'Not a merge that the rules did not make.');
INSERT INTO vocab."rejection_reasons" VALUES ('dismissed', 'resolve', 'A correction says that the coding is no event; it stays a coding.', 'Not a coding that belongs to another event.');
COMMENT ON TABLE vocab."rejection_reasons" IS 'Vocabulary: rejection_reasons.';
COMMENT ON COLUMN vocab."rejection_reasons"."code" IS 'The code as it stands in the tables.';
COMMENT ON COLUMN vocab."rejection_reasons"."stage" IS 'The stage that gives it.';
COMMENT ON COLUMN vocab."rejection_reasons"."definition" IS 'What it means.';
COMMENT ON COLUMN vocab."rejection_reasons"."is_not" IS 'What it does not mean.';
CREATE TABLE vocab."review_status" ("code" VARCHAR NOT NULL, "definition" VARCHAR NOT NULL, "is_not" VARCHAR NOT NULL);
INSERT INTO vocab."review_status" VALUES ('machine', 'No person has looked at the coding.', 'Not a low confidence.');
INSERT INTO vocab."review_status" VALUES ('reviewed', 'A person has looked and left the coding as it was.', 'Not a second run of the coder.');
INSERT INTO vocab."review_status" VALUES ('corrected', 'A person has changed a value through dataset/corrections.', 'Not a change that came from a new report.');
COMMENT ON TABLE vocab."review_status" IS 'Vocabulary: review_status.';
COMMENT ON COLUMN vocab."review_status"."code" IS 'The code as it stands in the tables.';
COMMENT ON COLUMN vocab."review_status"."definition" IS 'What it means.';
COMMENT ON COLUMN vocab."review_status"."is_not" IS 'What it does not mean.';
CREATE TABLE vocab."revision_ops" ("code" VARCHAR NOT NULL, "definition" VARCHAR NOT NULL, "is_not" VARCHAR NOT NULL);
INSERT INTO vocab."revision_ops" VALUES ('ADD', 'An event that the base release does not hold.', 'Not a part of a split (SPLIT).');
INSERT INTO vocab."revision_ops" VALUES ('MODIFY', 'A column of an event has another value than in the base.', 'Not a change of version columns alone.');
INSERT INTO vocab."revision_ops" VALUES ('DELETE', 'An event of the base is gone and its id retired.', 'Not one that went into another (MERGE).');
INSERT INTO vocab."revision_ops" VALUES ('MERGE', 'Two events of the base are now one; the row is of the id that went.', 'Not a report added to an event (MODIFY).');
INSERT INTO vocab."revision_ops" VALUES ('SPLIT', 'One event of the base is now several; the row is of an id that came.', 'Not an event from new reports alone (ADD).');
COMMENT ON TABLE vocab."revision_ops" IS 'Vocabulary: revision_ops.';
COMMENT ON COLUMN vocab."revision_ops"."code" IS 'The code as it stands in the tables.';
COMMENT ON COLUMN vocab."revision_ops"."definition" IS 'What it means.';
COMMENT ON COLUMN vocab."revision_ops"."is_not" IS 'What it does not mean.';
CREATE TABLE vocab."source_scales" ("code" VARCHAR NOT NULL, "label" VARCHAR NOT NULL, "definition" VARCHAR NOT NULL, "is_not" VARCHAR NOT NULL);
INSERT INTO vocab."source_scales" VALUES ('Local partner', 'Local partner', 'An observer on the ground who reports to the project.', 'Not a local newspaper.');
INSERT INTO vocab."source_scales" VALUES ('Subnational', 'Subnational', 'A publisher for one part of a country.', 'Not a national publisher''s regional page.');
INSERT INTO vocab."source_scales" VALUES ('National', 'National', 'A publisher for one country, the state''s own offices among them.', 'Not a foreign broadcaster''s service in the language.');
INSERT INTO vocab."source_scales" VALUES ('Regional', 'Regional', 'A publisher for several neighbouring countries.', 'Not a province (Subnational).');
INSERT INTO vocab."source_scales" VALUES ('International', 'International', 'A publisher for readers the world over, news agencies and international organisations among them.', 'Not one that only has a page in English.');
INSERT INTO vocab."source_scales" VALUES ('New media', 'New media', 'An account or channel on social media, or a blog.', 'Not the account of a publisher that is listed by itself.');
INSERT INTO vocab."source_scales" VALUES ('Other', 'Other', 'A publisher that fits none of the others, such as a party to the conflict or an armed group.', 'Not one whose scale has not been looked up.');
COMMENT ON TABLE vocab."source_scales" IS 'Vocabulary: source_scales.';
COMMENT ON COLUMN vocab."source_scales"."code" IS 'The code as it stands in the tables.';
COMMENT ON COLUMN vocab."source_scales"."label" IS 'The code in words.';
COMMENT ON COLUMN vocab."source_scales"."definition" IS 'What it means.';
COMMENT ON COLUMN vocab."source_scales"."is_not" IS 'What it does not mean.';
CREATE TABLE vocab."span_fields" ("code" VARCHAR NOT NULL, "definition" VARCHAR NOT NULL, "is_not" VARCHAR NOT NULL);
INSERT INTO vocab."span_fields" VALUES ('title', 'The span lies in the report''s title.', 'Not a heading inside the text.');
INSERT INTO vocab."span_fields" VALUES ('text', 'The span lies in the report''s text.', 'Not in its front matter.');
COMMENT ON TABLE vocab."span_fields" IS 'Vocabulary: span_fields.';
COMMENT ON COLUMN vocab."span_fields"."code" IS 'The code as it stands in the tables.';
COMMENT ON COLUMN vocab."span_fields"."definition" IS 'What it means.';
COMMENT ON COLUMN vocab."span_fields"."is_not" IS 'What it does not mean.';
CREATE TABLE vocab."stages" ("code" VARCHAR NOT NULL, "definition" VARCHAR NOT NULL, "is_not" VARCHAR NOT NULL);
INSERT INTO vocab."stages" VALUES ('extract', 'Inputs are read and checked.', 'Not the coding of texts.');
INSERT INTO vocab."stages" VALUES ('code', 'Reports become codings, claims and evidence.', 'Not the merging of reports.');
INSERT INTO vocab."stages" VALUES ('resolve', 'Codings of one incident become one event.', 'Not a correction of a coding.');
INSERT INTO vocab."stages" VALUES ('validate', 'Tables are checked against contract and invariants.', 'Not the check that a stage makes of its own inputs.');
INSERT INTO vocab."stages" VALUES ('publish', 'Tables are written as a release.', 'Not the assignment of ids.');
COMMENT ON TABLE vocab."stages" IS 'Vocabulary: stages.';
COMMENT ON COLUMN vocab."stages"."code" IS 'The code as it stands in the tables.';
COMMENT ON COLUMN vocab."stages"."definition" IS 'What it means.';
COMMENT ON COLUMN vocab."stages"."is_not" IS 'What it does not mean.';
CREATE TABLE vocab."sub_event_types" ("code" VARCHAR NOT NULL, "event_type" VARCHAR NOT NULL, "disorder_type" VARCHAR NOT NULL, "definition" VARCHAR NOT NULL, "is_not" VARCHAR NOT NULL);
INSERT INTO vocab."sub_event_types" VALUES ('Government regains territory', 'Battles', 'Political violence', 'A state, or a force that fights for it, takes a place by fighting from a side that held it.', 'Not a state that takes a place of another state or one it never held (Non-state actor overtakes territory where that fits, else Armed clash); not a place given up without a fight.');
INSERT INTO vocab."sub_event_types" VALUES ('Non-state actor overtakes territory', 'Battles', 'Political violence', 'A side that is not the recognised state takes a place by fighting, from the state or from another such side; also a foreign army that takes one.', 'Not a raid after which the attackers leave; not a place handed over.');
INSERT INTO vocab."sub_event_types" VALUES ('Armed clash', 'Battles', 'Political violence', 'Armed sides exchange fire or blows and no place is said to change hands.', 'Not fire from one side only at people or things that do not return it.');
INSERT INTO vocab."sub_event_types" VALUES ('Excessive force against protesters', 'Protests', 'Political violence; Demonstrations', 'Peaceful demonstrators are met with force that kills or badly wounds, or that can: live rounds, vehicles driven at them, beatings.', 'Not tear gas, water, arrests or pushing without grave harm (Protest with intervention).');
INSERT INTO vocab."sub_event_types" VALUES ('Protest with intervention', 'Protests', 'Demonstrations', 'Peaceful demonstrators are dispersed, arrested or held back, or are set upon, without grave harm.', 'Not police who only stand by; not a crowd that itself turns violent (Violent demonstration).');
INSERT INTO vocab."sub_event_types" VALUES ('Peaceful protest', 'Protests', 'Demonstrations', 'Demonstrators gather without violence and nobody moves against them.', 'Not a rally for an election, a celebration or a funeral without a demand.');
INSERT INTO vocab."sub_event_types" VALUES ('Violent demonstration', 'Riots', 'Demonstrations', 'Demonstrators with a demand throw, burn, break, block with force or fight.', 'Not violence by a few whom the report sets apart from a peaceful crowd; not a crowd without a demand (Mob violence).');
INSERT INTO vocab."sub_event_types" VALUES ('Mob violence', 'Riots', 'Political violence', 'A crowd that is no demonstration attacks people or property: a lynching, communal fighting with stones and sticks, a looting crowd.', 'Not an organised armed group; not a demonstration that turns violent.');
INSERT INTO vocab."sub_event_types" VALUES ('Chemical weapon', 'Explosions/Remote violence', 'Political violence', 'A toxic substance is released as a weapon.', 'Not tear gas at a demonstration; not a leak or an industrial accident.');
INSERT INTO vocab."sub_event_types" VALUES ('Air/drone strike', 'Explosions/Remote violence', 'Political violence', 'A weapon is dropped or fired from an aircraft, helicopter or drone, or the drone itself is the weapon.', 'Not a missile fired from the ground; not an aircraft shot down without a strike of its own.');
INSERT INTO vocab."sub_event_types" VALUES ('Suicide bomb', 'Explosions/Remote violence', 'Political violence', 'An attacker who means to die sets off a bomb carried on the body or in a vehicle.', 'Not an unmanned drone; not a gunman who is killed in the end.');
INSERT INTO vocab."sub_event_types" VALUES ('Shelling/artillery/missile attack', 'Explosions/Remote violence', 'Political violence', 'Shells, rockets, mortar rounds or missiles are fired from the ground or the sea at a target.', 'Not small arms fire; not a projectile dropped from the air.');
INSERT INTO vocab."sub_event_types" VALUES ('Remote explosive/landmine/IED', 'Explosions/Remote violence', 'Political violence', 'A device set beforehand explodes: a mine, a planted bomb, a car bomb without a driver, a letter bomb, left ordnance.', 'Not a device found and made safe (Disrupted weapons use); not a bomber who dies with the bomb.');
INSERT INTO vocab."sub_event_types" VALUES ('Grenade', 'Explosions/Remote violence', 'Political violence', 'A grenade is thrown or launched and is the weapon that the event is about.', 'Not a grenade used in the course of a clash; not a stun or smoke grenade at a demonstration.');
INSERT INTO vocab."sub_event_types" VALUES ('Sexual violence', 'Violence against civilians', 'Political violence', 'An armed or organised actor rapes or otherwise sexually assaults unarmed people.', 'Not such a crime by a private person without a link to a conflict.');
INSERT INTO vocab."sub_event_types" VALUES ('Attack', 'Violence against civilians', 'Political violence', 'An armed or organised actor kills, wounds, beats or fires at unarmed people.', 'Not civilians hit by a bomb, shell or strike; not crossfire; not an execution after a sentence of a recognised court.');
INSERT INTO vocab."sub_event_types" VALUES ('Abduction/forced disappearance', 'Violence against civilians', 'Political violence', 'An armed or organised actor takes unarmed people away or holds them against their will, and no other harm is told.', 'Not an arrest that the state owns up to and acts on in law (Arrests); not a prisoner of war taken in a clash.');
INSERT INTO vocab."sub_event_types" VALUES ('Agreement', 'Strategic developments', 'Strategic developments', 'Parties to a conflict conclude an accord: a ceasefire, a peace, a surrender, an exchange, a corridor.', 'Not talks, an offer or a call for one; not a treaty between states that are at peace.');
INSERT INTO vocab."sub_event_types" VALUES ('Arrests', 'Strategic developments', 'Strategic developments', 'A state or armed group detains people who matter to a conflict, or many people at once for reasons of it.', 'Not the arrest of a criminal; not arrests at a demonstration told as part of it.');
INSERT INTO vocab."sub_event_types" VALUES ('Change to group/activity', 'Strategic developments', 'Strategic developments', 'A party forms, splits, joins, disbands, disarms, moves its forces or withdraws them, or changes how it operates.', 'Not a fight that goes with the move; not a plan to do so.');
INSERT INTO vocab."sub_event_types" VALUES ('Disrupted weapons use', 'Strategic developments', 'Strategic developments', 'A weapon is stopped before it does harm: a missile shot down, a bomb defused, a plot with its arms seized.', 'Not a missile that gets through; not a seizure of arms with no use in sight.');
INSERT INTO vocab."sub_event_types" VALUES ('Headquarters or base established', 'Strategic developments', 'Strategic developments', 'A party sets up a base, post or headquarters, or a checkpoint that stays.', 'Not an embassy or a civil office; not a base taken by fighting.');
INSERT INTO vocab."sub_event_types" VALUES ('Looting/property destruction', 'Strategic developments', 'Strategic developments', 'A party to a conflict takes, wrecks or burns property with nobody attacked.', 'Not a crowd doing so (Riots); not property hit by a bomb or shell.');
INSERT INTO vocab."sub_event_types" VALUES ('Non-violent transfer of territory', 'Strategic developments', 'Strategic developments', 'A place passes from one side to another without a fight there.', 'Not a place taken by fighting; not a withdrawal after which no other side comes.');
INSERT INTO vocab."sub_event_types" VALUES ('Other', 'Strategic developments', 'Strategic developments', 'An act of a party to a conflict that bears on its course and fits no other sub-type: a blockade, a mass flight, a coup without violence.', 'Not a way out for a mention that is no event.');
COMMENT ON TABLE vocab."sub_event_types" IS 'Vocabulary: sub_event_types.';
COMMENT ON COLUMN vocab."sub_event_types"."code" IS 'The code as it stands in the tables.';
COMMENT ON COLUMN vocab."sub_event_types"."event_type" IS 'The event type that it belongs to.';
COMMENT ON COLUMN vocab."sub_event_types"."disorder_type" IS 'The disorder type that it belongs to.';
COMMENT ON COLUMN vocab."sub_event_types"."definition" IS 'What it means.';
COMMENT ON COLUMN vocab."sub_event_types"."is_not" IS 'What it does not mean.';
CREATE TABLE vocab."time_precision" ("code" BIGINT NOT NULL, "definition" VARCHAR NOT NULL, "is_not" VARCHAR NOT NULL);
INSERT INTO vocab."time_precision" VALUES ('1', 'The day is known.', 'Not a day that only the publication date suggests for something told as "recently".');
INSERT INTO vocab."time_precision" VALUES ('2', 'The week is known; its middle day is given.', 'Not a single night across two days (1).');
INSERT INTO vocab."time_precision" VALUES ('3', 'The month is known; its middle day is given, or its first or last where beginning or end is said.', 'Not a year alone: that is no event here.');
COMMENT ON TABLE vocab."time_precision" IS 'Vocabulary: time_precision.';
COMMENT ON COLUMN vocab."time_precision"."code" IS 'The code as it stands in the tables.';
COMMENT ON COLUMN vocab."time_precision"."definition" IS 'What it means.';
COMMENT ON COLUMN vocab."time_precision"."is_not" IS 'What it does not mean.';
CREATE TABLE vocab."where_precision" ("code" BIGINT NOT NULL, "definition" VARCHAR NOT NULL, "is_not" VARCHAR NOT NULL);
INSERT INTO vocab."where_precision" VALUES ('1', 'The exact place is known.', 'Not its surroundings.');
INSERT INTO vocab."where_precision" VALUES ('2', 'A place near a known one.', 'Not a district that is named as such (3).');
INSERT INTO vocab."where_precision" VALUES ('3', 'A second-order division is known.', 'Not a province (4).');
INSERT INTO vocab."where_precision" VALUES ('4', 'A first-order division is known.', 'Not a part of the country without a border of its own (5).');
INSERT INTO vocab."where_precision" VALUES ('5', 'A larger part of a country, or a line such as a river, road or front.', 'Not the country as a whole (6).');
INSERT INTO vocab."where_precision" VALUES ('6', 'Only the country is known.', 'Not the capital, unless it is named as the place.');
INSERT INTO vocab."where_precision" VALUES ('7', 'International waters or airspace.', 'Not a state''s territorial sea.');
COMMENT ON TABLE vocab."where_precision" IS 'Vocabulary: where_precision.';
COMMENT ON COLUMN vocab."where_precision"."code" IS 'The code as it stands in the tables.';
COMMENT ON COLUMN vocab."where_precision"."definition" IS 'What it means.';
COMMENT ON COLUMN vocab."where_precision"."is_not" IS 'What it does not mean.';
CREATE SCHEMA crosswalk;
CREATE TABLE crosswalk."acled" ("column" VARCHAR, "relation" VARCHAR, "tocsin" VARCHAR, "note" VARCHAR);
INSERT INTO crosswalk."acled" VALUES ('event_id_cnty', 'close', 'events.event_id_cnty', 'Same form (three letters and a number); the numbers are ours and never match.'), ('event_date', 'same', 'events.event_date', ''), ('year', 'same', 'events.year', ''), ('time_precision', 'derived', 'events.time_precision', 'From UCDP-style date_precision, which is finer.'), ('disorder_type', 'same', 'events.disorder_type', 'Follows from sub_event_type.'), ('event_type', 'same', 'events.event_type', ''), ('sub_event_type', 'same', 'events.sub_event_type', ''), ('actor1', 'close', 'events.actor1', 'Names follow the same pattern; the registry is ours, so a group''s exact name may differ.'), ('assoc_actor_1', 'close', 'events.assoc_actor_1', 'Sorted, separated by "; ".'), ('inter1', 'same', 'events.inter1', 'Numbers in events and acled_codes, labels in acled.'), ('actor2', 'close', 'events.actor2', 'As actor1. In violence against civilians the target.'), ('assoc_actor_2', 'close', 'events.assoc_actor_2', 'As assoc_actor_1.'), ('inter2', 'same', 'events.inter2', 'As inter1; null in events and acled, 0 in acled_codes where there is no second actor.'), ('interaction', 'same', 'events.interaction', 'Numbers in events and acled_codes, labels in acled.'), ('civilian_targeting', 'same', 'events.civilian_targeting', ''), ('iso', 'same', 'events.iso', ''), ('region', 'same', 'events.region', ''), ('country', 'close', 'events.country', 'Names are those of our register of countries; the state that the United Nations recognises.'), ('admin1', 'close', 'events.admin1', 'From the gazetteer; spelling may differ.'), ('admin2', 'close', 'events.admin2', 'As admin1.'), ('admin3', 'close', 'events.admin3', 'As admin1; mostly empty.'), ('location', 'close', 'events.location', 'The name as the source gives it; official and other names are in place_names.'), ('latitude', 'same', 'events.latitude', ''), ('longitude', 'same', 'events.longitude', ''), ('geo_precision', 'derived', 'events.geo_precision', 'From UCDP-style where_precision, which is finer.'), ('source', 'same', 'events.source', 'Publishers, sorted, separated by "; ".'), ('source_scale', 'same', 'events.source_scale', ''), ('notes', 'close', 'events.notes', 'A sentence built from the coded values, never the words of a source.'), ('fatalities', 'close', 'events.fatalities', 'Null where not reported in events; 0 in the views acled and acled_codes. The range stands in fatalities_low, _best and _high.'), ('tags', 'close', 'events.tags', 'Our own marks.'), ('timestamp', 'close', 'events.timestamp', 'Midnight UTC of the release in which the row last changed, not the minute of an edit.');
COMMENT ON TABLE crosswalk."acled" IS 'Each column of ACLED and what stands for it here.';
COMMENT ON COLUMN crosswalk."acled"."column" IS 'The column there.';
COMMENT ON COLUMN crosswalk."acled"."relation" IS 'same: the same meaning; close: the same meaning with the difference that the note tells; derived: follows from what is there; absent: not there; the note says why.';
COMMENT ON COLUMN crosswalk."acled"."tocsin" IS 'The columns here that hold it or that it is made of.';
COMMENT ON COLUMN crosswalk."acled"."note" IS 'What differs, or why it is absent.';
CREATE TABLE crosswalk."ucdp_ged" ("column" VARCHAR, "type" VARCHAR, "relation" VARCHAR, "tocsin" VARCHAR, "sql" VARCHAR, "note" VARCHAR);
INSERT INTO crosswalk."ucdp_ged" VALUES ('id', 'BIGINT', 'derived', 'events.event_id_cnty', 'CASE WHEN regexp_matches(event_id_cnty, ''^[A-Z]{3}[0-9]{1,9}$'') THEN (((ascii(event_id_cnty[1]) - 65) * 26 + ascii(event_id_cnty[2]) - 65) * 26 + ascii(event_id_cnty[3]) - 65)::BIGINT * 1000000000 + event_id_cnty[4:]::BIGINT END', 'A number made of event_id_cnty: its letters in base 26, then nine digits. Null for an id with a namespace.'), ('relid', 'VARCHAR', 'close', 'events.event_id_cnty', 'event_id_cnty', 'The stable id of the event.'), ('year', 'BIGINT', 'same', 'events.year', 'year', ''), ('active_year', 'BIGINT', 'absent', '', 'NULL', 'The threshold of 25 deaths a year in a dyad is not applied.'), ('code_status', 'VARCHAR', 'derived', '', '''Clear''', 'Every row of a release has passed its checks.'), ('type_of_violence', 'BIGINT', 'derived', 'events.inter1, inter2', 'type_of_violence', '1 where a state (inter 1 or 8) fights an armed side, 2 where two other armed sides fight, 3 where an armed side targets civilians or peaceful protesters.'), ('conflict_dset_id', 'BIGINT', 'absent', '', 'NULL', 'UCDP assigns it.'), ('conflict_new_id', 'BIGINT', 'absent', '', 'NULL', 'UCDP assigns it.'), ('conflict_name', 'VARCHAR', 'absent', '', 'NULL', 'UCDP names conflicts by incompatibility, which is not coded.'), ('dyad_dset_id', 'BIGINT', 'absent', '', 'NULL', 'UCDP assigns it.'), ('dyad_new_id', 'BIGINT', 'absent', '', 'NULL', 'UCDP assigns it.'), ('dyad_name', 'VARCHAR', 'derived', 'events.actor1, actor2', 'side_a || '' - '' || side_b', 'Side a and side b.'), ('side_a_dset_id', 'BIGINT', 'absent', '', 'NULL', 'UCDP assigns it.'), ('side_a_new_id', 'BIGINT', 'absent', '', 'NULL', 'UCDP assigns it.'), ('side_a', 'VARCHAR', 'derived', 'events.actor1; actors.ucdp_name', 'side_a', 'UCDP''s name of the actor where the registry has it; the state in type 1, the attacker in type 3.'), ('side_b_dset_id', 'BIGINT', 'absent', '', 'NULL', 'UCDP assigns it.'), ('side_b_new_id', 'BIGINT', 'absent', '', 'NULL', 'UCDP assigns it.'), ('side_b', 'VARCHAR', 'derived', 'events.actor2; actors.ucdp_name', 'side_b', 'As side_a; "Civilians" in type 3.'), ('number_of_sources', 'BIGINT', 'close', 'events.n_independent_sources', 'n_independent_sources', 'Syndicated copies and credited reports are counted once.'), ('source_article', 'VARCHAR', 'derived', 'reports', 'source_article', 'Publisher, day and title of each report.'), ('source_office', 'VARCHAR', 'derived', 'events.source', 'source', 'Publishers, separated by "; ".'), ('source_date', 'VARCHAR', 'derived', 'reports.published', 'source_date', 'Days of publication, separated by "; ".'), ('source_headline', 'VARCHAR', 'derived', 'reports.title', 'source_headline', 'Titles, separated by "; ".'), ('source_original', 'VARCHAR', 'derived', 'claims.claimant_name', 'source_original', 'Everybody to whom the reports attribute a value.'), ('where_prec', 'BIGINT', 'same', 'events.where_precision', 'where_precision', ''), ('where_coordinates', 'VARCHAR', 'close', 'events.location', 'location', 'The name as the source gives it.'), ('where_description', 'VARCHAR', 'derived', 'events.location, admin1, country', 'concat_ws('', '', location, admin2, admin1, country)', 'Place and divisions.'), ('adm_1', 'VARCHAR', 'same', 'events.admin1', 'admin1', ''), ('adm_2', 'VARCHAR', 'same', 'events.admin2', 'admin2', ''), ('latitude', 'DOUBLE', 'same', 'events.latitude', 'latitude', ''), ('longitude', 'DOUBLE', 'same', 'events.longitude', 'longitude', ''), ('geom_wkt', 'VARCHAR', 'derived', 'events.latitude, longitude', '''POINT ('' || longitude || '' '' || latitude || '')''', 'The point as well-known text, longitude first.'), ('priogrid_gid', 'BIGINT', 'derived', 'events.latitude, longitude', 'least(floor((latitude + 90) * 2), 359)::BIGINT * 720 + least(floor((longitude + 180) * 2), 719)::BIGINT + 1', 'The half-degree cell of PRIO-GRID, 1 in the south-west.'), ('country', 'VARCHAR', 'close', 'events.country', 'country', 'Our names of countries.'), ('country_id', 'BIGINT', 'derived', 'events.iso', 'country_id', 'Number of Gleditsch and Ward.'), ('region', 'VARCHAR', 'derived', 'events.region, iso', 'region_ged', 'UCDP''s five regions.'), ('event_clarity', 'BIGINT', 'same', 'events.event_clarity', 'event_clarity', ''), ('date_prec', 'BIGINT', 'same', 'events.date_precision', 'date_precision', ''), ('date_start', 'DATE', 'same', 'events.date_start', 'date_start', ''), ('date_end', 'DATE', 'same', 'events.date_end', 'date_end', ''), ('deaths_a', 'BIGINT', 'absent', '', '0', 'Deaths are not split by side; they stand in deaths_unknown.'), ('deaths_b', 'BIGINT', 'absent', '', '0', 'As deaths_a.'), ('deaths_civilians', 'BIGINT', 'derived', 'events.fatalities_best', 'CASE WHEN type_of_violence = 3 THEN fatalities_best ELSE 0 END', 'All deaths where civilians are the target.'), ('deaths_unknown', 'BIGINT', 'derived', 'events.fatalities_best', 'CASE WHEN type_of_violence = 3 THEN 0 ELSE fatalities_best END', 'All deaths in types 1 and 2.'), ('best', 'BIGINT', 'same', 'events.fatalities_best', 'fatalities_best', 'The sum of the four columns of deaths.'), ('high', 'BIGINT', 'close', 'events.fatalities_high', 'coalesce(fatalities_high, fatalities_best)', 'The best estimate where the range is open-ended.'), ('low', 'BIGINT', 'same', 'events.fatalities_low', 'coalesce(fatalities_low, fatalities_best)', ''), ('gwnoa', 'BIGINT', 'derived', 'actors.countries', 'CASE WHEN type_of_violence = 1 OR side_a_is_state THEN gwno_a END', 'Number of Gleditsch and Ward of the state that is side a.'), ('gwnob', 'BIGINT', 'derived', 'actors.countries', 'CASE WHEN side_b_is_state THEN gwno_b END', 'The same for side b.');
COMMENT ON TABLE crosswalk."ucdp_ged" IS 'Each column of UCDP GED and what stands for it here.';
COMMENT ON COLUMN crosswalk."ucdp_ged"."column" IS 'The column there.';
COMMENT ON COLUMN crosswalk."ucdp_ged"."type" IS 'Its type in the view ucdp_ged.';
COMMENT ON COLUMN crosswalk."ucdp_ged"."relation" IS 'same: the same meaning; close: the same meaning with the difference that the note tells; derived: follows from what is there; absent: not there; the note says why.';
COMMENT ON COLUMN crosswalk."ucdp_ged"."tocsin" IS 'The columns here that hold it or that it is made of.';
COMMENT ON COLUMN crosswalk."ucdp_ged"."sql" IS 'The expression that the view ucdp_ged has for it.';
COMMENT ON COLUMN crosswalk."ucdp_ged"."note" IS 'What differs, or why it is absent.';
CREATE TABLE crosswalk."gdelt" ("column" VARCHAR, "relation" VARCHAR, "tocsin" VARCHAR, "note" VARCHAR);
INSERT INTO crosswalk."gdelt" VALUES ('GLOBALEVENTID', 'close', 'events.event_id_cnty', 'An id of the event; ours is a text and stays through releases.'), ('SQLDATE', 'close', 'events.event_date', 'GDELT: YYYYMMDD, the day of the report unless it says otherwise; ours is the day of the event.'), ('MonthYear', 'derived', 'events.event_date', 'YYYYMM of event_date.'), ('Year', 'same', 'events.year', ''), ('FractionDate', 'derived', 'events.event_date', 'Year and day of the year as a fraction.'), ('Actor1Code', 'absent', '', 'CAMEO actor codes are not used; the registry has inter, country and names.'), ('Actor1Name', 'close', 'events.actor1', 'GDELT: the words of the report; ours: the registry''s name.'), ('Actor1CountryCode', 'derived', 'actors.countries', 'ISO 3166-1 alpha-3 of the registry; CAMEO differs for a few states.'), ('Actor1KnownGroupCode', 'absent', '', 'A group is its actor_id.'), ('Actor1EthnicCode', 'absent', '', 'Not coded.'), ('Actor1Religion1Code', 'absent', '', 'Not coded.'), ('Actor1Religion2Code', 'absent', '', 'Not coded.'), ('Actor1Type1Code', 'derived', 'events.inter1', '1 GOV or MIL, 2 REB, 3 and 4 UAF, 5 and 6 OPP or CVL, 7 CVL, 8 IMG or MIL; coarse.'), ('Actor1Type2Code', 'absent', '', 'One kind an actor.'), ('Actor1Type3Code', 'absent', '', 'One kind an actor.'), ('Actor2Code', 'absent', '', 'CAMEO actor codes are not used; the registry has inter, country and names.'), ('Actor2Name', 'close', 'events.actor2', 'GDELT: the words of the report; ours: the registry''s name.'), ('Actor2CountryCode', 'derived', 'actors.countries', 'ISO 3166-1 alpha-3 of the registry; CAMEO differs for a few states.'), ('Actor2KnownGroupCode', 'absent', '', 'A group is its actor_id.'), ('Actor2EthnicCode', 'absent', '', 'Not coded.'), ('Actor2Religion1Code', 'absent', '', 'Not coded.'), ('Actor2Religion2Code', 'absent', '', 'Not coded.'), ('Actor2Type1Code', 'derived', 'events.inter2', '1 GOV or MIL, 2 REB, 3 and 4 UAF, 5 and 6 OPP or CVL, 7 CVL, 8 IMG or MIL; coarse.'), ('Actor2Type2Code', 'absent', '', 'One kind an actor.'), ('Actor2Type3Code', 'absent', '', 'One kind an actor.'), ('IsRootEvent', 'absent', '', 'Position in the text says nothing here: a mention is coded or rejected.'), ('EventCode', 'derived', 'events.sub_event_type', 'See the table of CAMEO codes; GDELT codes statements too, Tocsin only incidents.'), ('EventBaseCode', 'derived', 'events.sub_event_type', 'The first three digits.'), ('EventRootCode', 'derived', 'events.sub_event_type', 'The first two digits.'), ('QuadClass', 'derived', 'events.sub_event_type', '3 (verbal conflict) for protest (CAMEO 14), 4 (material conflict) for 15 to 20, 1 or 2 for agreements and withdrawals.'), ('GoldsteinScale', 'absent', '', 'Follows from the CAMEO code in GDELT; no score is given here.'), ('NumMentions', 'absent', '', 'Mentions within reports are not counted.'), ('NumSources', 'close', 'events.n_independent_sources', 'Copies are counted once.'), ('NumArticles', 'same', 'events.n_reports', ''), ('AvgTone', 'absent', '', 'Tone is not measured.'), ('Actor1Geo_Type', 'absent', '', 'The place of an actor is not coded; that of the event is.'), ('Actor1Geo_FullName', 'absent', '', 'The place of an actor is not coded; that of the event is.'), ('Actor1Geo_CountryCode', 'absent', '', 'The place of an actor is not coded; that of the event is.'), ('Actor1Geo_ADM1Code', 'absent', '', 'The place of an actor is not coded; that of the event is.'), ('Actor1Geo_ADM2Code', 'absent', '', 'The place of an actor is not coded; that of the event is.'), ('Actor1Geo_Lat', 'absent', '', 'The place of an actor is not coded; that of the event is.'), ('Actor1Geo_Long', 'absent', '', 'The place of an actor is not coded; that of the event is.'), ('Actor1Geo_FeatureID', 'absent', '', 'The place of an actor is not coded; that of the event is.'), ('Actor2Geo_Type', 'absent', '', 'The place of an actor is not coded; that of the event is.'), ('Actor2Geo_FullName', 'absent', '', 'The place of an actor is not coded; that of the event is.'), ('Actor2Geo_CountryCode', 'absent', '', 'The place of an actor is not coded; that of the event is.'), ('Actor2Geo_ADM1Code', 'absent', '', 'The place of an actor is not coded; that of the event is.'), ('Actor2Geo_ADM2Code', 'absent', '', 'The place of an actor is not coded; that of the event is.'), ('Actor2Geo_Lat', 'absent', '', 'The place of an actor is not coded; that of the event is.'), ('Actor2Geo_Long', 'absent', '', 'The place of an actor is not coded; that of the event is.'), ('Actor2Geo_FeatureID', 'absent', '', 'The place of an actor is not coded; that of the event is.'), ('ActionGeo_Type', 'derived', 'events.where_precision', '1 country (never an event here), 2 or 5 a first-order division, 3 or 4 a town.'), ('ActionGeo_FullName', 'derived', 'events.location, admin1, country', ''), ('ActionGeo_CountryCode', 'derived', 'events.iso', 'GDELT uses FIPS 10-4.'), ('ActionGeo_ADM1Code', 'absent', '', 'Names stand in admin1.'), ('ActionGeo_ADM2Code', 'absent', '', 'Names stand in admin2.'), ('ActionGeo_Lat', 'same', 'events.latitude', ''), ('ActionGeo_Long', 'same', 'events.longitude', ''), ('ActionGeo_FeatureID', 'close', 'events.geonames_id', 'GDELT: GNS or GNIS; ours: GeoNames.'), ('DATEADDED', 'close', 'events.version_added', 'The release that first held it, not a minute.'), ('SOURCEURL', 'close', 'reports.url', 'One of the addresses; here all reports are kept, through codings.');
COMMENT ON TABLE crosswalk."gdelt" IS 'Each column of GDELT 2.0 events and what stands for it here.';
COMMENT ON COLUMN crosswalk."gdelt"."column" IS 'The column there.';
COMMENT ON COLUMN crosswalk."gdelt"."relation" IS 'same: the same meaning; close: the same meaning with the difference that the note tells; derived: follows from what is there; absent: not there; the note says why.';
COMMENT ON COLUMN crosswalk."gdelt"."tocsin" IS 'The columns here that hold it or that it is made of.';
COMMENT ON COLUMN crosswalk."gdelt"."note" IS 'What differs, or why it is absent.';
CREATE TABLE crosswalk."cameo" ("sub_event_type" VARCHAR, "cameo" VARCHAR, "note" VARCHAR);
INSERT INTO crosswalk."cameo" VALUES ('Government regains territory', '190', 'Use conventional military force; CAMEO has no code for the side that gains.'), ('Non-state actor overtakes territory', '192', 'Occupy territory.'), ('Armed clash', '190', '193 for small arms, 194 for artillery and tanks.'), ('Excessive force against protesters', '175', 'Use tactics of violent repression.'), ('Protest with intervention', '141', 'Demonstrate or rally; the intervention itself is 173 or 175.'), ('Peaceful protest', '141', 'Demonstrate or rally.'), ('Violent demonstration', '145', 'Protest violently, riot.'), ('Mob violence', '145', 'Protest violently, riot; 182 where it is an assault on persons.'), ('Chemical weapon', '204', 'Use weapons of mass destruction; 2041 for chemical ones.'), ('Air/drone strike', '195', 'Employ aerial weapons.'), ('Suicide bomb', '183', 'Suicide, car or other bombing; 1831 for suicide.'), ('Shelling/artillery/missile attack', '194', 'Fight with artillery and tanks.'), ('Remote explosive/landmine/IED', '183', 'Bombing; 1833 for roadside bombs.'), ('Grenade', '183', 'Bombing; small arms (193) by some coders.'), ('Sexual violence', '182', 'Physically assault; 1821 for sexual assault.'), ('Attack', '180', 'Unconventional violence; 186 for assassination, 201 to 203 for mass violence.'), ('Abduction/forced disappearance', '181', 'Abduct, hijack or take hostage.'), ('Agreement', '057', 'Sign formal agreement; 0871 for a ceasefire.'), ('Arrests', '173', 'Arrest or detain.'), ('Change to group/activity', '', 'CAMEO has no code; 154 where forces are mobilised.'), ('Disrupted weapons use', '', 'CAMEO has no code; weapons found or made safe.'), ('Headquarters or base established', '', 'CAMEO has no code; 154 where forces are mobilised.'), ('Looting/property destruction', '171', 'Seize or damage property.'), ('Non-violent transfer of territory', '087', 'De-escalate military engagement; 0874 for retreat.'), ('Other', '', 'No single code.');
COMMENT ON TABLE crosswalk."cameo" IS 'The CAMEO code that is nearest to each sub-event type; blank where there is none.';
COMMENT ON COLUMN crosswalk."cameo"."sub_event_type" IS 'The sub-event type.';
COMMENT ON COLUMN crosswalk."cameo"."cameo" IS 'The CAMEO event code.';
COMMENT ON COLUMN crosswalk."cameo"."note" IS 'What differs, or why it is absent.';
CREATE TABLE crosswalk."gwno" ("iso3" VARCHAR, "iso" BIGINT, "gwno" BIGINT);
INSERT INTO crosswalk."gwno" VALUES ('AFG', '4', '700'), ('AGO', '24', '540'), ('ALB', '8', '339'), ('AND', '20', '232'), ('ARE', '784', '696'), ('ARG', '32', '160'), ('ARM', '51', '371'), ('ATG', '28', '58'), ('AUS', '36', '900'), ('AUT', '40', '305'), ('AZE', '31', '373'), ('BDI', '108', '516'), ('BEL', '56', '211'), ('BEN', '204', '434'), ('BFA', '854', '439'), ('BGD', '50', '771'), ('BGR', '100', '355'), ('BHR', '48', '692'), ('BHS', '44', '31'), ('BIH', '70', '346'), ('BLR', '112', '370'), ('BLZ', '84', '80'), ('BOL', '68', '145'), ('BRA', '76', '140'), ('BRB', '52', '53'), ('BRN', '96', '835'), ('BTN', '64', '760'), ('BWA', '72', '571'), ('CAF', '140', '482'), ('CAN', '124', '20'), ('CHE', '756', '225'), ('CHL', '152', '155'), ('CHN', '156', '710'), ('CIV', '384', '437'), ('CMR', '120', '471'), ('COD', '180', '490'), ('COG', '178', '484'), ('COL', '170', '100'), ('COM', '174', '581'), ('CPV', '132', '402'), ('CRI', '188', '94'), ('CUB', '192', '40'), ('CYP', '196', '352'), ('CZE', '203', '316'), ('DEU', '276', '260'), ('DJI', '262', '522'), ('DMA', '212', '54'), ('DNK', '208', '390'), ('DOM', '214', '42'), ('DZA', '12', '615'), ('ECU', '218', '130'), ('EGY', '818', '651'), ('ERI', '232', '531'), ('ESP', '724', '230'), ('EST', '233', '366'), ('ETH', '231', '530'), ('FIN', '246', '375'), ('FJI', '242', '950'), ('FRA', '250', '220'), ('FSM', '583', '987'), ('GAB', '266', '481'), ('GBR', '826', '200'), ('GEO', '268', '372'), ('GHA', '288', '452'), ('GIN', '324', '438'), ('GMB', '270', '420'), ('GNB', '624', '404'), ('GNQ', '226', '411'), ('GRC', '300', '350'), ('GRD', '308', '55'), ('GTM', '320', '90'), ('GUY', '328', '110'), ('HND', '340', '91'), ('HRV', '191', '344'), ('HTI', '332', '41'), ('HUN', '348', '310'), ('IDN', '360', '850'), ('IND', '356', '750'), ('IRL', '372', '205'), ('IRN', '364', '630'), ('IRQ', '368', '645'), ('ISL', '352', '395'), ('ISR', '376', '666'), ('ITA', '380', '325'), ('JAM', '388', '51'), ('JOR', '400', '663'), ('JPN', '392', '740'), ('KAZ', '398', '705'), ('KEN', '404', '501'), ('KGZ', '417', '703'), ('KHM', '116', '811'), ('KIR', '296', '970'), ('KNA', '659', '60'), ('KOR', '410', '732'), ('KWT', '414', '690'), ('LAO', '418', '812'), ('LBN', '422', '660'), ('LBR', '430', '450'), ('LBY', '434', '620'), ('LCA', '662', '56'), ('LIE', '438', '223'), ('LKA', '144', '780'), ('LSO', '426', '570'), ('LTU', '440', '368'), ('LUX', '442', '212'), ('LVA', '428', '367'), ('MAR', '504', '600'), ('MCO', '492', '221'), ('MDA', '498', '359'), ('MDG', '450', '580'), ('MDV', '462', '781'), ('MEX', '484', '70'), ('MHL', '584', '983'), ('MKD', '807', '343'), ('MLI', '466', '432'), ('MLT', '470', '338'), ('MMR', '104', '775'), ('MNE', '499', '341'), ('MNG', '496', '712'), ('MOZ', '508', '541'), ('MRT', '478', '435'), ('MUS', '480', '590'), ('MWI', '454', '553'), ('MYS', '458', '820'), ('NAM', '516', '565'), ('NER', '562', '436'), ('NGA', '566', '475'), ('NIC', '558', '93'), ('NLD', '528', '210'), ('NOR', '578', '385'), ('NPL', '524', '790'), ('NRU', '520', '971'), ('NZL', '554', '920'), ('OMN', '512', '698'), ('PAK', '586', '770'), ('PAN', '591', '95'), ('PER', '604', '135'), ('PHL', '608', '840'), ('PLW', '585', '986'), ('PNG', '598', '910'), ('POL', '616', '290'), ('PRK', '408', '731'), ('PRT', '620', '235'), ('PRY', '600', '150'), ('QAT', '634', '694'), ('ROU', '642', '360'), ('RUS', '643', '365'), ('RWA', '646', '517'), ('SAU', '682', '670'), ('SDN', '729', '625'), ('SEN', '686', '433'), ('SGP', '702', '830'), ('SLB', '90', '940'), ('SLE', '694', '451'), ('SLV', '222', '92'), ('SMR', '674', '331'), ('SOM', '706', '520'), ('SRB', '688', '340'), ('SSD', '728', '626'), ('STP', '678', '403'), ('SUR', '740', '115'), ('SVK', '703', '317'), ('SVN', '705', '349'), ('SWE', '752', '380'), ('SWZ', '748', '572'), ('SYC', '690', '591'), ('SYR', '760', '652'), ('TCD', '148', '483'), ('TGO', '768', '461'), ('THA', '764', '800'), ('TJK', '762', '702'), ('TKM', '795', '701'), ('TLS', '626', '860'), ('TON', '776', '972'), ('TTO', '780', '52'), ('TUN', '788', '616'), ('TUR', '792', '640'), ('TUV', '798', '973'), ('TWN', '158', '713'), ('TZA', '834', '510'), ('UGA', '800', '500'), ('UKR', '804', '369'), ('URY', '858', '165'), ('USA', '840', '2'), ('UZB', '860', '704'), ('VCT', '670', '57'), ('VEN', '862', '101'), ('VNM', '704', '816'), ('VUT', '548', '935'), ('WSM', '882', '990'), ('XKX', '0', '347'), ('YEM', '887', '678'), ('ZAF', '710', '560'), ('ZMB', '894', '551'), ('ZWE', '716', '552');
COMMENT ON TABLE crosswalk."gwno" IS 'The country numbers of Gleditsch and Ward, as UCDP uses them.';
COMMENT ON COLUMN crosswalk."gwno"."iso3" IS 'ISO 3166-1 alpha-3 code of the country.';
COMMENT ON COLUMN crosswalk."gwno"."iso" IS 'Numeric ISO 3166-1 code of the country.';
COMMENT ON COLUMN crosswalk."gwno"."gwno" IS 'Number of Gleditsch and Ward.';
INSERT INTO release VALUES ('tocsin', '2026.11.2', '2026-11-28', '2026.11.1', '0.2.0');
INSERT INTO "events" SELECT * FROM read_parquet('events.parquet');
INSERT INTO "reports" SELECT * FROM read_parquet('reports.parquet');
INSERT INTO "codings" SELECT * FROM read_parquet('codings.parquet');
INSERT INTO "claims" SELECT * FROM read_parquet('claims.parquet');
INSERT INTO "evidence" SELECT * FROM read_parquet('evidence.parquet');
INSERT INTO "event_evidence" SELECT * FROM read_parquet('event_evidence.parquet');
INSERT INTO "actors" SELECT * FROM read_parquet('actors.parquet');
INSERT INTO "actor_names" SELECT * FROM read_parquet('actor_names.parquet');
INSERT INTO "places" SELECT * FROM read_parquet('places.parquet');
INSERT INTO "place_names" SELECT * FROM read_parquet('place_names.parquet');
INSERT INTO "place_admin" SELECT * FROM read_parquet('place_admin.parquet');
INSERT INTO "sources" SELECT * FROM read_parquet('sources.parquet');
INSERT INTO "revisions" SELECT * FROM read_parquet('revisions.parquet');
INSERT INTO "rejected" SELECT * FROM read_parquet('rejected.parquet');
CREATE VIEW acled AS
SELECT event_id_cnty, event_date, year, time_precision, disorder_type, event_type, sub_event_type,
       actor1, assoc_actor_1, one.label AS inter1, actor2, assoc_actor_2, two.label AS inter2,
       met.label AS interaction, civilian_targeting, iso, region, country, admin1, admin2, admin3, location,
       latitude, longitude, geo_precision, source, source_scale, notes, coalesce(fatalities, 0) AS fatalities,
       tags, timestamp
FROM events
JOIN vocab.inter AS one ON one.code = events.inter1
LEFT JOIN vocab.inter AS two ON two.code = events.inter2
JOIN vocab.interactions AS met ON met.code = events.interaction
ORDER BY event_id_cnty;
COMMENT ON VIEW "acled" IS 'ACLED''s 31 columns in its order, with labels for inter1, inter2 and interaction; deaths not reported are 0.';
COMMENT ON COLUMN "acled"."event_id_cnty" IS 'Event id. Stable id of the event; three letters of the country and a number, assigned at release and never reused (provisional before).';
COMMENT ON COLUMN "acled"."event_date" IS 'Event date. Day of the event; where only a span of days is known, the day that stands for it under time_precision. Unit: day (UTC-less calendar date).';
COMMENT ON COLUMN "acled"."year" IS 'Year. Year of event_date. Unit: year.';
COMMENT ON COLUMN "acled"."time_precision" IS 'Time precision (ACLED). How exactly the day is known, in ACLED''s three steps. Derived from date_precision where it can be. Codes: vocab.time_precision.';
COMMENT ON COLUMN "acled"."disorder_type" IS 'Disorder type. The group that the sub-event type belongs to. Codes: vocab.disorder_types.';
COMMENT ON COLUMN "acled"."event_type" IS 'Event type. What kind of event it is, the coarser of the two levels. Codes: vocab.event_types.';
COMMENT ON COLUMN "acled"."sub_event_type" IS 'Sub-event type. What kind of event it is, the finer of the two levels. Codes: vocab.sub_event_types.';
COMMENT ON COLUMN "acled"."actor1" IS 'Actor 1. Name of the first party; the perpetrator where there is one, the demonstrators in a demonstration.';
COMMENT ON COLUMN "acled"."assoc_actor_1" IS 'Associated actors 1. Names of the parties that acted with, or are part of, actor 1. Null for none. Unit: names separated by "; ".';
COMMENT ON COLUMN "acled"."inter1" IS 'Inter code 1. Kind of actor 1, as a number. Codes: vocab.inter.';
COMMENT ON COLUMN "acled"."actor2" IS 'Actor 2. Name of the second party; the target where there is one. Null where one party acted alone.';
COMMENT ON COLUMN "acled"."assoc_actor_2" IS 'Associated actors 2. Names of the parties that acted with, or are part of, actor 2. Null for none. Unit: names separated by "; ".';
COMMENT ON COLUMN "acled"."inter2" IS 'Inter code 2. Kind of actor 2, as a number. Null where one party acted alone. Codes: vocab.inter.';
COMMENT ON COLUMN "acled"."interaction" IS 'Interaction. Which kinds of actor met: ten times the lower inter code plus the higher, or plus 0 for one actor. Codes: vocab.interactions.';
COMMENT ON COLUMN "acled"."civilian_targeting" IS 'Civilian targeting. Whether civilians were the main target. Null where they were not; never "no". Codes: vocab.civilian_targeting.';
COMMENT ON COLUMN "acled"."iso" IS 'Country code. Numeric ISO 3166-1 code of that state; 0 where the standard has none (Kosovo). Unit: ISO 3166-1 numeric.';
COMMENT ON COLUMN "acled"."region" IS 'Region. Part of the world that the country belongs to. Codes: vocab.regions.';
COMMENT ON COLUMN "acled"."country" IS 'Country. Name of the state, recognised by the United Nations, in whose territory the place lies.';
COMMENT ON COLUMN "acled"."admin1" IS 'First-order division. Name of the first-order administrative division on the day of the event. Null where not known.';
COMMENT ON COLUMN "acled"."admin2" IS 'Second-order division. Name of the second-order administrative division on the day of the event. Null where not known.';
COMMENT ON COLUMN "acled"."admin3" IS 'Third-order division. Name of the third-order administrative division on the day of the event. Null where not known.';
COMMENT ON COLUMN "acled"."location" IS 'Place. Name of the place as the source gives it; other names stand in place_names.';
COMMENT ON COLUMN "acled"."latitude" IS 'Latitude. Latitude of the point (WGS 84). Unit: decimal degree.';
COMMENT ON COLUMN "acled"."longitude" IS 'Longitude. Longitude of the point (WGS 84). Unit: decimal degree.';
COMMENT ON COLUMN "acled"."geo_precision" IS 'Geographic precision (ACLED). How exactly the place is known, in ACLED''s three steps; what is known by country only stays in codings. Codes: vocab.geo_precision.';
COMMENT ON COLUMN "acled"."source" IS 'Sources. Publishers of the reports behind the event, sorted by name. Unit: names separated by "; ".';
COMMENT ON COLUMN "acled"."source_scale" IS 'Source scale. How wide the publishers look; several scales are sorted and joined by a hyphen. Unit: codes of source_scales joined by "-".';
COMMENT ON COLUMN "acled"."notes" IS 'Notes. A sentence built from the coded values; never the source''s words.';
COMMENT ON COLUMN "acled"."fatalities" IS 'Fatalities (ACLED''s rule). One number of deaths under ACLED''s rule. Null where not reported; the view `acled` fills 0. Unit: deaths.';
COMMENT ON COLUMN "acled"."tags" IS 'Tags. Further marks of the event. Null for none. Unit: tags separated by "; ".';
COMMENT ON COLUMN "acled"."timestamp" IS 'Last change. Midnight UTC of the release in which the row last changed. Unit: Unix seconds.';
CREATE VIEW acled_codes AS
SELECT event_id_cnty, event_date, year, time_precision, disorder_type, event_type, sub_event_type,
       actor1, assoc_actor_1, inter1, actor2, assoc_actor_2, coalesce(inter2, 0) AS inter2,
       interaction, civilian_targeting, iso, region, country, admin1, admin2, admin3, location,
       latitude, longitude, geo_precision, source, source_scale, notes, coalesce(fatalities, 0) AS fatalities,
       tags, timestamp
FROM events
ORDER BY event_id_cnty;
COMMENT ON VIEW "acled_codes" IS 'The view acled with numbers for inter1, inter2 (0 for no second actor) and interaction.';
COMMENT ON COLUMN "acled_codes"."event_id_cnty" IS 'Event id. Stable id of the event; three letters of the country and a number, assigned at release and never reused (provisional before).';
COMMENT ON COLUMN "acled_codes"."event_date" IS 'Event date. Day of the event; where only a span of days is known, the day that stands for it under time_precision. Unit: day (UTC-less calendar date).';
COMMENT ON COLUMN "acled_codes"."year" IS 'Year. Year of event_date. Unit: year.';
COMMENT ON COLUMN "acled_codes"."time_precision" IS 'Time precision (ACLED). How exactly the day is known, in ACLED''s three steps. Derived from date_precision where it can be. Codes: vocab.time_precision.';
COMMENT ON COLUMN "acled_codes"."disorder_type" IS 'Disorder type. The group that the sub-event type belongs to. Codes: vocab.disorder_types.';
COMMENT ON COLUMN "acled_codes"."event_type" IS 'Event type. What kind of event it is, the coarser of the two levels. Codes: vocab.event_types.';
COMMENT ON COLUMN "acled_codes"."sub_event_type" IS 'Sub-event type. What kind of event it is, the finer of the two levels. Codes: vocab.sub_event_types.';
COMMENT ON COLUMN "acled_codes"."actor1" IS 'Actor 1. Name of the first party; the perpetrator where there is one, the demonstrators in a demonstration.';
COMMENT ON COLUMN "acled_codes"."assoc_actor_1" IS 'Associated actors 1. Names of the parties that acted with, or are part of, actor 1. Null for none. Unit: names separated by "; ".';
COMMENT ON COLUMN "acled_codes"."inter1" IS 'Inter code 1. Kind of actor 1, as a number. Codes: vocab.inter.';
COMMENT ON COLUMN "acled_codes"."actor2" IS 'Actor 2. Name of the second party; the target where there is one. Null where one party acted alone.';
COMMENT ON COLUMN "acled_codes"."assoc_actor_2" IS 'Associated actors 2. Names of the parties that acted with, or are part of, actor 2. Null for none. Unit: names separated by "; ".';
COMMENT ON COLUMN "acled_codes"."inter2" IS 'Inter code 2. Kind of actor 2, as a number. Null where one party acted alone. Codes: vocab.inter.';
COMMENT ON COLUMN "acled_codes"."interaction" IS 'Interaction. Which kinds of actor met: ten times the lower inter code plus the higher, or plus 0 for one actor. Codes: vocab.interactions.';
COMMENT ON COLUMN "acled_codes"."civilian_targeting" IS 'Civilian targeting. Whether civilians were the main target. Null where they were not; never "no". Codes: vocab.civilian_targeting.';
COMMENT ON COLUMN "acled_codes"."iso" IS 'Country code. Numeric ISO 3166-1 code of that state; 0 where the standard has none (Kosovo). Unit: ISO 3166-1 numeric.';
COMMENT ON COLUMN "acled_codes"."region" IS 'Region. Part of the world that the country belongs to. Codes: vocab.regions.';
COMMENT ON COLUMN "acled_codes"."country" IS 'Country. Name of the state, recognised by the United Nations, in whose territory the place lies.';
COMMENT ON COLUMN "acled_codes"."admin1" IS 'First-order division. Name of the first-order administrative division on the day of the event. Null where not known.';
COMMENT ON COLUMN "acled_codes"."admin2" IS 'Second-order division. Name of the second-order administrative division on the day of the event. Null where not known.';
COMMENT ON COLUMN "acled_codes"."admin3" IS 'Third-order division. Name of the third-order administrative division on the day of the event. Null where not known.';
COMMENT ON COLUMN "acled_codes"."location" IS 'Place. Name of the place as the source gives it; other names stand in place_names.';
COMMENT ON COLUMN "acled_codes"."latitude" IS 'Latitude. Latitude of the point (WGS 84). Unit: decimal degree.';
COMMENT ON COLUMN "acled_codes"."longitude" IS 'Longitude. Longitude of the point (WGS 84). Unit: decimal degree.';
COMMENT ON COLUMN "acled_codes"."geo_precision" IS 'Geographic precision (ACLED). How exactly the place is known, in ACLED''s three steps; what is known by country only stays in codings. Codes: vocab.geo_precision.';
COMMENT ON COLUMN "acled_codes"."source" IS 'Sources. Publishers of the reports behind the event, sorted by name. Unit: names separated by "; ".';
COMMENT ON COLUMN "acled_codes"."source_scale" IS 'Source scale. How wide the publishers look; several scales are sorted and joined by a hyphen. Unit: codes of source_scales joined by "-".';
COMMENT ON COLUMN "acled_codes"."notes" IS 'Notes. A sentence built from the coded values; never the source''s words.';
COMMENT ON COLUMN "acled_codes"."fatalities" IS 'Fatalities (ACLED''s rule). One number of deaths under ACLED''s rule. Null where not reported; the view `acled` fills 0. Unit: deaths.';
COMMENT ON COLUMN "acled_codes"."tags" IS 'Tags. Further marks of the event. Null for none. Unit: tags separated by "; ".';
COMMENT ON COLUMN "acled_codes"."timestamp" IS 'Last change. Midnight UTC of the release in which the row last changed. Unit: Unix seconds.';
CREATE MACRO km_between(lat1, lon1, lat2, lon2) AS
  12742 * asin(sqrt(least(1.0, pow(sin(radians(lat2 - lat1) / 2), 2)
    + cos(radians(lat1)) * cos(radians(lat2)) * pow(sin(radians(lon2 - lon1) / 2), 2))));
COMMENT ON MACRO "km_between" IS 'Great-circle distance in km between two points in decimal degrees.';
CREATE MACRO events_near(lat, lon, km) AS TABLE
  SELECT round(km_between(lat, lon, latitude, longitude), 1) AS distance_km, events.*
  FROM events
  WHERE km_between(lat, lon, latitude, longitude) <= km
  ORDER BY km_between(lat, lon, latitude, longitude), event_date, event_id_cnty;
COMMENT ON MACRO TABLE "events_near" IS 'Events at most so many km from a point, nearest first; distance_km says how far.';
CREATE MACRO monthly(in_country) AS TABLE
  SELECT date_trunc('month', event_date)::DATE AS month, event_type, count(*) AS events,
         sum(fatalities_low)::BIGINT AS deaths_low, sum(fatalities_best)::BIGINT AS deaths_best,
         CASE WHEN bool_or(fatalities_best IS NOT NULL AND fatalities_high IS NULL) THEN NULL
              ELSE sum(fatalities_high)::BIGINT END AS deaths_high,
         count(*) FILTER (fatalities_best IS NULL) AS events_without_toll
  FROM events
  WHERE in_country IS NULL OR country = in_country
  GROUP BY month, event_type
  ORDER BY month, event_type;
COMMENT ON MACRO TABLE "monthly" IS 'Events and deaths by month and type in a country, NULL for all; deaths_high is null where one is open-ended.';
CREATE MACRO claims_of(event) AS TABLE
  SELECT claims."column", claims.value, claims.claimant_name, claims.claimant, reports.publisher,
         reports.published, reports.report_id, claims.claim_id
  FROM claims JOIN codings USING (coding_id) JOIN reports USING (report_id)
  WHERE codings.event_id_cnty = event
  ORDER BY claims."column", reports.published, claims.claim_id;
COMMENT ON MACRO TABLE "claims_of" IS 'What each side claims about an event, with the report that says so.';
CREATE VIEW long AS
WITH parts AS (
  SELECT event_id_cnty, 1 AS side, 'main' AS role, 0 AS n, actor1 AS actor, inter1 AS inter, actor2 AS opposite
  FROM events
  UNION ALL
  SELECT event_id_cnty, 2, 'main', 0, actor2, inter2, actor1 FROM events WHERE actor2 IS NOT NULL
  UNION ALL
  SELECT event_id_cnty, 1, 'associated', generate_subscripts(string_split(assoc_actor_1, '; '), 1),
         unnest(string_split(assoc_actor_1, '; ')), NULL, actor2
  FROM events WHERE assoc_actor_1 IS NOT NULL
  UNION ALL
  SELECT event_id_cnty, 2, 'associated', generate_subscripts(string_split(assoc_actor_2, '; '), 1),
         unnest(string_split(assoc_actor_2, '; ')), NULL, actor1
  FROM events WHERE assoc_actor_2 IS NOT NULL
)
SELECT event_id_cnty, event_date, disorder_type, event_type, sub_event_type, side, role, n, actor,
       (SELECT min(actor_id) FROM actors WHERE actors.name = parts.actor) AS actor_id, inter, opposite,
       country, admin1, location, latitude, longitude, fatalities_low, fatalities_best, fatalities_high
FROM parts JOIN events USING (event_id_cnty)
ORDER BY event_id_cnty, side, n;
COMMENT ON VIEW "long" IS 'One row an actor of an event, the associated ones too; to count or filter by actor whatever the side.';
COMMENT ON COLUMN "long"."event_id_cnty" IS 'Event id. Stable id of the event; three letters of the country and a number, assigned at release and never reused (provisional before).';
COMMENT ON COLUMN "long"."event_date" IS 'Event date. Day of the event; where only a span of days is known, the day that stands for it under time_precision. Unit: day (UTC-less calendar date).';
COMMENT ON COLUMN "long"."disorder_type" IS 'Disorder type. The group that the sub-event type belongs to. Codes: vocab.disorder_types.';
COMMENT ON COLUMN "long"."event_type" IS 'Event type. What kind of event it is, the coarser of the two levels. Codes: vocab.event_types.';
COMMENT ON COLUMN "long"."sub_event_type" IS 'Sub-event type. What kind of event it is, the finer of the two levels. Codes: vocab.sub_event_types.';
COMMENT ON COLUMN "long"."side" IS 'Whether it stands with actor 1 or with actor 2.';
COMMENT ON COLUMN "long"."role" IS 'main: actor1 or actor2; associated: one of those beside it.';
COMMENT ON COLUMN "long"."n" IS 'Order among the associated actors of its side, from 1; 0 for the main one.';
COMMENT ON COLUMN "long"."actor" IS 'Name of the actor.';
COMMENT ON COLUMN "long"."actor_id" IS 'Id in the registry. Null for a generic actor.';
COMMENT ON COLUMN "long"."inter" IS 'Kind of actor; null for an associated one. See vocab.inter.';
COMMENT ON COLUMN "long"."opposite" IS 'The main actor of the other side. Null where there is none.';
COMMENT ON COLUMN "long"."country" IS 'Country. Name of the state, recognised by the United Nations, in whose territory the place lies.';
COMMENT ON COLUMN "long"."admin1" IS 'First-order division. Name of the first-order administrative division on the day of the event. Null where not known.';
COMMENT ON COLUMN "long"."location" IS 'Place. Name of the place as the source gives it; other names stand in place_names.';
COMMENT ON COLUMN "long"."latitude" IS 'Latitude. Latitude of the point (WGS 84). Unit: decimal degree.';
COMMENT ON COLUMN "long"."longitude" IS 'Longitude. Longitude of the point (WGS 84). Unit: decimal degree.';
COMMENT ON COLUMN "long"."fatalities_low" IS 'Fatalities, lowest. Lowest number of deaths that the source supports. Null where no lower bound or no deaths are reported. Unit: deaths.';
COMMENT ON COLUMN "long"."fatalities_best" IS 'Fatalities, best. Number of deaths that the reports support best. Null where not reported. Unit: deaths.';
COMMENT ON COLUMN "long"."fatalities_high" IS 'Fatalities, highest. Highest number of deaths that the source supports. Null where the count is open-ended or not reported. Unit: deaths.';
CREATE VIEW ucdp_ged AS
WITH told AS (
  SELECT event_id_cnty,
         string_agg(DISTINCT concat_ws(', ', publisher, published::VARCHAR, nullif(title, '')), '; '
                    ORDER BY concat_ws(', ', publisher, published::VARCHAR, nullif(title, ''))) AS source_article,
         string_agg(DISTINCT published::VARCHAR, '; ' ORDER BY published::VARCHAR) AS source_date,
         string_agg(DISTINCT nullif(title, ''), '; ' ORDER BY nullif(title, '')) AS source_headline
  FROM codings JOIN reports USING (report_id) WHERE event_id_cnty IS NOT NULL GROUP BY event_id_cnty
),
said AS (
  SELECT event_id_cnty, string_agg(DISTINCT claimant_name, '; ' ORDER BY claimant_name) AS source_original
  FROM codings JOIN claims USING (coding_id) WHERE event_id_cnty IS NOT NULL GROUP BY event_id_cnty
),
registered AS (
  SELECT actors.name, min(ucdp_name) AS ucdp_name, min(gwno.gwno) AS gwno
  FROM actors LEFT JOIN crosswalk.gwno AS gwno ON gwno.iso3 = actors.countries[1:3]
  GROUP BY actors.name
),
typed AS (
  SELECT events.*,
         CASE WHEN inter1 IN (1, 2, 3, 4, 8)
                   AND (inter2 = 7 OR sub_event_type = 'Excessive force against protesters') THEN 3
              WHEN inter1 IN (1, 2, 3, 4, 8) AND inter2 IN (1, 2, 3, 4, 8)
              THEN CASE WHEN inter1 IN (1, 8) OR inter2 IN (1, 8) THEN 1 ELSE 2 END END AS type_of_violence,
         coalesce(inter1 NOT IN (1, 8) AND inter2 IN (1, 8), false) AS turned
  FROM events
),
sided AS (
  SELECT typed.*, here.gwno AS country_id,
         CASE WHEN turned THEN actor2 ELSE actor1 END AS name_a, CASE WHEN turned THEN actor1 ELSE actor2 END AS name_b,
         CASE WHEN turned THEN inter2 ELSE inter1 END AS inter_a, CASE WHEN turned THEN inter1 ELSE inter2 END AS inter_b
  FROM typed LEFT JOIN crosswalk.gwno AS here USING (iso)
  WHERE type_of_violence IS NOT NULL AND greatest(fatalities_best, fatalities_high) > 0
),
named AS (
  SELECT sided.* EXCLUDE (source), source, source_article, source_date, source_headline, source_original,
         coalesce(a.ucdp_name, name_a) AS side_a,
         CASE WHEN type_of_violence = 3 THEN 'Civilians' ELSE coalesce(b.ucdp_name, name_b) END AS side_b,
         inter_a IN (1, 8) AS side_a_is_state, type_of_violence = 1 AND inter_b IN (1, 8) AS side_b_is_state,
         coalesce(a.gwno, CASE WHEN inter_a = 1 THEN country_id END) AS gwno_a,
         coalesce(b.gwno, CASE WHEN inter_b = 1 THEN country_id END) AS gwno_b,
         CASE WHEN country_id < 200 THEN 'Americas' WHEN country_id < 400 THEN 'Europe'
              WHEN country_id BETWEEN 630 AND 699 THEN 'Middle East' WHEN country_id < 630 THEN 'Africa'
              WHEN country_id >= 700 THEN 'Asia' END AS region_ged
  FROM sided LEFT JOIN told USING (event_id_cnty) LEFT JOIN said USING (event_id_cnty)
  LEFT JOIN registered AS a ON a.name = name_a LEFT JOIN registered AS b ON b.name = name_b
)
SELECT
  (CASE WHEN regexp_matches(event_id_cnty, '^[A-Z]{3}[0-9]{1,9}$') THEN (((ascii(event_id_cnty[1]) - 65) * 26 + ascii(event_id_cnty[2]) - 65) * 26 + ascii(event_id_cnty[3]) - 65)::BIGINT * 1000000000 + event_id_cnty[4:]::BIGINT END)::BIGINT AS "id",
  (event_id_cnty)::VARCHAR AS "relid",
  (year)::BIGINT AS "year",
  (NULL)::BIGINT AS "active_year",
  ('Clear')::VARCHAR AS "code_status",
  (type_of_violence)::BIGINT AS "type_of_violence",
  (NULL)::BIGINT AS "conflict_dset_id",
  (NULL)::BIGINT AS "conflict_new_id",
  (NULL)::VARCHAR AS "conflict_name",
  (NULL)::BIGINT AS "dyad_dset_id",
  (NULL)::BIGINT AS "dyad_new_id",
  (side_a || ' - ' || side_b)::VARCHAR AS "dyad_name",
  (NULL)::BIGINT AS "side_a_dset_id",
  (NULL)::BIGINT AS "side_a_new_id",
  (side_a)::VARCHAR AS "side_a",
  (NULL)::BIGINT AS "side_b_dset_id",
  (NULL)::BIGINT AS "side_b_new_id",
  (side_b)::VARCHAR AS "side_b",
  (n_independent_sources)::BIGINT AS "number_of_sources",
  (source_article)::VARCHAR AS "source_article",
  (source)::VARCHAR AS "source_office",
  (source_date)::VARCHAR AS "source_date",
  (source_headline)::VARCHAR AS "source_headline",
  (source_original)::VARCHAR AS "source_original",
  (where_precision)::BIGINT AS "where_prec",
  (location)::VARCHAR AS "where_coordinates",
  (concat_ws(', ', location, admin2, admin1, country))::VARCHAR AS "where_description",
  (admin1)::VARCHAR AS "adm_1",
  (admin2)::VARCHAR AS "adm_2",
  (latitude)::DOUBLE AS "latitude",
  (longitude)::DOUBLE AS "longitude",
  ('POINT (' || longitude || ' ' || latitude || ')')::VARCHAR AS "geom_wkt",
  (least(floor((latitude + 90) * 2), 359)::BIGINT * 720 + least(floor((longitude + 180) * 2), 719)::BIGINT + 1)::BIGINT AS "priogrid_gid",
  (country)::VARCHAR AS "country",
  (country_id)::BIGINT AS "country_id",
  (region_ged)::VARCHAR AS "region",
  (event_clarity)::BIGINT AS "event_clarity",
  (date_precision)::BIGINT AS "date_prec",
  (date_start)::DATE AS "date_start",
  (date_end)::DATE AS "date_end",
  (0)::BIGINT AS "deaths_a",
  (0)::BIGINT AS "deaths_b",
  (CASE WHEN type_of_violence = 3 THEN fatalities_best ELSE 0 END)::BIGINT AS "deaths_civilians",
  (CASE WHEN type_of_violence = 3 THEN 0 ELSE fatalities_best END)::BIGINT AS "deaths_unknown",
  (fatalities_best)::BIGINT AS "best",
  (coalesce(fatalities_high, fatalities_best))::BIGINT AS "high",
  (coalesce(fatalities_low, fatalities_best))::BIGINT AS "low",
  (CASE WHEN type_of_violence = 1 OR side_a_is_state THEN gwno_a END)::BIGINT AS "gwnoa",
  (CASE WHEN side_b_is_state THEN gwno_b END)::BIGINT AS "gwnob"
FROM named
ORDER BY event_id_cnty;
COMMENT ON VIEW "ucdp_ged" IS 'Events that UCDP GED could hold (armed sides or an armed side against civilians, a death at least) in its 49 columns; crosswalk.ucdp_ged says how each comes about.';
COMMENT ON COLUMN "ucdp_ged"."id" IS 'A number made of event_id_cnty: its letters in base 26, then nine digits. Null for an id with a namespace. From events.event_id_cnty.';
COMMENT ON COLUMN "ucdp_ged"."relid" IS 'The stable id of the event. From events.event_id_cnty.';
COMMENT ON COLUMN "ucdp_ged"."year" IS 'From events.year.';
COMMENT ON COLUMN "ucdp_ged"."active_year" IS 'The threshold of 25 deaths a year in a dyad is not applied.';
COMMENT ON COLUMN "ucdp_ged"."code_status" IS 'Every row of a release has passed its checks.';
COMMENT ON COLUMN "ucdp_ged"."type_of_violence" IS '1 where a state (inter 1 or 8) fights an armed side, 2 where two other armed sides fight, 3 where an armed side targets civilians or peaceful protesters. From events.inter1, inter2.';
COMMENT ON COLUMN "ucdp_ged"."conflict_dset_id" IS 'UCDP assigns it.';
COMMENT ON COLUMN "ucdp_ged"."conflict_new_id" IS 'UCDP assigns it.';
COMMENT ON COLUMN "ucdp_ged"."conflict_name" IS 'UCDP names conflicts by incompatibility, which is not coded.';
COMMENT ON COLUMN "ucdp_ged"."dyad_dset_id" IS 'UCDP assigns it.';
COMMENT ON COLUMN "ucdp_ged"."dyad_new_id" IS 'UCDP assigns it.';
COMMENT ON COLUMN "ucdp_ged"."dyad_name" IS 'Side a and side b. From events.actor1, actor2.';
COMMENT ON COLUMN "ucdp_ged"."side_a_dset_id" IS 'UCDP assigns it.';
COMMENT ON COLUMN "ucdp_ged"."side_a_new_id" IS 'UCDP assigns it.';
COMMENT ON COLUMN "ucdp_ged"."side_a" IS 'UCDP''s name of the actor where the registry has it; the state in type 1, the attacker in type 3. From events.actor1; actors.ucdp_name.';
COMMENT ON COLUMN "ucdp_ged"."side_b_dset_id" IS 'UCDP assigns it.';
COMMENT ON COLUMN "ucdp_ged"."side_b_new_id" IS 'UCDP assigns it.';
COMMENT ON COLUMN "ucdp_ged"."side_b" IS 'As side_a; "Civilians" in type 3. From events.actor2; actors.ucdp_name.';
COMMENT ON COLUMN "ucdp_ged"."number_of_sources" IS 'Syndicated copies and credited reports are counted once. From events.n_independent_sources.';
COMMENT ON COLUMN "ucdp_ged"."source_article" IS 'Publisher, day and title of each report. From reports.';
COMMENT ON COLUMN "ucdp_ged"."source_office" IS 'Publishers, separated by "; ". From events.source.';
COMMENT ON COLUMN "ucdp_ged"."source_date" IS 'Days of publication, separated by "; ". From reports.published.';
COMMENT ON COLUMN "ucdp_ged"."source_headline" IS 'Titles, separated by "; ". From reports.title.';
COMMENT ON COLUMN "ucdp_ged"."source_original" IS 'Everybody to whom the reports attribute a value. From claims.claimant_name.';
COMMENT ON COLUMN "ucdp_ged"."where_prec" IS 'From events.where_precision.';
COMMENT ON COLUMN "ucdp_ged"."where_coordinates" IS 'The name as the source gives it. From events.location.';
COMMENT ON COLUMN "ucdp_ged"."where_description" IS 'Place and divisions. From events.location, admin1, country.';
COMMENT ON COLUMN "ucdp_ged"."adm_1" IS 'From events.admin1.';
COMMENT ON COLUMN "ucdp_ged"."adm_2" IS 'From events.admin2.';
COMMENT ON COLUMN "ucdp_ged"."latitude" IS 'From events.latitude.';
COMMENT ON COLUMN "ucdp_ged"."longitude" IS 'From events.longitude.';
COMMENT ON COLUMN "ucdp_ged"."geom_wkt" IS 'The point as well-known text, longitude first. From events.latitude, longitude.';
COMMENT ON COLUMN "ucdp_ged"."priogrid_gid" IS 'The half-degree cell of PRIO-GRID, 1 in the south-west. From events.latitude, longitude.';
COMMENT ON COLUMN "ucdp_ged"."country" IS 'Our names of countries. From events.country.';
COMMENT ON COLUMN "ucdp_ged"."country_id" IS 'Number of Gleditsch and Ward. From events.iso.';
COMMENT ON COLUMN "ucdp_ged"."region" IS 'UCDP''s five regions. From events.region, iso.';
COMMENT ON COLUMN "ucdp_ged"."event_clarity" IS 'From events.event_clarity.';
COMMENT ON COLUMN "ucdp_ged"."date_prec" IS 'From events.date_precision.';
COMMENT ON COLUMN "ucdp_ged"."date_start" IS 'From events.date_start.';
COMMENT ON COLUMN "ucdp_ged"."date_end" IS 'From events.date_end.';
COMMENT ON COLUMN "ucdp_ged"."deaths_a" IS 'Deaths are not split by side; they stand in deaths_unknown.';
COMMENT ON COLUMN "ucdp_ged"."deaths_b" IS 'As deaths_a.';
COMMENT ON COLUMN "ucdp_ged"."deaths_civilians" IS 'All deaths where civilians are the target. From events.fatalities_best.';
COMMENT ON COLUMN "ucdp_ged"."deaths_unknown" IS 'All deaths in types 1 and 2. From events.fatalities_best.';
COMMENT ON COLUMN "ucdp_ged"."best" IS 'The sum of the four columns of deaths. From events.fatalities_best.';
COMMENT ON COLUMN "ucdp_ged"."high" IS 'The best estimate where the range is open-ended. From events.fatalities_high.';
COMMENT ON COLUMN "ucdp_ged"."low" IS 'From events.fatalities_low.';
COMMENT ON COLUMN "ucdp_ged"."gwnoa" IS 'Number of Gleditsch and Ward of the state that is side a. From actors.countries.';
COMMENT ON COLUMN "ucdp_ged"."gwnob" IS 'The same for side b. From actors.countries.';
CREATE VIEW all_releases AS
SELECT release.version AS release, events.* FROM events, release
UNION ALL BY NAME
SELECT * FROM history.events;
COMMENT ON VIEW "all_releases" IS 'Events as each release held them, this one and, where they were at hand when the catalog was made, the earlier ones.';
COMMENT ON COLUMN "all_releases"."release" IS 'The release that held the row.';
COMMENT ON COLUMN "all_releases"."event_id_cnty" IS 'Event id. Stable id of the event; three letters of the country and a number, assigned at release and never reused (provisional before).';
COMMENT ON COLUMN "all_releases"."event_date" IS 'Event date. Day of the event; where only a span of days is known, the day that stands for it under time_precision. Unit: day (UTC-less calendar date).';
COMMENT ON COLUMN "all_releases"."year" IS 'Year. Year of event_date. Unit: year.';
COMMENT ON COLUMN "all_releases"."time_precision" IS 'Time precision (ACLED). How exactly the day is known, in ACLED''s three steps. Derived from date_precision where it can be. Codes: vocab.time_precision.';
COMMENT ON COLUMN "all_releases"."disorder_type" IS 'Disorder type. The group that the sub-event type belongs to. Codes: vocab.disorder_types.';
COMMENT ON COLUMN "all_releases"."event_type" IS 'Event type. What kind of event it is, the coarser of the two levels. Codes: vocab.event_types.';
COMMENT ON COLUMN "all_releases"."sub_event_type" IS 'Sub-event type. What kind of event it is, the finer of the two levels. Codes: vocab.sub_event_types.';
COMMENT ON COLUMN "all_releases"."actor1" IS 'Actor 1. Name of the first party; the perpetrator where there is one, the demonstrators in a demonstration.';
COMMENT ON COLUMN "all_releases"."assoc_actor_1" IS 'Associated actors 1. Names of the parties that acted with, or are part of, actor 1. Null for none. Unit: names separated by "; ".';
COMMENT ON COLUMN "all_releases"."inter1" IS 'Inter code 1. Kind of actor 1, as a number. Codes: vocab.inter.';
COMMENT ON COLUMN "all_releases"."actor2" IS 'Actor 2. Name of the second party; the target where there is one. Null where one party acted alone.';
COMMENT ON COLUMN "all_releases"."assoc_actor_2" IS 'Associated actors 2. Names of the parties that acted with, or are part of, actor 2. Null for none. Unit: names separated by "; ".';
COMMENT ON COLUMN "all_releases"."inter2" IS 'Inter code 2. Kind of actor 2, as a number. Null where one party acted alone. Codes: vocab.inter.';
COMMENT ON COLUMN "all_releases"."interaction" IS 'Interaction. Which kinds of actor met: ten times the lower inter code plus the higher, or plus 0 for one actor. Codes: vocab.interactions.';
COMMENT ON COLUMN "all_releases"."civilian_targeting" IS 'Civilian targeting. Whether civilians were the main target. Null where they were not; never "no". Codes: vocab.civilian_targeting.';
COMMENT ON COLUMN "all_releases"."iso" IS 'Country code. Numeric ISO 3166-1 code of that state; 0 where the standard has none (Kosovo). Unit: ISO 3166-1 numeric.';
COMMENT ON COLUMN "all_releases"."region" IS 'Region. Part of the world that the country belongs to. Codes: vocab.regions.';
COMMENT ON COLUMN "all_releases"."country" IS 'Country. Name of the state, recognised by the United Nations, in whose territory the place lies.';
COMMENT ON COLUMN "all_releases"."admin1" IS 'First-order division. Name of the first-order administrative division on the day of the event. Null where not known.';
COMMENT ON COLUMN "all_releases"."admin2" IS 'Second-order division. Name of the second-order administrative division on the day of the event. Null where not known.';
COMMENT ON COLUMN "all_releases"."admin3" IS 'Third-order division. Name of the third-order administrative division on the day of the event. Null where not known.';
COMMENT ON COLUMN "all_releases"."location" IS 'Place. Name of the place as the source gives it; other names stand in place_names.';
COMMENT ON COLUMN "all_releases"."latitude" IS 'Latitude. Latitude of the point (WGS 84). Unit: decimal degree.';
COMMENT ON COLUMN "all_releases"."longitude" IS 'Longitude. Longitude of the point (WGS 84). Unit: decimal degree.';
COMMENT ON COLUMN "all_releases"."geo_precision" IS 'Geographic precision (ACLED). How exactly the place is known, in ACLED''s three steps; what is known by country only stays in codings. Codes: vocab.geo_precision.';
COMMENT ON COLUMN "all_releases"."source" IS 'Sources. Publishers of the reports behind the event, sorted by name. Unit: names separated by "; ".';
COMMENT ON COLUMN "all_releases"."source_scale" IS 'Source scale. How wide the publishers look; several scales are sorted and joined by a hyphen. Unit: codes of source_scales joined by "-".';
COMMENT ON COLUMN "all_releases"."notes" IS 'Notes. A sentence built from the coded values; never the source''s words.';
COMMENT ON COLUMN "all_releases"."fatalities" IS 'Fatalities (ACLED''s rule). One number of deaths under ACLED''s rule. Null where not reported; the view `acled` fills 0. Unit: deaths.';
COMMENT ON COLUMN "all_releases"."tags" IS 'Tags. Further marks of the event. Null for none. Unit: tags separated by "; ".';
COMMENT ON COLUMN "all_releases"."timestamp" IS 'Last change. Midnight UTC of the release in which the row last changed. Unit: Unix seconds.';
COMMENT ON COLUMN "all_releases"."date_start" IS 'First possible day. First day on which the event can have happened. Unit: day.';
COMMENT ON COLUMN "all_releases"."date_end" IS 'Last possible day. Last day on which the event can have happened. Unit: day.';
COMMENT ON COLUMN "all_releases"."fatalities_low" IS 'Fatalities, lowest. Lowest number of deaths that the source supports. Null where no lower bound or no deaths are reported. Unit: deaths.';
COMMENT ON COLUMN "all_releases"."fatalities_best" IS 'Fatalities, best. Number of deaths that the reports support best. Null where not reported. Unit: deaths.';
COMMENT ON COLUMN "all_releases"."fatalities_high" IS 'Fatalities, highest. Highest number of deaths that the source supports. Null where the count is open-ended or not reported. Unit: deaths.';
COMMENT ON COLUMN "all_releases"."fatalities_basis" IS 'Basis of the fatalities. What the number of deaths rests on. Codes: vocab.fatalities_basis.';
COMMENT ON COLUMN "all_releases"."injuries_low" IS 'Injuries, lowest. Lowest number of injured people that the source supports. Null where no lower bound or no injuries are reported. Unit: people.';
COMMENT ON COLUMN "all_releases"."injuries_best" IS 'Injuries, best. Number of injured people that the reports support best. Null where not reported. Unit: people.';
COMMENT ON COLUMN "all_releases"."injuries_high" IS 'Injuries, highest. Highest number of injured people that the source supports. Null where open-ended or not reported. Unit: people.';
COMMENT ON COLUMN "all_releases"."place_id" IS 'Place id. The gazetteer row that the point comes from. Null where no row fits.';
COMMENT ON COLUMN "all_releases"."geonames_id" IS 'GeoNames id. Number of the place in GeoNames. Null where it has none.';
COMMENT ON COLUMN "all_releases"."where_precision" IS 'Place precision (UCDP). How exactly the place is known, in UCDP''s seven steps. Codes: vocab.where_precision.';
COMMENT ON COLUMN "all_releases"."date_precision" IS 'Date precision (UCDP). How exactly the day is known, in UCDP''s five steps. Codes: vocab.date_precision.';
COMMENT ON COLUMN "all_releases"."event_clarity" IS 'Event clarity (UCDP). Whether the sources tell of a single incident or have already summed several. Codes: vocab.event_clarity.';
COMMENT ON COLUMN "all_releases"."control" IS 'De facto authority. Who held the place on the day of the event, where that is not the state in `country`. Null where it is, or is not known.';
COMMENT ON COLUMN "all_releases"."n_reports" IS 'Reports. Number of reports behind the event. Unit: reports.';
COMMENT ON COLUMN "all_releases"."n_independent_sources" IS 'Independent sources. Number of publishers behind it after syndicated copies and credited reports are counted once. Unit: sources.';
COMMENT ON COLUMN "all_releases"."partisan_only" IS 'Partisan only. True where every independent source is partisan to one side of the event.';
COMMENT ON COLUMN "all_releases"."claims_conflict" IS 'Claims conflict. True where two claims or reports about the event exclude each other.';
COMMENT ON COLUMN "all_releases"."confidence" IS 'Confidence. Calibrated probability that type, date and place are right; the calibration is in the scorecard. Unit: probability, rounded to 0.01.';
COMMENT ON COLUMN "all_releases"."review_status" IS 'Review status. Whether a person has looked at the coding. Codes: vocab.review_status.';
COMMENT ON COLUMN "all_releases"."coder_version" IS 'Coder version. Version of the coder that made the coding.';
COMMENT ON COLUMN "all_releases"."version_added" IS 'Version added. Release that first held the event.';
COMMENT ON COLUMN "all_releases"."version_changed" IS 'Version changed. Release in which the row last changed.';
COMMIT;
USE memory;
DETACH built;
