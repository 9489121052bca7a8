package be.capas.platform.sealing;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.Assert;
import org.springframework.validation.annotation.Validated;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SealingConfiguration.Settings.class)
class SealingConfiguration {
  /**
   * Where the master key is.
   *
   * @param keyFile a file with 32 random bytes as base64, such as {@code openssl rand -base64 32}
   *     makes; losing it loses everything that was sealed
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
  MasterKey masterKey(Settings settings) {
    Assert.state(settings.keyFile() != null, "validated");
    return MasterKey.read(settings.keyFile());
  }

  @Bean
  Sealers sealers(MasterKey master, KeyStores stores) {
    return new Sealers(master, stores);
  }

  @Bean
  Fingerprint fingerprint(MasterKey master) {
    return new Fingerprint(master);
  }
}
