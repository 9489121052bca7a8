package be.capas.bench.plain;

import be.capas.platform.sealing.Sealers;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Starts a service as it is, but for its sealers. */
public final class PlainService {
  /** The system property that names the service's application class. */
  public static final String APPLICATION = "bench.application";

  private PlainService() {}

  public static void main(String[] args) throws ClassNotFoundException {
    var application = Class.forName(System.getProperty(APPLICATION, ""));
    new SpringApplicationBuilder(application, Unsealed.class).run(args);
  }

  @Configuration(proxyBeanMethods = false)
  static class Unsealed {
    @Bean
    @Primary
    Sealers plainSealers() {
      return new PlainSealers();
    }
  }
}
