-- An event may make us tell somebody two things by the same way, such as a page and that a claim is gone.
ALTER TABLE notices DROP CONSTRAINT notices_event_recipient_channel_key;
ALTER TABLE notices ADD CONSTRAINT notices_once UNIQUE (event, recipient, channel, kind);
