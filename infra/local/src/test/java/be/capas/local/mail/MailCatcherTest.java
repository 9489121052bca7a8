package be.capas.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailCatcherTest {
  @TempDir Path dir;

  @Test
  void a_mail_is_kept_with_all_its_recipients_and_its_accents_over_a_restart() throws Exception {
    try (var catcher = MailCatcher.start(dir, 0)) {
      send(
          catcher.port(),
          "Crise à prendre",
          "Veuillez répondre.",
          "one@cell.test",
          "two@cell.test");
    }
    try (var catcher = MailCatcher.start(dir, 0)) {
      var mail = catcher.mails().getFirst();
      assertThat(catcher.mails()).hasSize(1);
      assertThat(mail.subject()).isEqualTo("Crise à prendre");
      assertThat(mail.body().strip()).isEqualTo("Veuillez répondre.");
      assertThat(mail.to()).containsExactly("one@cell.test", "two@cell.test");
      assertThat(mail.from()).isEqualTo("capas@cell.test");
      assertThat(mail.messageId()).isNotBlank();
    }
  }

  @Test
  void mails_are_told_in_the_order_in_which_they_came() throws Exception {
    try (var catcher = MailCatcher.start(dir, 0)) {
      for (String subject : List.of("first", "second", "third")) {
        send(catcher.port(), subject, "text", "one@cell.test");
      }
      assertThat(catcher.mails())
          .extracting(CaughtMail::subject)
          .containsExactly("first", "second", "third");
    }
  }

  private static void send(int port, String subject, String text, String... recipients)
      throws Exception {
    var settings = new Properties();
    settings.put("mail.smtp.host", "127.0.0.1");
    settings.put("mail.smtp.port", Integer.toString(port));
    var message = new MimeMessage(Session.getInstance(settings));
    message.setFrom("capas@cell.test");
    for (String recipient : recipients) {
      message.addRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
    }
    message.setSubject(subject, "UTF-8");
    message.setText(text, "UTF-8");
    Transport.send(message);
  }
}
