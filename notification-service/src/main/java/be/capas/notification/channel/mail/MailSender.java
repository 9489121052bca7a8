package be.capas.notification.channel.mail;

import be.capas.contract.id.ActorId;
import be.capas.contract.id.OrganisationId;
import be.capas.notification.channel.Outcome;
import be.capas.notification.channel.Sender;
import be.capas.notification.notice.Channel;
import be.capas.notification.notice.Recipient;
import be.capas.notification.settings.AddressBook;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Sends notices by mail. The message id follows from the notice, so that a repeat can be recognised
 * as one, by people's mail programs too.
 */
final class MailSender implements Sender {
  private static final String UTF_8 = "UTF-8";

  private final JavaMailSender smtp;
  private final AddressBook addresses;
  private final MailTexts texts;
  private final String from;

  MailSender(JavaMailSender smtp, AddressBook addresses, MailTexts texts, String from) {
    this.smtp = smtp;
    this.addresses = addresses;
    this.texts = texts;
    this.from = from;
  }

  @Override
  public Channel channel() {
    return Channel.MAIL;
  }

  @Override
  public boolean hasAddress(OrganisationId organisation, ActorId who) {
    return addresses.mailOf(organisation, who).isPresent();
  }

  @Override
  public Outcome send(Letter letter) {
    var to = address(letter);
    if (to.isEmpty()) {
      return new Outcome.Refused("no-address");
    }
    var mail = new TrackedMail();
    try {
      write(letter, to.get(), mail);
      smtp.send(mail);
      return new Outcome.Accepted("accepted");
    } catch (MailException failure) {
      return SmtpFailure.outcome(failure, mail.left());
    } catch (MessagingException unusable) {
      return new Outcome.Refused("unusable-address");
    }
  }

  private Optional<String> address(Letter letter) {
    var organisation = letter.notice().source().organisation();
    return switch (letter.notice().recipient()) {
      case Recipient.Actor(ActorId id) -> addresses.mailOf(organisation, id);
      case Recipient.Partner _, Recipient.Nobody _ -> Optional.empty();
    };
  }

  private void write(Letter letter, String to, MimeMessage mail) throws MessagingException {
    var text = texts.of(letter);
    mail.setFrom(from);
    mail.setRecipients(RecipientType.TO, to);
    mail.setSubject(text.subject(), UTF_8);
    mail.setText(text.body(), UTF_8);
    // Spring keeps this one where Jakarta Mail would make a new one.
    mail.setHeader("Message-ID", "<%s@capas>".formatted(letter.id()));
    mail.setHeader("X-Capas-Notice", letter.id().toString());
    mail.setHeader("Auto-Submitted", "auto-generated");
    if (letter.possibleRepeat()) {
      mail.setHeader("X-Capas-Repeat", "possible");
    }
  }
}
