package be.capas.local;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * The embedded stack as one process: PostgreSQL, Kafka, a MongoDB-protocol server, the identity
 * provider and a mail catcher. For local use and tests only.
 */
@SpringBootApplication
public class LocalStackApplication {
  /** Every setting of {@code local-stack.yml} can be given as an argument or in the environment. */
  public static void main(String[] args) {
    new SpringApplicationBuilder(LocalStackApplication.class)
        // Under a name of its own, or it would stand in for the settings of other modules' tests.
        .properties("spring.config.name=local-stack")
        .run(args);
  }
}
