package be.capas.notification.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.capas.contract.Recorded;
import be.capas.contract.id.OrganisationId;
import be.capas.notification.notice.Message.CrisisPage;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing to tell one recipient because of one event. The event, the recipient, the channel and
 * what kind of thing it is name it: however often it is decided, it is the same notice and is sent
 * once.
 *
 * @param dueAt not before then; absent for at once
 */
public record Notice(
    Source source, Recipient recipient, Channel channel, Message message, @Nullable Instant dueAt) {

  public Notice(Source source, Recipient recipient, Channel channel, Message message) {
    this(source, recipient, channel, message, null);
  }

  /** The same by another channel. */
  public Notice by(Channel other) {
    return new Notice(source, recipient, other, message, dueAt);
  }

  /** The same, not before then. */
  public Notice due(@Nullable Instant at) {
    return new Notice(source, recipient, channel, message, at);
  }

  /**
   * Follows from what makes the notice unique, so that it is the same after any crash. A page bears
   * no kind in its name: it had none when nothing else could be told of its event.
   */
  public UUID id() {
    var kind = message instanceof CrisisPage ? "" : " " + message.getClass().getSimpleName();
    var name = source.event() + " " + recipient + " " + channel + kind;
    return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
  }

  /**
   * The event that a notice is about.
   *
   * @param subject whose file it is in: the person, or the crisis of somebody unnamed
   * @param sequence the event's number in its stream
   * @param knownAt when we knew of it
   * @param traceparent the trace of the request that it came from, if any
   */
  public record Source(
      UUID event,
      UUID subject,
      long sequence,
      Instant knownAt,
      OrganisationId organisation,
      @Nullable String traceparent) {
    public static Source of(Recorded<?> event) {
      return new Source(
          event.id(),
          event.subject(),
          event.sequence(),
          event.recordedAt(),
          event.organisation(),
          event.traceparent());
    }
  }
}
