-- By when a partner that was asked must answer: what the run looks for that notes silence. Absent once it
-- has answered, or its silence was noted. It follows from the events, as the rest of the row does.
ALTER TABLE open_handoffs ADD COLUMN answer_due timestamptz;
UPDATE open_handoffs
SET answer_due = (sent.content ->> 'answerDue')::timestamptz
FROM events AS sent
WHERE sent.stream = open_handoffs.handoff::text
  AND sent.name IN ('handoff-sent.v1', 'handoff-sent.v2')
  AND NOT EXISTS (SELECT FROM events AS answer
                  WHERE answer.stream = sent.stream AND answer.name = 'handoff-accepted.v1');
CREATE INDEX open_handoffs_by_answer_due ON open_handoffs (answer_due) WHERE answer_due IS NOT NULL;
