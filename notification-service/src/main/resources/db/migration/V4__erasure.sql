-- Whom a stream is about, so that whatever is still to be told about somebody can be found.
ALTER TABLE streams ADD COLUMN person UUID;
CREATE INDEX streams_of_person ON streams (person);
