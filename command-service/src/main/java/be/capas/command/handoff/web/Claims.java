package be.capas.command.handoff.web;

import be.capas.command.handoff.domain.Claim;
import be.capas.command.handoff.domain.Claim.BoundBySecrecy;
import be.capas.command.handoff.domain.Claim.Consented;
import be.capas.command.handoff.domain.Claim.Needed;
import be.capas.command.handoff.domain.HeldConsent;
import be.capas.command.handoff.web.HandoffBodies.Conditions;
import be.capas.command.handoff.web.HandoffBodies.Sending;
import be.capas.command.people.Consents;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PersonId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a request rests the sharing on, with what is on record of it. */
@Component
class Claims {
  private final Consents consents;

  Claims(Consents consents) {
    this.consents = consents;
  }

  /**
   * The claim of a request.
   *
   * @param person whose handoff it is, locked; empty where there is no such handoff
   */
  Claim of(Sending body, Optional<PersonId> person, OrganisationId organisation) {
    return switch (body.basis()) {
      case CONSENT -> new Consented(body.consent(), held(body, person, organisation));
      case SHARED_SECRECY -> new BoundBySecrecy(body.recipient());
      case NECESSITY ->
          new Needed(Optional.ofNullable(body.necessity()).map(Conditions::asValue).orElse(null));
    };
  }

  private @Nullable HeldConsent held(
      Sending body, Optional<PersonId> person, OrganisationId organisation) {
    return Optional.ofNullable(body.consent())
        .flatMap(id -> person.flatMap(it -> consents.find(id, it, organisation)))
        .map(it -> new HeldConsent(it.scope(), it.withdrawn()))
        .orElse(null);
  }
}
