package be.capas.notification.calendar;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Calendars for programs outside.
 *
 * @param url where those find this service, such as {@code https://notices.example.org}; absent: as
 *     whoever asks for an address found it, which behind a proxy is right only with forwarded
 *     headers
 */
@ConfigurationProperties("capas.calendar")
record CalendarSettings(@Nullable URI url) {
  CalendarSettings {
    if (url != null && (!url.isAbsolute() || url.getHost() == null)) {
      throw new IllegalArgumentException("capas.calendar.url is no address of a server");
    }
  }
}
