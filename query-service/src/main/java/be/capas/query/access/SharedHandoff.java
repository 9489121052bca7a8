package be.capas.query.access;

import be.capas.contract.HandoffEvent;
import be.capas.contract.HandoffEvent.AppointmentKept;
import be.capas.contract.HandoffEvent.AppointmentMissed;
import be.capas.contract.HandoffEvent.DischargeAnnounced;
import be.capas.contract.HandoffEvent.FirstAppointmentSet;
import be.capas.contract.HandoffEvent.HandoffAccepted;
import be.capas.contract.HandoffEvent.HandoffBroken;
import be.capas.contract.HandoffEvent.HandoffDeclined;
import be.capas.contract.HandoffEvent.HandoffExpired;
import be.capas.contract.HandoffEvent.HandoffProposed;
import be.capas.contract.HandoffEvent.HandoffReceived;
import be.capas.contract.HandoffEvent.HandoffSent;
import be.capas.contract.HandoffEvent.HandoffWaitlisted;
import be.capas.contract.HandoffEvent.HandoffWithdrawn;
import be.capas.contract.HandoffEvent.ThreadReturned;
import be.capas.contract.HandoffEvent.ThreadTransferred;
import be.capas.contract.handoff.SharingBasis;
import be.capas.contract.id.PartnerId;
import be.capas.contract.sealing.DataClass;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a handoff gives a partner to see.
 *
 * @param partner absent while only later events are known
 * @param shared the classes of content that are shared once it has accepted
 * @param basis on what ground; absent until it was sent
 */
public record SharedHandoff(
    @Nullable PartnerId partner,
    Stage stage,
    SortedSet<DataClass> shared,
    @Nullable SharingBasis basis) {
  static final SharedHandoff UNKNOWN =
      new SharedHandoff(null, Stage.PREPARED, new TreeSet<>(), null);

  public SharedHandoff {
    shared = Collections.unmodifiableSortedSet(new TreeSet<>(shared));
  }

  /** How much a partner sees. */
  public enum Stage {
    /** Nothing: it has not been asked. */
    PREPARED,
    /** The preview. */
    ASKED,
    /** What is shared. */
    ACCEPTED,
    /** Nothing any more. */
    ENDED
  }

  SharedHandoff fold(HandoffEvent event) {
    return switch (event) {
      case HandoffProposed it -> new SharedHandoff(it.partner(), stage, shared, basis);
      case HandoffSent it -> new SharedHandoff(partner, Stage.ASKED, copy(it.shared()), it.basis());
      // Whoever may still say yes goes on seeing the preview.
      case HandoffReceived _, HandoffExpired _, HandoffWaitlisted _ -> now(Stage.ASKED);
      case HandoffAccepted _ -> now(Stage.ACCEPTED);
      case HandoffDeclined _, HandoffWithdrawn _, HandoffBroken _, ThreadReturned _ ->
          now(Stage.ENDED);
      // The partner that holds the thread goes on seeing what it was given.
      case FirstAppointmentSet _, AppointmentKept _, AppointmentMissed _, ThreadTransferred _ ->
          this;
      case DischargeAnnounced _ -> this;
    };
  }

  /** Once ended, nothing that is told late opens it again. */
  private SharedHandoff now(Stage next) {
    return next.compareTo(stage) < 0 ? this : new SharedHandoff(partner, next, shared, basis);
  }

  private static SortedSet<DataClass> copy(Set<DataClass> classes) {
    Set<DataClass> copied = EnumSet.noneOf(DataClass.class);
    copied.addAll(classes);
    return new TreeSet<>(copied);
  }
}
