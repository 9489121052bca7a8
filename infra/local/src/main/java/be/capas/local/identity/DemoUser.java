package be.capas.local.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who exists for demonstrations only, as a client of the identity provider.
 *
 * @param id client id and subject of the tokens
 * @param antennas where a social worker works; empty for everyone else
 * @param partner which partner service a partner speaks for; null for everyone else
 */
public record DemoUser(
    String id, String organisation, Role role, List<String> antennas, @Nullable String partner) {

  static DemoUser of(String id, String organisation, Role role) {
    return new DemoUser(id, organisation, role, List.of(), null);
  }

  static DemoUser worker(String id, String organisation, String antenna) {
    return new DemoUser(id, organisation, Role.SOCIAL_WORKER, List.of(antenna), null);
  }

  static DemoUser partner(String id, String organisation, String partner) {
    return new DemoUser(id, organisation, Role.PARTNER, List.of(), partner);
  }
}
