package be.capas.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Decides: takes commands, keeps events, relays them. */
@SpringBootApplication
public class CommandServiceApplication {
  public static void main(String[] args) {
    // Else Axon advertises a product of its makers at every start.
    System.setProperty("disable-axoniq-console-message", "true");
    SpringApplication.run(CommandServiceApplication.class, args);
  }
}
