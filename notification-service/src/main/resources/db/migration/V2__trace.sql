-- The trace of the request that an event came from, so that one search finds its notices too.
ALTER TABLE notices ADD COLUMN traceparent TEXT;
