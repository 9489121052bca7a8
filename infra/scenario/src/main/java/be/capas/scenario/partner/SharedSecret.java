package be.capas.scenario.partner;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a partner and the cell sign webhooks with.
 *
 * @param lines {@code whsec_…}, the newest first; two while a secret is being replaced
 */
record SharedSecret(List<String> lines) {

  static SharedSecret of(Path secrets, PartnerService partner) throws IOException {
    var lines = Files.readAllLines(secrets.resolve("partner-" + partner.id() + ".key"));
    return new SharedSecret(lines.stream().map(String::strip).filter(it -> !it.isEmpty()).toList());
  }

  /** Whether one of the secrets signed exactly these bytes, and not long ago. */
  boolean signed(String body, HttpHeaders headers) {
    return lines.stream().anyMatch(line -> signed(line, body, headers));
  }

  private static boolean signed(String line, String body, HttpHeaders headers) {
    try {
      new Webhook(line).verify(body, headers);
      return true;
    } catch (WebhookVerificationException notThisOne) {
      return false;
    } catch (EmptyWebhookSecretException nothingInIt) {
      throw new IllegalStateException("a partner's secret is empty", nothingInIt);
    }
  }
}
