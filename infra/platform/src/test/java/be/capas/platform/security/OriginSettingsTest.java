package be.capas.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

class OriginSettingsTest {
  @EnableConfigurationProperties(OriginSettings.class)
  static class Settings {}

  private final ApplicationContextRunner app =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
          .withUserConfiguration(Settings.class);

  @ParameterizedTest
  @ValueSource(
      strings = {"*", "https://*.example.org", "null", "capas.example.org", "https://a.org/"})
  void everybody_and_patterns_are_no_origins(String origin) {
    app.withPropertyValues("capas.web.allowed-origins=" + origin)
        .run(context -> assertThat(context).hasFailed());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "https://capas.example.org,http://127.0.0.1:8082"})
  void none_or_those_that_are_named(String origins) {
    app.withPropertyValues("capas.web.allowed-origins=" + origins)
        .run(context -> assertThat(context).hasNotFailed());
  }
}
