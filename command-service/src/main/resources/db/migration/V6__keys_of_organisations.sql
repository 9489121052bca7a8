-- Whose key it is: one organisation's keys are found by nobody who asks for another's.
ALTER TABLE sealing_keys ADD COLUMN organisation varchar(64);

UPDATE sealing_keys SET organisation = told.organisation
FROM (SELECT DISTINCT coalesce(circumstances ->> 'person', stream) AS subject,
                      circumstances ->> 'organisation'             AS organisation
      FROM events) told
WHERE split_part(id, '/', 1) = told.subject;

ALTER TABLE sealing_keys ALTER COLUMN organisation SET NOT NULL;

-- Which master key wraps it; empty: the first one, from before they had names. It stands in the
-- wrapped key as well, for those who get only that. Also the organisations' own keys are here now.
ALTER TABLE sealing_keys ADD COLUMN master varchar(200) NOT NULL DEFAULT '';
ALTER TABLE sealing_keys ALTER COLUMN master DROP DEFAULT;
ALTER TABLE sealing_keys ALTER COLUMN id TYPE varchar(96);
