package be.capas.command.handoff.domain;

import static be.capas.command.rule.Reason.BASIS_INSUFFICIENT;
import static be.capas.command.rule.Reason.CONSENT_EXPIRED;
import static be.capas.command.rule.Reason.CONSENT_FOR_ANOTHER_RECIPIENT;
import static be.capas.command.rule.Reason.CONSENT_MISSING;
import static be.capas.command.rule.Reason.CONSENT_NOT_GIVEN;
import static be.capas.command.rule.Reason.CONSENT_NOT_YET_VALID;
import static be.capas.command.rule.Reason.CONSENT_TOO_NARROW;
import static be.capas.command.rule.Reason.CONSENT_WITHDRAWN;
import static be.capas.command.rule.Reason.RECIPIENT_STATUS_MISSING;

import be.capas.command.handoff.domain.Claim.BoundBySecrecy;
import be.capas.command.handoff.domain.Claim.Consented;
import be.capas.command.handoff.domain.Claim.Needed;
import be.capas.command.rule.Rejected;
import be.capas.contract.handoff.SharingBasis;
import be.capas.contract.handoff.SharingBasis.Necessity;
import be.capas.contract.id.PartnerId;
import be.capas.contract.person.ConsentScope;
import be.capas.contract.sealing.DataClass;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether what somebody rests a handoff on carries it, at the hour that it goes out: a consent that
 * was good when the handoff was written down may not be any more.
 */
final class Basing {
  private Basing() {}

  /** The basis, with what shows it; throws {@link Rejected} naming what is missing. */
  static SharingBasis of(Claim claim, PartnerId partner, Set<DataClass> shared, Instant now) {
    return switch (claim) {
      case Consented it -> consent(it, partner, shared, now);
      case BoundBySecrecy(var recipient) -> {
        if (recipient == null) {
          throw new Rejected(
              RECIPIENT_STATUS_MISSING, "Say what binds the recipient to professional secrecy.");
        }
        yield new SharingBasis.SharedSecrecy(recipient);
      }
      case Needed(var conditions) -> necessity(conditions);
    };
  }

  private static SharingBasis consent(
      Consented claim, PartnerId partner, Set<DataClass> shared, Instant now) {
    if (claim.consent() == null) {
      throw new Rejected(CONSENT_MISSING, "Say which consent of the person this rests on.");
    }
    if (claim.held() == null) {
      throw new Rejected(CONSENT_NOT_GIVEN, "This person gave no such consent.");
    }
    if (claim.held().withdrawn()) {
      throw new Rejected(CONSENT_WITHDRAWN, "The person has withdrawn this consent.");
    }
    var scope = claim.held().scope();
    checkCovers(scope, partner, shared);
    checkInTime(scope, now);
    return new SharingBasis.Consent(claim.consent(), scope.until());
  }

  private static void checkCovers(ConsentScope scope, PartnerId partner, Set<DataClass> shared) {
    if (!scope.recipient().equals(partner)) {
      throw new Rejected(
          CONSENT_FOR_ANOTHER_RECIPIENT, "The person agreed that somebody else is told.");
    }
    var beyond = EnumSet.copyOf(shared);
    beyond.removeAll(scope.classes());
    if (!beyond.isEmpty()) {
      throw new Rejected(
          CONSENT_TOO_NARROW,
          "The person did not agree that all of this is shared.",
          Map.of("beyond", beyond.stream().map(DataClass::name).collect(Collectors.joining(", "))));
    }
  }

  private static void checkInTime(ConsentScope scope, Instant now) {
    if (now.isBefore(scope.from())) {
      throw new Rejected(
          CONSENT_NOT_YET_VALID,
          "The consent begins later.",
          Map.of("from", scope.from().toString()));
    }
    if (!now.isBefore(scope.until())) {
      throw new Rejected(
          CONSENT_EXPIRED, "The consent has ended.", Map.of("until", scope.until().toString()));
    }
  }

  private static SharingBasis necessity(@Nullable Necessity stated) {
    var conditions = stated == null ? new Necessity(false, false, false, false) : stated;
    var missing = missing(conditions);
    if (!missing.isEmpty()) {
      throw new Rejected(
          BASIS_INSUFFICIENT,
          "Necessity needs a danger that exists, is grave, is imminent and cannot be averted"
              + " otherwise: all four.",
          Map.of("missing", missing));
    }
    return conditions;
  }

  /** The names are those of the fields. */
  private static String missing(Necessity conditions) {
    var missing = new StringJoiner(", ");
    if (!conditions.exists()) {
      missing.add("exists");
    }
    if (!conditions.grave()) {
      missing.add("grave");
    }
    if (!conditions.imminent()) {
      missing.add("imminent");
    }
    if (!conditions.notAvertableOtherwise()) {
      missing.add("notAvertableOtherwise");
    }
    return missing.toString();
  }
}
