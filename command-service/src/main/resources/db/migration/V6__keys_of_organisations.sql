-- Whose key it is: one organisation's keys are found by nobody who asks for another's.
ALTER TABLE sealing_keys ADD COLUMN organisation varchar(64);

UPDATE sealing_keys SET organisation = told.organisation
FROM (SELECT DISTINCT coalesce(circumstances ->> 'person', stream) AS subject,
                      circumstances ->> 'organisation'             AS organisation
      FROM events) told
WHERE split_part(id, '/', 1) = told.subject;

ALTER TABLE sealing_keys ALTER COLUMN organisation SET NOT NULL;
