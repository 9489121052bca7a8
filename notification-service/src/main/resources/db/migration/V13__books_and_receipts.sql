-- Who is on call is looked up with each batch of events: the books are few among all streams.
CREATE INDEX streams_of_books ON streams (stream) WHERE kind LIKE 'on-call.%';
-- What was handed over to somebody who says later whether it arrived: few, and looked for again and again.
CREATE INDEX notices_unconfirmed ON notices (settled_at)
  WHERE state = 'SENT' AND channel NOT IN ('MAIL', 'WEBHOOK', 'ALARM');
