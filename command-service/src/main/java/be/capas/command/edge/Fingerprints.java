package be.capas.command.edge;

import be.capas.contract.id.OrganisationId;
import be.capas.platform.codec.EventCodec;
import be.capas.platform.sealing.Fingerprint;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells whether two requests ask the same of the same address. Bodies are compared as they were
 * understood, so that spaces and the order of fields make no difference.
 */
@Component
class Fingerprints {
  private final Fingerprint fingerprint;
  private final JsonMapper json;

  Fingerprints(Fingerprint fingerprint, EventCodec codec) {
    this.fingerprint = fingerprint;
    this.json = codec.mapper();
  }

  String of(OrganisationId organisation, String endpoint, Object body) {
    return fingerprint.of(organisation, "request/" + endpoint, json.writeValueAsBytes(body));
  }
}
