package be.capas.notification.channel.mail;

import be.capas.notification.channel.Outcome;
import be.capas.notification.channel.Outcome.Failed;
import be.capas.notification.channel.Outcome.Refused;
import be.capas.notification.channel.Outcome.Unknown;
import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * What a failed SMTP dialogue means for the mail. Replies below 500 pass, by RFC 5321; of those
 * above, only the ones about the recipient or the content are final: the rest is a fault of our own
 * settings, that somebody will mend while the mail waits.
 */
final class SmtpFailure {
  private static final int FINAL = 500;
  private static final int NO_REPLY = -1;

  private SmtpFailure() {}

  static Outcome outcome(MailException failure) {
    return switch (failure) {
      case MailAuthenticationException _ -> new Failed("not-authenticated");
      case MailSendException sending -> outcome(sending);
      default -> new Refused("unusable-mail");
    };
  }

  private static Outcome outcome(MailSendException sending) {
    var failed = sending.getFailedMessages().values().stream().findFirst();
    if (failed.isEmpty()) {
      // Only the farewell failed.
      return new Outcome.Accepted("accepted");
    }
    var fault = failed.get();
    // The connection failed before a mail was tried.
    return fault.equals(sending.getCause()) ? new Failed("no-connection") : judge(fault);
  }

  private static Outcome judge(Exception fault) {
    return find(fault, SMTPAddressFailedException.class)
        .map(it -> recipient(it.getReturnCode()))
        .or(
            () ->
                find(fault, SMTPSenderFailedException.class)
                    .map(it -> new Failed("sender-" + it.getReturnCode())))
        .or(() -> find(fault, SMTPSendFailedException.class).map(SmtpFailure::command))
        .orElseGet(() -> new Unknown("connection-broken"));
  }

  private static Outcome recipient(int code) {
    return code >= FINAL ? new Refused("recipient-" + code) : new Failed("recipient-" + code);
  }

  private static Outcome command(SMTPSendFailedException failure) {
    var code = failure.getReturnCode();
    var ended = failure.getCommand().equals(".") || failure.getCommand().startsWith("BDAT");
    if (code == NO_REPLY) {
      return ended ? new Unknown("no-reply") : new Failed("no-reply");
    }
    return ended && code >= FINAL ? new Refused("mail-" + code) : new Failed("mail-" + code);
  }

  private static <T> Optional<T> find(Exception fault, Class<T> type) {
    return Stream.<Exception>iterate(
            fault,
            it -> it != null,
            it -> it instanceof MessagingException mail ? mail.getNextException() : null)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }
}
