package be.capas.notification.channel.mail;

import static be.capas.contract.Samples.CRISIS;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PERSON;
import static be.capas.notification.channel.mail.ScriptedSmtp.GREETING;
import static be.capas.notification.channel.mail.ScriptedSmtp.HANG_UP;
import static be.capas.notification.channel.mail.ScriptedSmtp.SILENCE;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.crisis.Urgency;
import be.capas.contract.id.ActorId;
import be.capas.local.FreePorts;
import be.capas.local.SharedServers;
import be.capas.notification.channel.Outcome;
import be.capas.notification.channel.Outcome.Accepted;
import be.capas.notification.channel.Outcome.Failed;
import be.capas.notification.channel.Outcome.Refused;
import be.capas.notification.channel.Outcome.Unknown;
import be.capas.notification.channel.Sender.Letter;
import be.capas.notification.notice.Channel;
import be.capas.notification.notice.Message.CrisisPage;
import be.capas.notification.notice.Message.CrisisPage.Cause;
import be.capas.notification.notice.Notice;
import be.capas.notification.notice.Notice.Source;
import be.capas.notification.notice.Recipient.Actor;
import be.capas.notification.settings.AddressBook;
import be.capas.notification.settings.TestSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailSenderTest {
  private static final Duration PATIENT = Duration.ofSeconds(10);
  private static final ActorId ADULT = new ActorId("psychologist-adult");

  @Nested
  class A_mail {
    @Test
    void arrives_with_an_id_of_its_notice_and_says_nothing_of_the_person() {
      var letter = letter(ADULT, false);

      assertThat(send(SharedServers.mail().port(), letter)).isEqualTo(new Accepted("accepted"));

      var mail =
          SharedServers.mail().mails().stream()
              .filter(it -> it.messageId().contains(letter.id().toString()))
              .findFirst()
              .orElseThrow();
      assertThat(mail.messageId()).contains(letter.id() + "@capas");
      assertThat(mail.to()).containsExactly("psychologist-adult@capas.local");
      assertThat(mail.from()).contains("capas@capas.local");
      assertThat(mail.subject()).contains("P1");
      assertThat(mail.body()).contains("https://console.capas.test/board#" + CRISIS);
    }

    @Test
    void to_somebody_without_an_address_is_refused() {
      assertThat(send(SharedServers.mail().port(), letter(new ActorId("nobody-knows"), false)))
          .isEqualTo(new Refused("no-address"));
    }
  }

  @Nested
  class A_server {
    @ParameterizedTest
    @CsvSource({
      "RCPT, 550 no such mailbox, recipient-550",
      "., 554 not wanted, mail-554",
    })
    void that_refuses_the_recipient_or_the_mail_refuses_for_good(
        String command, String reply, String detail) throws IOException {
      assertThat(answer(command, reply)).isEqualTo(new Refused(detail));
    }

    @ParameterizedTest
    @CsvSource({
      "greeting, 554 not here, no-connection",
      "MAIL, 530 authenticate first, mail-530",
      "MAIL, 553 sender not allowed, sender-553",
      "RCPT, 450 greylisted, recipient-450",
      "RCPT, 451 come back later, recipient-451",
      "DATA, 421 shutting down, mail-421",
      "., 452 disk full, mail-452",
    })
    void that_cannot_now_or_does_not_like_us_is_tried_again(
        String command, String reply, String detail) throws IOException {
      assertThat(answer(command, reply)).isEqualTo(new Failed(detail));
    }

    @Test
    void that_is_not_there_is_tried_again() {
      assertThat(send(FreePorts.next(), letter(ADULT, false)))
          .isEqualTo(new Failed("no-connection"));
    }

    @ParameterizedTest
    @CsvSource({
      "greeting, SSH-2.0-OpenSSH_9.9",
      "greeting, HTTP/1.1 400 Bad Request",
    })
    void that_talks_rubbish_is_tried_again(String command, String rubbish) throws IOException {
      assertThat(answer(command, rubbish)).isEqualTo(new Failed("no-connection"));
    }

    @Test
    void that_falls_silent_before_the_mail_is_tried_again() throws IOException {
      assertThat(answer(GREETING, SILENCE)).isEqualTo(new Failed("no-connection"));
      assertThat(answer("MAIL", SILENCE)).isInstanceOf(Failed.class);
      assertThat(answer("RCPT", SILENCE)).isInstanceOf(Failed.class);
      assertThat(answer("DATA", SILENCE)).isInstanceOf(Failed.class);
      assertThat(answer("DATA", HANG_UP)).isInstanceOf(Failed.class);
    }

    @Test
    void that_falls_silent_or_talks_rubbish_after_the_mail_may_have_it() throws IOException {
      assertThat(answer(".", SILENCE)).isInstanceOf(Unknown.class);
      assertThat(answer(".", HANG_UP)).isInstanceOf(Unknown.class);
      assertThat(answer(".", "what?")).isInstanceOf(Unknown.class);
    }

    @Test
    void that_does_not_say_goodbye_has_the_mail_all_the_same() throws IOException {
      assertThat(answer("QUIT", HANG_UP)).isInstanceOf(Accepted.class);
      assertThat(answer("QUIT", SILENCE)).isInstanceOf(Accepted.class);
    }
  }

  private static Outcome answer(String command, String reply) throws IOException {
    // Only who waits for silence has to be quick about it.
    var timeout = reply.equals(SILENCE) ? Duration.ofMillis(300) : PATIENT;
    try (var server = new ScriptedSmtp().answering(command, reply)) {
      return send(server.port(), letter(ADULT, false), timeout);
    }
  }

  private static Outcome send(int port, Letter letter) {
    return send(port, letter, PATIENT);
  }

  private static Outcome send(int port, Letter letter, Duration timeout) {
    var smtp = new JavaMailSenderImpl();
    smtp.setHost("127.0.0.1");
    smtp.setPort(port);
    for (var phase : List.of("connectiontimeout", "timeout", "writetimeout")) {
      smtp.getJavaMailProperties().put("mail.smtp." + phase, Long.toString(timeout.toMillis()));
    }
    var settings = TestSettings.cell().build();
    var sender =
        new MailSender(
            smtp,
            new AddressBook(settings),
            MailConfiguration.texts(settings),
            "capas@capas.local");
    return sender.send(letter);
  }

  private static Letter letter(ActorId actor, boolean repeat) {
    var page = new CrisisPage(CRISIS, Urgency.P1, NOON, Cause.RAISED);
    var source = new Source(UUID.randomUUID(), PERSON.value(), 0, NOON, ORGANISATION, null);
    var notice = new Notice(source, new Actor(actor), Channel.MAIL, page);
    return new Letter(notice.id(), notice, repeat);
  }
}
