package be.capas.platform.security;

import be.capas.contract.id.ActorId;
import be.capas.contract.id.AntennaId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PartnerId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who sent the request, as the verified token says. A controller takes it as an argument.
 *
 * @param id the token's subject
 * @param organisation the only one whose data this caller may touch
 * @param roles what the caller is; may be empty, which allows nothing
 * @param antennas the antennas the caller works for
 * @param partner the partner service the caller belongs to; never null with {@link Role#PARTNER}
 * @param serves the organisations that a machine works for besides its own; empty for people
 */
public record Caller(
    ActorId id,
    OrganisationId organisation,
    Set<Role> roles,
    Set<AntennaId> antennas,
    @Nullable PartnerId partner,
    Set<OrganisationId> serves) {
  public Caller {
    roles = Set.copyOf(roles);
    antennas = Set.copyOf(antennas);
    serves = Set.copyOf(serves);
  }

  /** A person, or a machine of one organisation. */
  public Caller(
      ActorId id,
      OrganisationId organisation,
      Set<Role> roles,
      Set<AntennaId> antennas,
      @Nullable PartnerId partner) {
    this(id, organisation, roles, antennas, partner, Set.of());
  }

  /** Whether the caller has this role. */
  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** Whether the caller may name this organisation: its own, or one that it serves as a machine. */
  public boolean mayActFor(OrganisationId other) {
    return organisation.equals(other) || is(Role.SERVICE) && serves.contains(other);
  }
}
