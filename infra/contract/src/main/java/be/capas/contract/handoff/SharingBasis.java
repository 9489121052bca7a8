package be.capas.contract.handoff;

import be.capas.contract.id.ConsentId;
import java.time.Instant;
import java.util.Objects;

/**
 * On what ground something about a person is shared with a partner service, with what shows that
 * the ground was there when it was shared.
 */
public sealed interface SharingBasis {
  /** Which of the three grounds it is. */
  Ground ground();

  /**
   * The person agreed.
   *
   * @param consent the consent, in the person's file; it may be withdrawn since
   * @param until when it ends by itself, as it was given
   */
  record Consent(ConsentId consent, Instant until) implements SharingBasis {
    public Consent {
      Objects.requireNonNull(consent);
      Objects.requireNonNull(until);
    }

    @Override
    public Ground ground() {
      return Ground.CONSENT;
    }
  }

  /** The recipient is bound by the same professional secrecy and needs it for the same care. */
  record SharedSecrecy(SecrecyStatus recipient) implements SharingBasis {
    public SharedSecrecy {
      Objects.requireNonNull(recipient);
    }

    @Override
    public Ground ground() {
      return Ground.SHARED_SECRECY;
    }
  }

  /**
   * The four conditions of sharing without consent, as whoever shares states them. Only all four
   * together are a ground.
   *
   * @param exists the danger is real
   * @param grave it threatens life or limb
   * @param imminent it is about to happen
   * @param notAvertableOtherwise nothing less would avert it
   */
  record Necessity(boolean exists, boolean grave, boolean imminent, boolean notAvertableOtherwise)
      implements SharingBasis {
    @Override
    public Ground ground() {
      return Ground.NECESSITY;
    }
  }

  /**
   * A ground that was named and not shown: what {@code handoff-sent.v1} said. It stays what it was
   * and is never recorded anew.
   */
  record Stated(Ground ground) implements SharingBasis {
    public Stated {
      Objects.requireNonNull(ground);
    }
  }

  /** The grounds there are. */
  enum Ground {
    CONSENT,
    SHARED_SECRECY,
    NECESSITY
  }

  /** Whether it has not ended by itself; a consent may have been withdrawn all the same. */
  default boolean lastsAt(Instant time) {
    return switch (this) {
      case Consent(_, var until) -> time.isBefore(until);
      case SharedSecrecy _, Necessity _, Stated _ -> true;
    };
  }
}
