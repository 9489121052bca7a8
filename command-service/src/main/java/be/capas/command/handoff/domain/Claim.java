package be.capas.command.handoff.domain;

import be.capas.contract.handoff.SecrecyStatus;
import be.capas.contract.handoff.SharingBasis;
import be.capas.contract.id.ConsentId;
import org.jspecify.annotations.Nullable;

/**
 * On what whoever sends a handoff says that it rests, with what was said for it; {@link Basing}
 * judges whether that is enough.
 */
public sealed interface Claim {
  /**
   * The person agreed.
   *
   * @param consent the consent that is meant; absent where none was named
   * @param held what is on record under that id; absent where this person gave no such consent
   */
  record Consented(@Nullable ConsentId consent, @Nullable HeldConsent held) implements Claim {}

  /**
   * The recipient is bound by the same secrecy.
   *
   * @param recipient what binds it; absent where that was not said
   */
  record BoundBySecrecy(@Nullable SecrecyStatus recipient) implements Claim {}

  /**
   * It cannot wait.
   *
   * @param conditions as they were stated; absent where none was
   */
  record Needed(SharingBasis.@Nullable Necessity conditions) implements Claim {}
}
