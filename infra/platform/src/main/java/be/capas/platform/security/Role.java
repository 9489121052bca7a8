package be.capas.platform.security;

import java.util.Optional;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What a caller is to the cell; a token may name several. */
public enum Role {
  /** The antenna's own people; identity and confidence, nothing clinical. */
  SOCIAL_WORKER,
  /** The cell's people, clinical content too. */
  PSYCHOLOGIST,
  /** Everything of the organisation; replay, rosters, indicators. */
  COORDINATOR,
  /** A partner service: its own handoffs and what was shared in them. */
  PARTNER,
  /** Access log, erasure, retention; no content. */
  DATA_PROTECTION_OFFICER,
  /** Directory, rosters, settings; no files. */
  ADMINISTRATOR,
  /** One machine talking to another. */
  SERVICE;

  /** The role of this name; empty for a name that we don't know (it gives no right). */
  static Optional<Role> named(String name) {
    for (var role : values()) {
      if (role.name().equals(name)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }

  GrantedAuthority authority() {
    return new SimpleGrantedAuthority("ROLE_" + name());
  }
}
