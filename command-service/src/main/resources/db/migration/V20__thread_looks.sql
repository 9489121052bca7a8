-- When to look at whose thread next; absent where only an event can change anything. An event makes
-- it due at once, in its own transaction. holder: who of the house held the thread at the last look.
CREATE TABLE thread_looks (
  person       uuid PRIMARY KEY,
  organisation varchar(64) NOT NULL,
  next_look    timestamptz,
  holder       varchar(128)
) WITH (fillfactor = 80);
CREATE INDEX thread_looks_due ON thread_looks (next_look);
CREATE INDEX thread_looks_held ON thread_looks (organisation, holder);

-- Whoever has a thread already is looked at once.
INSERT INTO thread_looks (person, organisation, next_look)
SELECT person, organisation, now() FROM people
WHERE EXISTS (SELECT FROM person_streams WHERE person_streams.person = people.person);

SELECT wall_off('thread_looks');
