package be.capas.notification.settings;

import be.capas.notification.settings.TellingSettings.Address;
import be.capas.notification.settings.TellingSettings.Mail;
import be.capas.notification.settings.TellingSettings.Partner;
import be.capas.notification.settings.TellingSettings.Person;
import be.capas.notification.settings.TellingSettings.Secrets;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Settings of a small cell, to vary. */
public final class TestSettings {
  private static final String CELL = "capas-charleroi";

  private final Map<String, Partner> partners = new HashMap<>();
  private final Map<String, Locale> languages = new HashMap<>();
  private Secrets secrets;

  public static TestSettings cell() {
    return new TestSettings();
  }

  public TestSettings speaking(Locale language) {
    languages.put(CELL, language);
    return this;
  }

  public TestSettings partner(String id, URI url) {
    partners.put(id, new Partner(url, null));
    return this;
  }

  public TestSettings secretsIn(Path dir) {
    secrets = new Secrets(dir);
    return this;
  }

  public TellingSettings build() {
    return new TellingSettings(
        Map.of(CELL, List.of(new Person("psychologist-adult", "psychologist-adult@capas.local"))),
        Map.of(CELL, List.of(new Person("coordinator", "coordinator@capas.local"))),
        Map.of(CELL, List.of(new Person("officer", "officer@capas.local"))),
        Map.of(CELL, Map.of("worker-nord", "worker-nord@capas.local")),
        partners,
        languages,
        new Address(URI.create("https://console.capas.test")),
        new Address(URI.create("https://command.capas.test")),
        new Mail("capas@capas.local"),
        ZoneId.of("Europe/Brussels"),
        secrets);
  }
}
