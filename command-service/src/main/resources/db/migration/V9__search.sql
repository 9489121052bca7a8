-- By what a person is found without being readable: keyed hashes of name parts and their beginnings,
-- birth date and phone numbers, one row each, written in the transaction of the event. The key is the
-- organisation's own (in sealing_keys), so the hashes of two organisations have nothing in common.
-- The primary key answers a search and gives its pages their order.
CREATE TABLE search_terms (
  organisation varchar(64) NOT NULL,
  term         bytea       NOT NULL,
  person       uuid        NOT NULL,
  PRIMARY KEY (organisation, term, person)
);
CREATE INDEX search_terms_of_person ON search_terms (person);
