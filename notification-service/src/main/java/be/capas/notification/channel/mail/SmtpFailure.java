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

  /**
   * Judges a failure.
   *
   * @param left whether any of the mail's content had left
   */
  static Outcome outcome(MailException failure, boolean left) {
    return switch (failure) {
      case MailAuthenticationException _ -> new Failed("not-authenticated");
      case MailSendException sending -> outcome(sending, left);
      default -> new Refused("unusable-mail");
    };
  }

  private static Outcome outcome(MailSendException sending, boolean left) {
    var failed = sending.getFailedMessages().values().stream().findFirst();
    if (failed.isEmpty()) {
      // Only the farewell failed.
      return new Outcome.Accepted("accepted");
    }
    var fault = failed.get();
    if (fault.equals(sending.getCause())) {
      return new Failed("no-connection");
    }
    return definite(fault).orElseGet(() -> left ? new Unknown("no-reply") : new Failed("no-reply"));
  }

  private static Optional<Outcome> definite(Exception fault) {
    return find(fault, SMTPAddressFailedException.class)
        .map(it -> recipient(it.getReturnCode()))
        .or(
            () ->
                find(fault, SMTPSenderFailedException.class)
                    .map(it -> new Failed("sender-" + it.getReturnCode())))
        .or(() -> find(fault, SMTPSendFailedException.class).flatMap(SmtpFailure::command));
  }

  private static Outcome recipient(int code) {
    return code >= FINAL ? new Refused("recipient-" + code) : new Failed("recipient-" + code);
  }

  private static Optional<Outcome> command(SMTPSendFailedException failure) {
    var code = failure.getReturnCode();
    if (code == NO_REPLY) {
      return Optional.empty();
    }
    var content = failure.getCommand().equals(".") || failure.getCommand().startsWith("BDAT");
    return Optional.of(
        content && code >= FINAL ? new Refused("mail-" + code) : new Failed("mail-" + code));
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
