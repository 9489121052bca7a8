package be.capas.scenario.reconcile;

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

  boolean carries(Notice notice) {
    return messageId.equals("<%s@capas>".formatted(notice.id()));
  }

  boolean mentions(UUID stream) {
    return body.contains(stream.toString());
  }
}
