package be.capas.query.access;

import be.capas.contract.handoff.SharingBasis;
import be.capas.contract.handoff.SharingBasis.Consent;
import be.capas.contract.id.HandoffId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.sealing.DataClass;
import be.capas.platform.security.Caller;
import be.capas.platform.security.Role;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The rule of the house: what a reader may open of a person's file. Pure: the same reader, facts
 * and time, the same answer. See docs/decisions/0019-secret-is-opened-by-need.md.
 */
public final class MayOpen {
  private static final Set<DataClass> SHARED_IN_THE_TEAM =
      EnumSet.of(DataClass.IDENTITY, DataClass.CONFIDENCE);

  private MayOpen() {}

  /**
   * Which classes are opened to a reader; empty if the reader does not see the file at all, for
   * whom it is as unknown as one that was never opened.
   */
  public static Optional<Set<DataClass>> classes(Caller reader, AccessFacts facts, Instant now) {
    if (!sees(reader, facts)) {
      return Optional.empty();
    }
    var opened = EnumSet.copyOf(SHARED_IN_THE_TEAM);
    if (reader.is(Role.PSYCHOLOGIST) && needsToKnow(reader, facts, now)) {
      opened.add(DataClass.SECRET);
    }
    return Optional.of(opened);
  }

  /**
   * Which classes are opened in a copy of the file: to the data protection officer all, since it is
   * for the person; to others what they see anyway. See
   * docs/decisions/0025-the-copy-of-a-file-is-whole-and-opened-for-whom-it-is-about.md.
   */
  public static Optional<Set<DataClass>> copied(Caller reader, AccessFacts facts, Instant now) {
    return reader.is(Role.DATA_PROTECTION_OFFICER) && isOf(reader, facts.organisation())
        ? Optional.of(EnumSet.allOf(DataClass.class))
        : classes(reader, facts, now);
  }

  /**
   * What a partner sees of a handoff; empty if it is another's, was not sent or has ended, which to
   * that partner are the same; so it has where the accompaniment has ended, or the cell has taken
   * the thread back.
   */
  public static Optional<SharedHandoff> handoff(
      Caller reader, AccessFacts facts, HandoffId handoff) {
    return Optional.ofNullable(facts.handoffs().get(handoff.value()))
        .filter(_ -> facts.organisation().equals(reader.organisation()))
        .filter(it -> reader.partner() != null && reader.partner().equals(it.partner()))
        .filter(it -> it.stage().isShown());
  }

  /**
   * Whether the ground on which a handoff was sent still carries it: a consent may have been
   * withdrawn since, or have come to its end. See
   * docs/decisions/0022-a-basis-for-sharing-is-judged-when-it-is-used.md.
   */
  public static boolean isCarried(SharedHandoff handoff, AccessFacts facts, Instant now) {
    return switch (handoff.basis()) {
      case Consent(var consent, _) when facts.withdrawn().contains(consent.value()) -> false;
      case SharingBasis basis -> basis.lastsAt(now);
      // Sent before the basis was kept in this view, or not sent at all: the stage decides.
      case null -> true;
    };
  }

  /**
   * Whether the reader may know that there is such a file. Whoever holds the thread does, to
   * whichever antenna the person has moved.
   */
  private static boolean sees(Caller reader, AccessFacts facts) {
    return isOf(reader, facts.organisation())
        && (reader.is(Role.COORDINATOR)
            || reader.is(Role.PSYCHOLOGIST)
            || reader.is(Role.SOCIAL_WORKER)
                && (ofOwnAntenna(reader, facts) || facts.isHeldBy(reader.id())));
  }

  private static boolean isOf(Caller reader, OrganisationId organisation) {
    return reader.organisation().equals(organisation);
  }

  private static boolean ofOwnAntenna(Caller reader, AccessFacts facts) {
    return facts.antenna() != null && reader.antennas().contains(facts.antenna());
  }

  private static boolean needsToKnow(Caller reader, AccessFacts facts, Instant now) {
    return facts.needs().stream().anyMatch(it -> it.who().equals(reader.id()))
        || facts.glasses().stream().anyMatch(it -> it.opensTo(reader.id(), now));
  }
}
