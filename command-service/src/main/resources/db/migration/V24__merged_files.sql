-- Which file goes on in place of one that ended, because both were about one person: always the last
-- one, however often there was a merge. Written in the transaction of the events. The streams of the
-- file that ended, its own among them, are moved to the other one in person_streams.
ALTER TABLE people ADD COLUMN merged_into uuid;
CREATE INDEX people_merged ON people (merged_into) WHERE merged_into IS NOT NULL;
