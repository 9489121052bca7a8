package be.capas.scenario.mailbox;

import java.util.List;
import java.util.UUID;

/**
 * A mail as the mail server took it.
 *
 * @param messageId the sender's, with its angle brackets
 */
public record Mail(String messageId, List<String> to, String body) {
  public Mail {
    to = List.copyOf(to);
  }

  /** Under which id the mail goes that tells a notice. */
  public static String messageIdOf(UUID notice) {
    return "<" + notice + "@capas>";
  }

  /** Whether it is about this crisis or handoff. */
  public boolean mentions(UUID stream) {
    return body.contains(stream.toString());
  }

  /** Whether it is for the member of staff with this id. */
  public boolean isFor(String actor) {
    return to.stream().anyMatch(it -> it.startsWith(actor + "@"));
  }
}
