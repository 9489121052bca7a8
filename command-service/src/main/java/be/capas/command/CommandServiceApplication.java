package be.capas.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Decides: takes commands, keeps events, relays them. */
@SpringBootApplication
public class CommandServiceApplication {
  public static void main(String[] args) {
    SpringApplication.run(CommandServiceApplication.class, args);
  }
}
