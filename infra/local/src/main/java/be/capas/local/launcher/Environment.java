package be.capas.local.launcher;

import be.capas.local.Home;
import be.capas.local.identity.MachineClients;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a process is told by environment variables: addresses, and where secrets lie, never the
 * secrets themselves.
 */
final class Environment {
  private static final String LOOPBACK = "127.0.0.1";

  private Environment() {}

  static Map<String, String> of(Part part, Home home, Ports ports) {
    var settings = new LinkedHashMap<String, String>();
    switch (part) {
      case STACK -> stack(settings, home, ports);
      case COMMAND_SERVICE -> {
        service(settings, home, ports, Port.COMMAND, Port.COMMAND_MANAGEMENT);
        database(settings, ports, "capas_command");
      }
      case QUERY_SERVICE -> {
        service(settings, home, ports, Port.QUERY, Port.QUERY_MANAGEMENT);
        calls(settings, home, ports, MachineClients.QUERY_SERVICE);
        settings.put("CAPAS_MONGO_URI", ports.mongoUri() + "/capas_query");
      }
      case NOTIFICATION_SERVICE -> {
        service(settings, home, ports, Port.NOTIFICATION, Port.NOTIFICATION_MANAGEMENT);
        database(settings, ports, "capas_notification");
        calls(settings, home, ports, MachineClients.NOTIFICATION_SERVICE);
        settings.put("CAPAS_CONSOLE_URL", ports.address(Part.QUERY_SERVICE));
        settings.put("CAPAS_DEMO_PARTNER_PORT", number(ports, Port.PARTNER));
        settings.put("SPRING_MAIL_HOST", LOOPBACK);
        settings.put("SPRING_MAIL_PORT", number(ports, Port.SMTP));
      }
    }
    return settings;
  }

  private static void stack(Map<String, String> settings, Home home, Ports ports) {
    listen(settings, ports, Port.IDENTITY, Port.STACK_MANAGEMENT);
    settings.put("CAPAS_LOCAL_HOME", home.root().toString());
    settings.put("CAPAS_LOCAL_ISSUER", ports.address(Part.STACK));
    settings.put("CAPAS_LOCAL_POSTGRESPORT", number(ports, Port.POSTGRES));
    settings.put("CAPAS_LOCAL_KAFKAPORT", number(ports, Port.KAFKA));
    settings.put("CAPAS_LOCAL_KAFKACONTROLLERPORT", number(ports, Port.KAFKA_CONTROLLER));
    settings.put("CAPAS_LOCAL_MONGOPORT", number(ports, Port.MONGO));
    settings.put("CAPAS_LOCAL_SMTPPORT", number(ports, Port.SMTP));
    settings.put("CAPAS_LOCAL_SERVICE_COMMAND", ports.address(Part.COMMAND_SERVICE));
    settings.put("CAPAS_LOCAL_SERVICE_QUERY", ports.address(Part.QUERY_SERVICE));
    settings.put("CAPAS_LOCAL_SERVICE_NOTIFICATION", ports.address(Part.NOTIFICATION_SERVICE));
  }

  private static void service(
      Map<String, String> settings, Home home, Ports ports, Port port, Port management) {
    listen(settings, ports, port, management);
    settings.put("SPRING_PROFILES_ACTIVE", "local");
    settings.put("CAPAS_KAFKA_BOOTSTRAP_SERVERS", ports.kafkaBootstrapServers());
    settings.put("CAPAS_IDENTITY_ISSUER", ports.address(Part.STACK));
    settings.put("CAPAS_SEALING_KEY_FILE", home.sealingKey().toString());
    settings.put("CAPAS_SECRETS_DIR", home.secrets().toString());
  }

  private static void calls(Map<String, String> settings, Home home, Ports ports, String client) {
    settings.put("CAPAS_COMMAND_URL", ports.address(Part.COMMAND_SERVICE));
    settings.put("CAPAS_IDENTITY_CLIENT_ID", client);
    settings.put("CAPAS_IDENTITY_CLIENT_SECRET_FILE", home.machineSecret(client).toString());
  }

  private static void listen(
      Map<String, String> settings, Ports ports, Port port, Port management) {
    settings.put("SERVER_ADDRESS", LOOPBACK);
    settings.put("SERVER_PORT", number(ports, port));
    settings.put("MANAGEMENT_SERVER_ADDRESS", LOOPBACK);
    settings.put("MANAGEMENT_SERVER_PORT", number(ports, management));
  }

  private static void database(Map<String, String> settings, Ports ports, String database) {
    settings.put("SPRING_DATASOURCE_URL", ports.jdbcUrl(database));
    settings.put("SPRING_DATASOURCE_USERNAME", "postgres");
    settings.put("SPRING_DATASOURCE_PASSWORD", "postgres");
  }

  private static String number(Ports ports, Port port) {
    return Integer.toString(ports.of(port));
  }
}
