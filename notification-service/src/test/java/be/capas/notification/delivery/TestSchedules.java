package be.capas.notification.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

/** The schedules that the service ships with. */
final class TestSchedules {
  private TestSchedules() {}

  static DeliverySettings ofTheService() {
    try {
      var sources = new MutablePropertySources();
      List.copyOf(
              new YamlPropertySourceLoader()
                  .load("application", new ClassPathResource("application.yml")))
          .forEach(sources::addLast);
      return new Binder(ConfigurationPropertySources.from(sources))
          .bind("capas.delivery", DeliverySettings.class)
          .get();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
