package be.capas.platform.openapi;

import static be.capas.platform.security.Role.ADMINISTRATOR;
import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.DATA_PROTECTION_OFFICER;
import static be.capas.platform.security.Role.PARTNER;
import static be.capas.platform.security.Role.PSYCHOLOGIST;
import static be.capas.platform.security.Role.SERVICE;
import static be.capas.platform.security.Role.SOCIAL_WORKER;

import be.capas.platform.security.AllowedRoles;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * This service's document of OpenAPI 3.1. It is made when the service is built and served as it was
 * committed, so that what clients read is what was looked at.
 */
@RestController
class DocumentController {
  private final Resource document;

  DocumentController(Resource document) {
    this.document = document;
  }

  /** What this service takes and answers: this document. */
  @GetMapping(path = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
  @AllowedRoles({
    SOCIAL_WORKER,
    PSYCHOLOGIST,
    COORDINATOR,
    PARTNER,
    DATA_PROTECTION_OFFICER,
    ADMINISTRATOR,
    SERVICE
  })
  ResponseEntity<Resource> document() {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(document);
  }
}
