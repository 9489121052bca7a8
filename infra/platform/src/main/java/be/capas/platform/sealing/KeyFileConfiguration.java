package be.capas.platform.sealing;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

/** Master keys from a file, unless the setting says that another adapter has them. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "capas.sealing.masters", havingValue = "file", matchIfMissing = true)
@EnableConfigurationProperties(KeyFileConfiguration.Settings.class)
class KeyFileConfiguration {
  /**
   * Where the master keys are.
   *
   * @param keyFile a file with 32 random bytes as base64, such as {@code openssl rand -base64 32}
   *     makes, and earlier master keys on the lines below; losing it loses all that was sealed
   */
  @Validated
  @ConfigurationProperties("capas.sealing")
  record Settings(
      @NotNull(
              message =
                  "capas.sealing.key-file (CAPAS_SEALING_KEY_FILE) must name the file with the"
                      + " master key: 32 random bytes as base64")
          @Nullable Path keyFile) {}

  @Bean
  MasterKeyFile masterKeys(Settings settings) {
    return MasterKeyFile.read(Objects.requireNonNull(settings.keyFile()));
  }
}
