package be.capas.local.documents;

import java.net.URI;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the services are, whose documents are shown.
 *
 * @param command of the command-service
 * @param query of the query-service
 * @param notification of the notification-service
 */
@ConfigurationProperties("capas.local.service")
record ServiceAddresses(URI command, URI query, URI notification) {
  /** That of a service by its name. */
  Optional<URI> of(String service) {
    return switch (service) {
      case "command-service" -> Optional.of(command);
      case "query-service" -> Optional.of(query);
      case "notification-service" -> Optional.of(notification);
      default -> Optional.empty();
    };
  }
}
