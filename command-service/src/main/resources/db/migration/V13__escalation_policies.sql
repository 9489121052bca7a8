-- Whom an organisation pages after whom, as set last: read by each alarm, which writes it into its crisis.
CREATE TABLE escalation_policies (
  organisation varchar(64) NOT NULL,
  urgency      varchar(2)  NOT NULL,
  plan         jsonb       NOT NULL,
  PRIMARY KEY (organisation, urgency)
);

SELECT wall_off('escalation_policies');
