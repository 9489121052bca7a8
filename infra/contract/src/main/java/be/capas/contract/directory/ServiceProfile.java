package be.capas.contract.directory;

import be.capas.contract.id.ZoneId;
import be.capas.contract.person.AgeBand;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the directory says of a partner service.
 *
 * @param name as it calls itself
 * @param zones where it works
 * @param audience whom it is for
 * @param languages ISO 639-1 codes, the preferred one first
 * @param reach how it is reached, the preferred way first
 */
public record ServiceProfile(
    String name,
    PartnerKind kind,
    Set<ZoneId> zones,
    Set<AgeBand> audience,
    List<String> languages,
    List<Reach> reach) {
  public ServiceProfile {
    Objects.requireNonNull(name);
    Objects.requireNonNull(kind);
    zones = Collections.unmodifiableSet(new TreeSet<>(zones));
    audience = Collections.unmodifiableSet(new TreeSet<>(audience));
    languages = List.copyOf(languages);
    reach = List.copyOf(reach);
  }
}
