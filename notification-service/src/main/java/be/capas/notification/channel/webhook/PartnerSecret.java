package be.capas.notification.channel.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The keys shared with a partner, in a file: the newest first, one a line. All of them sign, so
 * that a key can be changed without an appointment. Read at every use, so without a restart too.
 */
record PartnerSecret(Path file) {
  /**
   * The signatures of a message.
   *
   * @throws Unusable if the file is missing or holds no usable key
   */
  String sign(String id, long seconds, String body) {
    var signatures = new ArrayList<String>();
    for (var key : keys()) {
      try {
        signatures.add(new Webhook(key).sign(id, seconds, body));
      } catch (EmptyWebhookSecretException | WebhookSigningException | RuntimeException wrong) {
        throw new Unusable(file);
      }
    }
    return String.join(" ", signatures);
  }

  private List<String> keys() {
    try (var lines = Files.lines(file)) {
      var keys = lines.map(String::strip).filter(it -> !it.isEmpty()).toList();
      if (keys.isEmpty()) {
        throw new Unusable(file);
      }
      return keys;
    } catch (IOException missing) {
      throw new Unusable(file);
    }
  }

  /** No key can be read; the message names the file, never what is in it. */
  static final class Unusable extends RuntimeException {
    Unusable(Path file) {
      super(
          "%s must hold the secret shared with the partner: whsec_ and base64, one line"
              .formatted(file));
    }
  }
}
