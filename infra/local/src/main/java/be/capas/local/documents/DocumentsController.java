package be.capas.local.documents;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A page that shows the documents, its script, and the documents themselves. */
@RestController
class DocumentsController {
  /** Nothing of the page comes from elsewhere, and nothing of it goes there. */
  private static final String OWN_ONLY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'"
          + " data:; connect-src 'self'; base-uri 'none'; form-action 'none'";

  private final Documents documents;
  private final SwaggerUi swaggerUi;

  DocumentsController(Documents documents, SwaggerUi swaggerUi) {
    this.documents = documents;
    this.swaggerUi = swaggerUi;
  }

  @GetMapping(path = "/api-docs", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
  ResponseEntity<String> page() {
    return ResponseEntity.ok()
        .header("Content-Security-Policy", OWN_ONLY)
        .body(DocumentsPage.of(swaggerUi.path()));
  }

  @GetMapping(path = "/api-docs/page.js", produces = "text/javascript;charset=UTF-8")
  Resource script() {
    return new ClassPathResource("page.js", DocumentsController.class);
  }

  @GetMapping(path = "/api-docs/{service}.json", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> document(@PathVariable String service) {
    return documents
        .of(service)
        .map(ResponseEntity::ok)
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}
