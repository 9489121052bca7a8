package be.capas.query.export.web;

import be.capas.contract.id.OrganisationId;
import java.util.List;
import java.util.UUID;

/** Who read what of a person's file, the latest first. */
@FunctionalInterface
interface ReadsOf {
  List<?> person(OrganisationId organisation, UUID person);
}
