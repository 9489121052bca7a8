package be.capas.local;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The embedded stack: PostgreSQL, Kafka, a MongoDB-protocol server, identity provider, mail
 * catcher.
 */
@SpringBootApplication
public class LocalStackApplication {
  public static void main(String[] args) {
    SpringApplication.run(LocalStackApplication.class, args);
  }
}
