package be.capas.scenario;

import be.capas.local.mail.CaughtMail;
import be.capas.local.sms.SmsGateway;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A page where it was to arrive, whatever the service that sent it knows of it.
 *
 * @param notice which one, by the name that its sender gave it
 * @param at when the mail server or the gateway had it
 */
record Arrival(UUID notice, Instant at) {

  /** Everything that came by mail and by SMS. */
  static List<Arrival> of(MailServer mail, SmsGateway gateway) {
    return Stream.concat(
            mail.caught().stream().map(Arrival::of),
            gateway.requests().stream().filter(it -> it.method().equals("PUT")).map(Arrival::of))
        .toList();
  }

  /** The catcher names mails by the microsecond in which it took them. */
  private static Arrival of(CaughtMail mail) {
    var id = String.valueOf(mail.messageId()).replaceAll("[<>]|@capas", "");
    var at = Instant.EPOCH.plus(Long.parseLong(mail.id()), ChronoUnit.MICROS);
    return new Arrival(UUID.fromString(id), at);
  }

  private static Arrival of(SmsGateway.Request message) {
    var path = message.path();
    return new Arrival(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)), message.at());
  }
}
