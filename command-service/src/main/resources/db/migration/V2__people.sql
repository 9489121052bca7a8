-- What rules across streams need to know, written in the transaction of the events and locked by
-- the requests that decide on it: one open accompaniment and one open crisis per person.
CREATE TABLE people (
  person             uuid PRIMARY KEY,
  organisation       varchar(64) NOT NULL,
  antenna            varchar(64) NOT NULL,
  open_accompaniment uuid UNIQUE,
  open_crisis        uuid UNIQUE
) WITH (fillfactor = 80);
