package be.capas.local.stack;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the servers keep their data and on which ports of 127.0.0.1 they listen.
 *
 * @param home see {@link be.capas.local.Home}
 */
@ConfigurationProperties("capas.local")
record StackSettings(
    Path home,
    int postgresPort,
    int kafkaPort,
    int kafkaControllerPort,
    int mongoPort,
    int smtpPort) {}
