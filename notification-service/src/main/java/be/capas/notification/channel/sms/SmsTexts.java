package be.capas.notification.channel.sms;

import be.capas.contract.crisis.Urgency;
import be.capas.contract.id.CrisisId;
import be.capas.contract.id.OrganisationId;
import be.capas.notification.channel.Sender.Letter;
import be.capas.notification.notice.Message.ClaimEnded;
import be.capas.notification.notice.Message.ClaimReminder;
import be.capas.notification.notice.Message.CrisisPage;
import be.capas.notification.notice.Message.HeldAndWorse;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.MessageSource;

/** What short messages say: how urgent it is, and a link. Everybody on the bus may read it. */
final class SmsTexts {
  private final MessageSource texts;
  private final Function<OrganisationId, Locale> languages;
  private final String console;

  SmsTexts(MessageSource texts, Function<OrganisationId, Locale> languages, String console) {
    this.texts = texts;
    this.languages = languages;
    this.console = console;
  }

  /** The text; empty for what is not sent by SMS. */
  Optional<String> of(Letter letter) {
    var notice = letter.notice();
    var take = letter.take();
    var language = languages.apply(notice.source().organisation());
    if (notice.message() instanceof CrisisPage(var crisis, var urgency, _, _)) {
      var key = urgency == Urgency.P0 ? "page.112" : "page";
      return Optional.of(
          take == null
              ? say(key, language, urgency, board(crisis))
              : say(key, language, urgency, console + "/take#" + take));
    }
    if (notice.message() instanceof HeldAndWorse(var crisis, var urgency)) {
      return Optional.of(say("worse", language, urgency, board(crisis)));
    }
    if (notice.message() instanceof ClaimEnded(var crisis, var urgency)) {
      return Optional.of(say("ended", language, urgency, board(crisis)));
    }
    return notice.message() instanceof ClaimReminder(var crisis, var urgency, _)
        ? Optional.of(say("reminder", language, urgency, board(crisis)))
        : Optional.empty();
  }

  private String board(CrisisId crisis) {
    return console + "/board#" + crisis;
  }

  private String say(String key, Locale language, Urgency urgency, String link) {
    return texts.getMessage(key, new Object[] {urgency.name(), link}, language);
  }
}
