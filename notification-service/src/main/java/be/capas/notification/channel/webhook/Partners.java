package be.capas.notification.channel.webhook;

import be.capas.contract.id.PartnerId;
import be.capas.notification.settings.TellingSettings;
import be.capas.notification.settings.TellingSettings.Partner;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How each partner service is reached. */
final class Partners {
  private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

  private final Map<PartnerId, Endpoint> endpoints = new HashMap<>();

  Partners(TellingSettings settings) {
    settings
        .partners()
        .forEach(
            (id, partner) -> endpoints.put(new PartnerId(id), endpoint(id, partner, settings)));
  }

  /** Where a partner listens and what we sign with. */
  record Endpoint(URI url, PartnerSecret secret) {}

  Optional<Endpoint> find(PartnerId partner) {
    return Optional.ofNullable(endpoints.get(partner));
  }

  /** Throws {@link PartnerSecret.Unusable} for the first secret that cannot sign. */
  void checkSecrets() {
    endpoints.values().forEach(it -> it.secret().sign("check", 0, "{}"));
  }

  static Endpoint endpoint(String id, Partner partner, TellingSettings settings) {
    if (!"https".equals(partner.url().getScheme()) && !isThisMachine(partner.url())) {
      throw new IllegalArgumentException(
          "capas.partners.%s.url must be https: what is sent must not be readable on the way"
              .formatted(id));
    }
    return new Endpoint(partner.url(), new PartnerSecret(file(id, partner, settings)));
  }

  private static Path file(String id, Partner partner, TellingSettings settings) {
    if (partner.secretFile() != null) {
      return partner.secretFile();
    }
    if (settings.secrets() == null) {
      throw new IllegalArgumentException(
          "capas.partners.%s.secret-file or capas.secrets.dir must say where its secret is"
              .formatted(id));
    }
    return settings.secrets().dir().resolve("partner-" + id + ".key");
  }

  private static boolean isThisMachine(URI url) {
    return "http".equals(url.getScheme()) && THIS_MACHINE.contains(String.valueOf(url.getHost()));
  }
}
