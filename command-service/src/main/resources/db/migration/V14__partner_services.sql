-- Which partners the directory of an organisation has an entry for, one each, and of which nothing is
-- asked for now.
CREATE TABLE partner_services (
  organisation varchar(64) NOT NULL,
  partner      varchar(64) NOT NULL,
  service      uuid        NOT NULL,
  suspended    boolean     NOT NULL,
  PRIMARY KEY (organisation, partner)
);
CREATE UNIQUE INDEX partner_services_by_service ON partner_services (service);
SELECT wall_off('partner_services');
