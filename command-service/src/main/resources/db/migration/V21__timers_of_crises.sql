-- A crisis that waits for something has a timer: a row of db-scheduler's table (V10). A request sets it
-- in the transaction of the events, as the role of requests (V11 lets it); rings are the owner's. A row
-- holds the crisis's id and a time: what is due, and whose it is, is looked up in the events.
-- The crises that were open before there were timers: what is due is looked for at once.
INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
SELECT 'crisis', aggregateidentifier, now(), false, 1
FROM domainevententry
WHERE type = 'crisis'
GROUP BY aggregateidentifier
HAVING NOT bool_or(payloadtype = 'crisis-stabilised.v1');

-- For the watchdog, which asks again and again which crises are open.
CREATE INDEX crisis_events ON domainevententry (aggregateidentifier, sequencenumber)
  INCLUDE (payloadtype) WHERE type = 'crisis';
