package be.capas.local.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Up as long as each server accepts connections; names those that don't. */
final class ServersHealth extends AbstractHealthIndicator {
  private static final int TIMEOUT_MILLIS = 1_000;

  private final Map<String, Integer> ports;

  ServersHealth(StackSettings settings) {
    ports = new LinkedHashMap<>();
    ports.put("postgres", settings.postgresPort());
    ports.put("kafka", settings.kafkaPort());
    ports.put("mongo", settings.mongoPort());
    ports.put("mail", settings.smtpPort());
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    health.up();
    ports.forEach(
        (server, port) -> {
          if (!accepts(port)) {
            health.down().withDetail(server, "no answer on port " + port);
          }
        });
  }

  private static boolean accepts(int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
