package be.capas.notification.calendar;

import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.RosterId;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.context.MessageSource;

/** What calendars say, in the language of each organisation. */
final class CalendarTexts {
  private final MessageSource texts;
  private final Function<OrganisationId, Locale> languages;

  CalendarTexts(MessageSource texts, Function<OrganisationId, Locale> languages) {
    this.texts = texts;
    this.languages = languages;
  }

  String name(OrganisationId organisation) {
    return say(organisation, "name", organisation.value());
  }

  String summary(OrganisationId organisation, RosterId roster) {
    return say(organisation, "summary", roster.value());
  }

  private String say(OrganisationId organisation, String key, String value) {
    return texts.getMessage(key, new Object[] {value}, languages.apply(organisation));
  }
}
