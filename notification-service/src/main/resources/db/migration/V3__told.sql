-- Whose file a notice is about (the person, or the crisis of somebody unnamed) and which event of it
-- was told: for the read log.
ALTER TABLE notices ADD COLUMN subject UUID, ADD COLUMN sequence BIGINT;
UPDATE notices SET subject = about, sequence = 0;
ALTER TABLE notices ALTER COLUMN subject SET NOT NULL, ALTER COLUMN sequence SET NOT NULL;
