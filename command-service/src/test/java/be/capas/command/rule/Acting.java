package be.capas.command.rule;

import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;

import be.capas.contract.Samples;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PartnerId;
import java.time.Instant;

/** Who acts in the tests, at noon unless said otherwise. */
public final class Acting {
  public static final Act WORKER = by(Samples.WORKER);
  public static final Act PSYCHOLOGIST = by(Samples.PSYCHOLOGIST);
  public static final Act PARTNER = partner(Samples.PARTNER);
  public static final Act STRANGER =
      new Act(new OrganisationId("elsewhere"), Samples.WORKER, null, NOON);

  private Acting() {}

  public static Act by(ActorId actor) {
    return new Act(ORGANISATION, actor, null, NOON);
  }

  public static Act partner(PartnerId partner) {
    return new Act(ORGANISATION, new ActorId("desk-" + partner), partner, NOON);
  }

  public static Act when(Act act, Instant occurredAt) {
    return new Act(act.organisation(), act.by(), act.partner(), occurredAt);
  }
}
