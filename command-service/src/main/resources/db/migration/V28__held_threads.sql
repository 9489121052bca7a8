-- Who holds the thread of each accompaniment that is open, and since when: whoever took it last by when
-- that was, as in the events. Whoever of an antenna holds it acts for the person wherever they move.
CREATE TABLE held_threads (
  accompaniment uuid         PRIMARY KEY,
  person        uuid         NOT NULL,
  organisation  varchar(64)  NOT NULL,
  kind          varchar(16)  NOT NULL,
  holder        varchar(128) NOT NULL,
  since         timestamptz  NOT NULL
);
CREATE INDEX held_threads_of ON held_threads (person);

INSERT INTO held_threads (accompaniment, person, organisation, kind, holder, since)
SELECT DISTINCT ON (taken.stream)
       people.open_accompaniment,
       people.person,
       people.organisation,
       taken.content -> 'holder' ->> 'kind',
       taken.content -> 'holder' ->> 'id',
       (taken.circumstances ->> 'occurredAt')::timestamptz
FROM people JOIN events AS taken ON taken.stream = people.open_accompaniment::text
WHERE taken.name = 'holder-assigned.v1'
ORDER BY taken.stream, (taken.circumstances ->> 'occurredAt')::timestamptz DESC, taken.number DESC;

SELECT wall_off('held_threads');
