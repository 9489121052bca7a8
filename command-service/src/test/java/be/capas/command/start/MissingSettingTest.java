package be.capas.command.start;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.capas.command.CommandServiceApplication;
import be.capas.command.support.RealServers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Outside of profile local nothing is assumed: what must be said and is not, stops the start. */
class MissingSettingTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "capas.kafka.bootstrap-servers",
        "capas.identity.issuer",
        "capas.sealing.key-file"
      })
  void what_is_missing_is_named(String setting) {
    var settings = RealServers.settings(RealServers.newDatabase(), "none");
    settings.remove(setting);
    var arguments =
        settings.entrySet().stream()
            .map(it -> "--" + it.getKey() + "=" + it.getValue())
            .toArray(String[]::new);

    assertThatThrownBy(
            () -> new SpringApplicationBuilder(CommandServiceApplication.class).run(arguments))
        .rootCause()
        .hasMessageContaining(setting.substring(0, setting.lastIndexOf('.')));
  }
}
