package be.capas.command.sealing;

import be.capas.command.gateway.StreamSubjects;
import be.capas.command.rule.Reason;
import be.capas.command.rule.Rejected;
import be.capas.contract.id.Id;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.sealing.Sealed;
import be.capas.contract.sealing.SealedField;
import be.capas.platform.sealing.Sealer;
import be.capas.platform.sealing.Sealers;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Seals what a request says about somebody. */
public final class Seals {
  private final Sealers sealers;
  private final StoredKeys keys;
  private final StreamSubjects subjects;

  Seals(Sealers sealers, StoredKeys keys, StreamSubjects subjects) {
    this.sealers = sealers;
    this.keys = keys;
    this.subjects = subjects;
  }

  /** For content about a person, or about a crisis whose person is unnamed. */
  public About about(UUID subject, OrganisationId organisation) {
    return new About(sealers.of(organisation), () -> subject);
  }

  /** The same where the subject begins with this request: nothing need be looked up. */
  public About aboutNew(UUID subject, OrganisationId organisation) {
    keys.begin(subject);
    return about(subject, organisation);
  }

  /**
   * For content about whomever a stream is about.
   *
   * @param unknown the refusal where the organisation has no such stream
   */
  public About about(Id stream, OrganisationId organisation, Reason unknown) {
    return new About(
        sealers.of(organisation),
        () -> subjects.of(stream, organisation).orElseThrow(() -> Rejected.unknown(unknown)));
  }

  /**
   * Seals values about one subject.
   *
   * @param subject looked up only if there is something to seal
   */
  public record About(Sealer sealer, Supplier<UUID> subject) {
    /** The sealed value, if there is one. */
    public @Nullable Sealed seal(SealedField field, @Nullable Object value) {
      return value == null
          ? null
          : sealer.seal(field.dataClass(), subject.get(), field.wireName(), value.toString());
    }
  }
}
