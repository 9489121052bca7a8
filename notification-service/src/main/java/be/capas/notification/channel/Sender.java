package be.capas.notification.channel;

import be.capas.contract.id.ActorId;
import be.capas.contract.id.OrganisationId;
import be.capas.notification.notice.Channel;
import be.capas.notification.notice.Notice;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends notices by one channel. Blocks until the other side has answered or time is up. */
public interface Sender {
  /** The channel that it serves. */
  Channel channel();

  /** Tries once; never throws for what the other side does. */
  Outcome send(Letter letter);

  /**
   * Whether a page to this person would have somewhere to go, as far as we know before anything is
   * sent. What depends on somebody sitting there is nothing to rely on.
   */
  default boolean hasAddress(OrganisationId organisation, ActorId who) {
    return false;
  }

  /**
   * What to send.
   *
   * @param id the notice's id, the same at every try: the other side can recognise a repeat by it
   * @param possibleRepeat whether an earlier try may have arrived
   * @param take the secret by which the recipient takes the crisis, once; absent where there is
   *     nothing to take
   */
  record Letter(UUID id, Notice notice, boolean possibleRepeat, @Nullable String take) {
    public Letter(UUID id, Notice notice, boolean possibleRepeat) {
      this(id, notice, possibleRepeat, null);
    }
  }
}
